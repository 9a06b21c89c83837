// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// The engine as the page sees it: requests that are answered, and messages that come by themselves.
import type { GameModule } from './module.ts';
import { readMessage, type Answer, type Finding, type FromEngine, type Request } from './messages.ts';

/** What the engine says without being asked. */
export type EngineEvent = Exclude<FromEngine, { type: 'done' | 'findings' }>;

interface Pending {
  findings: Finding[];
  resolve(answer: Answer): void;
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
    const id = ++this.#lastId;
    return new Promise((resolve, reject) => {
      this.#pending.set(id, { findings: [], resolve });
      try {
        this.#send({ v: 1, id, ...request });
      } catch (error) {
        this.#pending.delete(id);
        reject(error instanceof Error ? error : new Error(String(error)));
      }
    });
  }

  /** To be called with each string that the module hands to its `onMessage`. */
  receive(json: string): void {
    const message = readMessage(json);
    if (!message) return;
    const pending = 'id' in message ? this.#pending.get(message.id) : undefined;
    if (message.type === 'findings') {
      pending?.findings.push(...message.findings);
    } else if (pending && 'id' in message) {
      this.#pending.delete(message.id);
      pending.resolve({ ...message, findings: pending.findings });
    } else if (message.type !== 'done') {
      this.onEvent(message);
    }
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
