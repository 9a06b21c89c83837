// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// Whether things move: as the player chose in the page, else as the system says.
import { preference, setPreference } from './preferences.ts';

/** The switch for calm motion. */
export class Motion {
  readonly #system = matchMedia('(prefers-reduced-motion: reduce)');
  readonly #onChange: (reduced: boolean) => void;

  constructor(onChange: (reduced: boolean) => void) {
    this.#onChange = onChange;
  }

  /** Tells how it is now and whenever that changes. */
  begin(): void {
    this.#system.addEventListener('change', () => this.#onChange(this.reduced));
    this.#onChange(this.reduced);
  }

  get reduced(): boolean {
    const chosen = preference('motion');
    return chosen === null ? this.#system.matches : chosen === 'reduced';
  }

  set reduced(reduced: boolean) {
    setPreference('motion', reduced ? 'reduced' : 'full');
    this.#onChange(this.reduced);
  }
}
