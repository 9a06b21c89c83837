// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// A finished game, decision by decision, as a film that can be stopped.

/** Long enough to see what a decision did. */
const stepTime = 700;

/** What the film needs of the game. */
export interface Film {
  /** How many decisions are left. */
  left(): number;
  step(): Promise<void>;
  /** Does anything stand in the way just now: a dialog, a hidden page? */
  covered(): boolean;
  onChange(): void;
}

/** Runs a film. */
export class Replay {
  readonly #film: Film;
  #timer = 0;
  #stepping = false;

  constructor(film: Film) {
    this.#film = film;
  }

  get running(): boolean {
    return this.#timer !== 0;
  }

  /** Goes on by itself. */
  play(): void {
    window.clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => void this.#tick(), stepTime);
    this.#film.onChange();
  }

  /** Stands still. */
  stop(): void {
    window.clearTimeout(this.#timer);
    this.#timer = 0;
    this.#film.onChange();
  }

  /** The next decision. */
  async next(): Promise<void> {
    if (this.#stepping || this.#film.left() === 0) return;
    this.#stepping = true;
    await this.#film.step().finally(() => (this.#stepping = false));
  }

  async #tick(): Promise<void> {
    if (!this.#film.covered()) await this.next();
    if (!this.running) return;
    if (this.#film.left() > 0) this.play();
    else this.stop();
  }
}
