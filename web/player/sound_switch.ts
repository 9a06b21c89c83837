// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// Whether there is sound. Off until the first gesture, then as the player chose the last time; the synthesiser is
// fetched only then.
import { preference, setPreference } from './preferences.ts';
import type { Sound } from './sound.ts';

/** The one switch. */
export class SoundSwitch {
  #sound: Sound | undefined;
  #loading = false;
  #muted = false;

  constructor() {
    // A lifted finger and a key count as gestures in every browser; a finger that goes down does not.
    for (const type of ['pointerup', 'keyup'])
      window.addEventListener(type, () => this.#gesture(), { capture: true });
    document.addEventListener('visibilitychange', () => {
      if (!document.hidden) this.#sound?.wake();
    });
  }

  /** Does the player want sound? */
  get on(): boolean {
    return preference('sound') !== 'off';
  }

  set on(on: boolean) {
    setPreference('sound', on ? 'on' : 'off');
    if (on) this.#gesture();
  }

  /** The page around may want silence; that is not the player's choice and is not remembered. */
  set muted(muted: boolean) {
    this.#muted = muted;
  }

  /** Plays a cue where there is to be sound. */
  play(name: string, strength: number): void {
    if (this.on && !this.#muted) this.#sound?.play(name, strength);
  }

  #gesture(): void {
    if (!this.on) return;
    if (this.#sound) this.#sound.wake();
    else if (!this.#loading && typeof AudioContext !== 'undefined') void this.#load();
  }

  async #load(): Promise<void> {
    this.#loading = true;
    try {
      const { Sound } = await import('./sound.ts');
      this.#sound = new Sound();
      this.#sound.wake();
    } catch {
      // A device without a loudspeaker plays on without sound; the next gesture tries again.
      this.#loading = false;
    }
  }
}
