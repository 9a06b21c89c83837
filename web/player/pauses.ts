// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// Why the game is paused: several reasons may hold at once, and it goes on when none is left.

/** A reason to pause. */
export type PauseReason = 'menu' | 'hidden' | 'embedder';

/** The reasons that hold. */
export class Pauses {
  readonly #reasons = new Set<PauseReason>();
  readonly #onChange: (paused: boolean) => void;

  constructor(onChange: (paused: boolean) => void) {
    this.#onChange = onChange;
  }

  /** A reason begins or ends. */
  set(reason: PauseReason, holds: boolean): void {
    const before = this.#reasons.size > 0;
    if (holds) this.#reasons.add(reason);
    else this.#reasons.delete(reason);
    const after = this.#reasons.size > 0;
    if (before !== after) this.#onChange(after);
  }
}
