// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// Keeps the save of the game that is being played: its log after every decision, and how long it was in front of
// the player.
import { saveGame, type SavedGame, type SaveKey } from './storage.ts';

/** Keeps one game. */
export class SaveKeeper {
  readonly key: SaveKey;
  #game: SavedGame;
  /** When the player last began to look, in milliseconds of `performance.now`; nothing while nobody looks. */
  #since: number | undefined = performance.now();

  constructor(key: SaveKey, saved?: SavedGame, attempt = 1) {
    this.key = key;
    const now = new Date().toISOString();
    this.#game = saved ?? { log: '', started: now, updated: now, seconds: 0, attempt, finished: false };
  }

  get log(): string {
    return this.#game.log;
  }

  get started(): string {
    return this.#game.started;
  }

  get attempt(): number {
    return this.#game.attempt;
  }

  /** Seconds in front of the player. */
  get seconds(): number {
    const running = this.#since === undefined ? 0 : (performance.now() - this.#since) / 1000;
    return Math.round(this.#game.seconds + running);
  }

  /** The player looks, or looks away. */
  set watched(watched: boolean) {
    if (watched === (this.#since !== undefined)) return;
    this.#game = { ...this.#game, seconds: this.seconds };
    this.#since = watched ? performance.now() : undefined;
  }

  /** Saves the decisions so far. */
  async save(log: string, finished: boolean): Promise<void> {
    const seconds = this.seconds;
    if (this.#since !== undefined) this.#since = performance.now();
    this.#game = { ...this.#game, log, finished, seconds, updated: new Date().toISOString() };
    await saveGame(this.key, this.#game);
  }
}
