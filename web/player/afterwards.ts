// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// What comes after deciding: looking back at a game, at the player's other attempts, and playing on from a turn.
import { html, nothing, type TemplateResult } from 'lit';
import type { Words } from '../text/words.ts';
import type { Attempt } from './attempt.ts';
import { Debriefing } from './debriefing.ts';
import type { Engine } from './engine.ts';
import type { PlaySession } from './play_session.ts';
import { Reflections } from './reflections.ts';
import { Replay } from './replay.ts';
import type { Reflection } from './storage.ts';
import { debriefing, lookBack } from './view/aftermath.ts';
import { attemptsCard, latestAttempts, visitStrip } from './view/attempts.ts';
import type { Dialog } from './view/dialog.ts';
import type { Scene } from './view/scene.ts';

/** What of the desk is needed here. */
export interface Surroundings {
  readonly dialog: Dialog;
  words: () => Words;
  scene: () => Scene;
  /** Does nothing move by itself? */
  calm: () => boolean;
  explain: (sentence: string) => void;
  /** Another game stands on the table. */
  onGame: () => void;
  onChange: () => void;
  onCrash: (error: unknown) => void;
}

/** Looks back. */
export class Afterwards {
  readonly #play: PlaySession;
  readonly #around: Surroundings;
  readonly #debriefing: Debriefing;
  readonly #reflections: Reflections;
  readonly #replay: Replay;
  #readyFor = '';

  constructor(engine: Engine, play: PlaySession, around: Surroundings) {
    this.#play = play;
    this.#around = around;
    this.#debriefing = new Debriefing(engine, () => around.onChange());
    this.#reflections = new Reflections(() => around.onChange());
    this.#replay = new Replay({
      left: () => play.visit?.left ?? 0,
      step: () => play.step(),
      covered: () => document.hidden || around.dialog.isOpen,
      onChange: () => around.onChange(),
    });
  }

  /** Is a replay under way? */
  get replaying(): boolean {
    return (this.#play.visit?.left ?? 0) > 0;
  }

  /** Goes with the game: one that is over is looked back at by itself. */
  follow(): void {
    const { openedLog, view } = this.#play;
    this.#debriefing.drop(openedLog);
    if (!view?.finished || this.replaying) return;
    this.#ask(openedLog);
    const known = this.#debriefing.of(openedLog);
    if (known?.kind !== 'ready') return;
    this.#takeUp(known.debrief.nodes);
    if (this.#readyFor === openedLog) return;
    this.#readyFor = openedLog;
    this.#around.explain(this.#around.words().say('page.debrief.ready'));
  }

  /** What stands below the view. */
  content(): TemplateResult | undefined {
    const { openedLog, view, attempts, best, visit } = this.#play;
    if (!view?.finished || this.replaying) return undefined;
    const words = this.#around.words();
    return html`
      ${debriefing(this.#debriefing.of(openedLog), this.#around.scene())}
      ${visit ? nothing : latestAttempts(words, attempts, best, () => void this.showAttempts())}
    `;
  }

  /** What stands in place of the action while a finished game is looked at. */
  strip(): TemplateResult | undefined {
    const { visit } = this.#play;
    if (!visit) return undefined;
    return visitStrip({
      words: this.#around.words(),
      attempt: visit.attempt,
      left: visit.left,
      running: this.#replay.running,
      calm: this.#around.calm(),
      onPlay: () => this.#replay.play(),
      onStop: () => this.#replay.stop(),
      onNext: () => {
        this.#replay.stop();
        void this.#replay.next();
      },
      onClose: () => void this.#leave(),
    });
  }

  /** Shows what the engine has to say of the game so far. */
  showLookBack(): void {
    const { dialog } = this.#around;
    const log = this.#play.openedLog;
    const content = (): TemplateResult =>
      lookBack(this.#debriefing.of(log), this.#around.scene(), () => dialog.close());
    dialog.show(content, () => void this.#debriefing.cancel(), true);
    this.#ask(log, (nodes) => this.#takeUp(nodes));
  }

  /** Shows the finished games. */
  async showAttempts(): Promise<void> {
    const outdated = new Set(await this.#play.outdated());
    const { dialog } = this.#around;
    dialog.show(
      () =>
        attemptsCard({
          words: this.#around.words(),
          attempts: this.#play.attempts,
          best: this.#play.best,
          outdated,
          onLook: (attempt, replay) =>
            void this.#look(attempt, replay).then((opened) => {
              if (opened) return;
              outdated.add(attempt);
              dialog.refresh();
            }),
          onForget: () => void this.#forget(),
          onClose: () => dialog.close(),
        }),
      undefined,
      true,
    );
  }

  /** Asks, then plays on from the beginning of a turn. */
  async fork(turn: number): Promise<void> {
    const { words, dialog } = this.#around;
    // The game that is left half-way would go; one that is over is among the attempts.
    const { visit, view } = this.#play;
    const question = visit || view?.finished ? 'page.fork.sure' : 'page.fork.sure_running';
    const sure = await dialog.confirm(words, () => words().say(question, { turn }));
    if (!sure) return;
    await this.#play.fork(turn);
    this.#around.onGame();
  }

  reflection(key: string): Reflection {
    return this.#reflections.of(key);
  }

  keepReflection(key: string, reflection: Reflection): void {
    this.#reflections.keep(key, reflection);
  }

  #ask(log: string, onReady: (nodes: Parameters<Reflections['begin']>[1]) => void = () => undefined): void {
    this.#debriefing.ask(log).then(
      () => {
        const known = this.#debriefing.of(log);
        if (known?.kind === 'ready') onReady(known.debrief.nodes);
      },
      (error: unknown) => this.#around.onCrash(error),
    );
  }

  #takeUp(nodes: Parameters<Reflections['begin']>[1]): void {
    const key = this.#play.shownKey;
    if (key) this.#reflections.begin(key, nodes);
  }

  async #look(attempt: Attempt, replay: boolean): Promise<boolean> {
    const words = this.#around.words();
    const refused = await this.#play.look(attempt, replay, words.language);
    if (refused !== undefined) {
      const key = refused.startsWith('log.other') ? 'page.attempts.outdated' : 'page.attempts.damaged';
      this.#around.explain(words.say(key));
      return false;
    }
    this.#around.dialog.close();
    this.#around.onGame();
    if (replay && !this.#around.calm()) this.#replay.play();
    return true;
  }

  async #leave(): Promise<void> {
    this.#replay.stop();
    await this.#play.leave(this.#around.words().language);
    this.#around.onGame();
  }

  async #forget(): Promise<void> {
    const { words, dialog } = this.#around;
    const sure = await dialog.confirm(words, () => words().say('page.attempts.forget_sure'));
    if (!sure) return;
    await this.#play.forget();
    this.#reflections.forget();
    this.#around.explain(words().say('page.attempts.forgotten'));
  }
}
