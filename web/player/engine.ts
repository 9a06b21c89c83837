// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// The engine as the page sees it: requests that are answered, and messages that come by themselves.
import type { GameModule } from './module.ts';
import { readMessage, type Answer, type Finding, type FromEngine, type Request } from './messages.ts';

/** What the engine says without being asked. */
export type EngineEvent = Exclude<FromEngine, { type: 'done' | 'findings' | 'progress' | 'debrief' }>;

/** Hears how far a long request is, 0 to 1. */
export type OnProgress = (share: number) => void;

interface Pending {
  findings: Finding[];
  onProgress: OnProgress;
  resolve(answer: Answer): void;
}

/** A request on its way. */
export interface Asked {
  id: number;
  answer: Promise<Answer>;
}

/** Talks to one game module. */
export class Engine {
  readonly #module: GameModule;
  readonly #pending = new Map<number, Pending>();
  readonly #encoder = new TextEncoder();
  #lastId = 0;
  /** Hears what comes unasked. */
  onEvent: (event: EngineEvent) => void = () => undefined;

  constructor(module: GameModule) {
    this.#module = module;
  }

  /** Sends a request; the promise holds how it ended. A module that breaks down rejects it. */
  request(request: Request): Promise<Answer> {
    return this.ask(request).answer;
  }

  /** The same for what takes long: it goes on while `work` is called, and its id cancels it. */
  ask(request: Request, onProgress: OnProgress = () => undefined): Asked {
    const id = ++this.#lastId;
    const answer = new Promise<Answer>((resolve, reject) => {
      this.#pending.set(id, { findings: [], onProgress, resolve });
      try {
        this.#send({ v: 1, id, ...request });
      } catch (error) {
        this.#pending.delete(id);
        reject(error instanceof Error ? error : new Error(String(error)));
      }
    });
    return { id, answer };
  }

  /** Does so many steps of what takes long; false when there is nothing more to do. */
  work(steps: number): boolean {
    return this.#module._klaster_work(steps) !== 0;
  }

  /** To be called with each string that the module hands to its `onMessage`. */
  receive(json: string): void {
    const message = readMessage(json);
    if (!message) return;
    const pending = 'id' in message ? this.#pending.get(message.id ?? 0) : undefined;
    switch (message.type) {
      case 'findings':
        pending?.findings.push(...message.findings);
        break;
      case 'progress':
        pending?.onProgress(message.done / Math.max(1, message.of));
        break;
      case 'done':
      case 'debrief':
        this.#answer(message.id, pending, { ...message, findings: pending?.findings ?? [] });
        break;
      case 'refused':
        if (message.id === undefined) this.onEvent(message);
        else this.#answer(message.id, pending, { ...message, findings: pending?.findings ?? [] });
        break;
      default:
        this.onEvent(message);
    }
  }

  #answer(id: number, pending: Pending | undefined, answer: Answer): void {
    this.#pending.delete(id);
    pending?.resolve(answer);
  }

  #send(message: object): void {
    const bytes = this.#encoder.encode(JSON.stringify(message));
    const pointer = this.#module._malloc(bytes.length);
    try {
      // The heap may have grown since: its view is taken anew each time.
      this.#module.HEAPU8.set(bytes, pointer);
      this.#module._klaster_send(pointer, bytes.length);
    } finally {
      this.#module._free(pointer);
    }
  }
}
