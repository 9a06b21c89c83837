// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// What leaves the player: results, and the conversation with the page around it.
import { Embedding } from '../embed/embedding.ts';
import type { ErrorCode, Incoming, Outgoing } from '../embed/protocol.ts';
import type { Envelope } from '../report/envelope.ts';
import { eventTransport, Reporter } from '../report/reporter.ts';
import type { Language } from '../text/language.ts';
import type { DecisionMessage, ScoreMessage } from './messages.ts';

/** The smallest height in which a game can be played well. */
const minHeight = 480;

/** What the page around can do to the player. */
export interface Controls {
  init(message: Extract<Incoming, { type: 'init' }>): Promise<ErrorCode | undefined>;
  pause(): void;
  resume(): void;
  mute(muted: boolean): void;
  language(language: Language): Promise<void>;
  /** Saves, reports what there is, rests. */
  stop(): Promise<void>;
  log(): string;
}

/** The player's way out. */
export class Outward {
  readonly #embedding = new Embedding();
  readonly reporter = new Reporter([
    eventTransport(window),
    (envelope) => this.#embedding.send({ type: 'result', envelope }),
  ]);
  #controls: Controls | undefined;

  constructor() {
    this.#embedding.onMessage = (message) => void this.#answer(message);
  }

  /** Is there a page around? */
  get embedded(): boolean {
    return this.#embedding.embedded;
  }

  /** The game can be played: messages are heard from now on. */
  ready(game: string, scenario: string, languages: readonly string[], controls: Controls): void {
    this.#controls = controls;
    this.#embedding.send({ type: 'ready', version: '1', game, scenario, languages, minHeight });
    this.#embedding.send({ type: 'resize', height: preferredHeight() });
  }

  /** There is no game. */
  cannotStart(reason: string): void {
    this.#embedding.send({ type: 'error', code: 'cannot_start', message: reason, fatal: true });
  }

  score({ progress, total, stars, state }: ScoreMessage): void {
    this.#embedding.send({ type: 'progress', progress, total, stars, state });
  }

  decision({ turn, verb, args, milestone }: DecisionMessage): void {
    this.#embedding.send({ type: 'decision', turn, verb, args, milestone });
  }

  async #answer(message: Incoming): Promise<void> {
    const id = message.id === undefined ? {} : { id: message.id };
    const error = (code: ErrorCode, text: string): Outgoing => ({
      type: 'error',
      ...id,
      code,
      message: text,
      fatal: false,
    });
    const controls = this.#controls;
    if (!controls) {
      this.#embedding.send(error('not_ready', 'wait for "ready"'));
      return;
    }
    if (message.type === 'requestState') {
      this.#embedding.send({ type: 'state', ...id, ...this.#state(controls) });
      return;
    }
    const wrong = await this.#obey(message, controls);
    const done: Outgoing = { type: 'done', ...id, request: message.type };
    this.#embedding.send(
      wrong ? error(wrong, `"${message.type}" was not done; the game is as it was`) : done,
    );
  }

  async #obey(
    message: Exclude<Incoming, { type: 'requestState' }>,
    controls: Controls,
  ): Promise<ErrorCode | undefined> {
    switch (message.type) {
      case 'init':
        return controls.init(message);
      case 'pause':
        controls.pause();
        break;
      case 'resume':
        controls.resume();
        break;
      case 'mute':
        controls.mute(message.muted);
        break;
      case 'language':
        await controls.language(message.language);
        break;
      case 'stop':
        await controls.stop();
        break;
    }
    return undefined;
  }

  #state(controls: Controls): { log: string; envelope?: Envelope } {
    const envelope = this.reporter.last;
    return { log: controls.log(), ...(envelope ? { envelope } : {}) };
  }
}

/** What a frame of this width would like to be high: a phone's shape when narrow, a screen's when wide. */
function preferredHeight(): number {
  const width = window.innerWidth;
  return Math.round(width < 720 ? Math.max(640, Math.min(800, width * 1.7)) : Math.min(800, width * 0.6));
}
