// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// Loads the WebAssembly module of a game and says how far it is.
import { games } from 'virtual:klaster-catalogue';

/** What the module calls on the page. */
export interface ModuleHooks {
  onMessage(json: string): void;
  onWake(): void;
  onArt(request: number, name: string, width: number, height: number): void;
}

/** A game's module. What begins with `_klaster_resize` and follows is only there with a stage. */
export interface GameModule {
  readonly HEAPU8: Uint8Array;
  readonly HEAPF32: Float32Array;
  _malloc(size: number): number;
  _free(pointer: number): void;
  _klaster_send(pointer: number, length: number): void;
  _klaster_work(steps: number): number;
  _klaster_resize?(width: number, height: number, ratio: number): void;
  _klaster_frame?(time: number): number;
  _klaster_anchors?(): number;
  _klaster_motion?(reduced: number): void;
  _klaster_context_lost?(): void;
  _klaster_context_restored?(): void;
  _klaster_art?(request: number, width: number, height: number, pixels: number): void;
}

interface FactoryOptions extends ModuleHooks {
  canvas?: HTMLCanvasElement;
  instantiateWasm(imports: WebAssembly.Imports, success: (instance: WebAssembly.Instance) => void): object;
}

type Factory = (options: FactoryOptions) => Promise<GameModule>;

/** Why a module did not start, as far as the pupil or the teacher can do something about it. */
export class ModuleFailure extends Error {
  readonly reason: 'network' | 'blocked' | 'unsupported' | 'broken';

  constructor(reason: ModuleFailure['reason'], cause?: unknown) {
    super(reason, { cause });
    this.reason = reason;
  }
}

/** A module on its way: begun before it is known on what it is to draw. */
export interface ModuleDownload {
  /** Not wanted after all. */
  abort: () => void;
  factory: Promise<{ default: Factory }>;
  response: Promise<Response>;
}

/** Begins to fetch a module. */
export function fetchModule(name: string): ModuleDownload {
  const url = (ending: string): string => new URL(`games/${name}.${ending}`, document.baseURI).href;
  const controller = new AbortController();
  const download = {
    abort: () => controller.abort(),
    factory: import(/* @vite-ignore */ url('mjs')) as Promise<{ default: Factory }>,
    response: fetch(url('wasm'), { signal: controller.signal }),
  };
  // Both are awaited later; a failure in between is not "unhandled".
  download.factory.catch(() => undefined);
  download.response.catch(() => undefined);
  return download;
}

/** Starts a module that is being fetched. `onProgress` hears 0 to 1. */
export async function startModule(
  game: string,
  download: ModuleDownload,
  hooks: ModuleHooks,
  canvas: HTMLCanvasElement | undefined,
  onProgress: (share: number) => void,
): Promise<GameModule> {
  if (typeof WebAssembly === 'undefined') throw new ModuleFailure('unsupported');
  const [{ default: factory }, response] = await Promise.all([download.factory, download.response]).catch(
    (error: unknown) => {
      throw new ModuleFailure('network', error);
    },
  );
  if (!response.ok) throw new ModuleFailure('network');
  return new Promise((resolve, reject) => {
    const options: FactoryOptions = {
      ...hooks,
      ...(canvas ? { canvas } : {}),
      instantiateWasm(imports, success) {
        void reportProgress(response.clone(), games[game]?.bytes ?? 0, onProgress);
        instantiate(response, imports).then(success, (error: unknown) => reject(asFailure(error)));
        return {};
      },
    };
    factory(options).then(resolve, (error: unknown) => reject(asFailure(error)));
  });
}

async function instantiate(response: Response, imports: WebAssembly.Imports): Promise<WebAssembly.Instance> {
  // Servers that do not know .wasm send another type; streaming would refuse it.
  const streams = response.headers.get('Content-Type')?.startsWith('application/wasm') ?? false;
  if (streams) return (await WebAssembly.instantiateStreaming(response, imports)).instance;
  return (await WebAssembly.instantiate(await response.arrayBuffer(), imports)).instance;
}

function asFailure(error: unknown): ModuleFailure {
  // "… violates the following Content Security Policy directive …": the teacher's server has to allow it.
  const blocked =
    error instanceof WebAssembly.CompileError && /Content.Security.Policy|unsafe-eval/i.test(error.message);
  return new ModuleFailure(blocked ? 'blocked' : error instanceof TypeError ? 'network' : 'broken', error);
}

async function reportProgress(
  response: Response,
  bytes: number,
  onProgress: (share: number) => void,
): Promise<void> {
  const total = bytes || Number(response.headers.get('Content-Length'));
  const reader = response.body?.getReader();
  if (!reader || !total) return;
  let loaded = 0;
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      loaded += part.value.byteLength;
      onProgress(Math.min(1, loaded / total));
    }
  } catch {
    // The reader of the module itself reports what went wrong.
  }
}
