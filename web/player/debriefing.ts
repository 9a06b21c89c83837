// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// Asks the engine to look back at a log. That takes a while, so it is done in slices between frames: nothing stutters
// meanwhile, and nothing is done while nobody looks.
import type { Asked, Engine } from './engine.ts';
import type { ViewNode } from './messages.ts';

/** What the engine has to say of a log. */
export interface Debrief {
  currency: string;
  nodes: ViewNode[];
}

/** How far it is. */
export type Debriefed =
  | { kind: 'working'; share: number }
  | { kind: 'ready'; debrief: Debrief }
  /** This log cannot be looked back at. */
  | { kind: 'none' };

/** Milliseconds of work at a time: well within a frame. */
const slice = 6;
/** Steps that a slice never exceeds, however fast they seem: a slow one may follow. */
const mostSteps = 4096;

/** Looks back at logs, and remembers what was said of each. */
export class Debriefing {
  readonly #engine: Engine;
  readonly #onChange: () => void;
  readonly #kept = new Map<string, Debriefed>();
  #running: (Asked & { log: string }) | undefined;

  constructor(engine: Engine, onChange: () => void) {
    this.#engine = engine;
    this.#onChange = onChange;
  }

  /** What is known of a log. */
  of(log: string): Debriefed | undefined {
    return this.#kept.get(log);
  }

  /** Looks back at the log of the game that is open, once. Rejects when the engine breaks down. */
  async ask(log: string): Promise<void> {
    if (this.#kept.has(log)) return;
    await this.cancel();
    this.#keep(log, { kind: 'working', share: 0 });
    const running = {
      log,
      ...this.#engine.ask({ type: 'debrief' }, (share) => this.#keep(log, { kind: 'working', share })),
    };
    this.#running = running;
    // A breakdown while working ends the wait too.
    const answer = await Promise.race([running.answer, this.#work(running).then(() => running.answer)]);
    if (this.#running === running) this.#running = undefined;
    // One that was cancelled can be asked for again; one that is refused cannot be had.
    if (answer.type === 'debrief')
      this.#keep(log, { kind: 'ready', debrief: { currency: answer.currency, nodes: answer.nodes } });
    else if (answer.type === 'refused' && answer.code === 'message.cancelled') this.#kept.delete(log);
    else this.#keep(log, { kind: 'none' });
  }

  /** Another log is open now: what was being done for the one before is of no use. */
  drop(log: string): void {
    if (this.#running && this.#running.log !== log) void this.cancel();
  }

  /** Gives up what is being done. */
  async cancel(): Promise<void> {
    const running = this.#running;
    this.#running = undefined;
    if (running) await this.#engine.request({ type: 'cancel', request: running.id });
  }

  #keep(log: string, debriefed: Debriefed): void {
    this.#kept.set(log, debriefed);
    this.#onChange();
  }

  async #work(running: Asked): Promise<void> {
    let steps = 1;
    for (;;) {
      await pause();
      if (this.#running !== running) return;
      const begun = performance.now();
      const more = this.#engine.work(Math.floor(steps));
      if (!more) return;
      const took = Math.max(0.1, performance.now() - begun);
      // Twice as many at most: the first steps may have been the easy ones.
      steps = Math.min(mostSteps, Math.max(1, steps * Math.min(2, slice / took)));
    }
  }
}

/** Lets the page do everything else first; while it is hidden, waits until it is seen. */
async function pause(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
  if (!document.hidden) return;
  await new Promise<void>((resolve) => {
    const look = (): void => {
      if (document.hidden) return;
      document.removeEventListener('visibilitychange', look);
      resolve();
    };
    document.addEventListener('visibilitychange', look);
  });
}
