// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
import type { Message, Words } from '../text/words.ts';

/** Says why something cannot be done; whoever meets the same hindrance again also hears what it is about. */
export class Refusals {
  readonly #met = new Set<string>();

  /** Another game begins. */
  forget(): void {
    this.#met.clear();
  }

  /** The sentence for a reason. */
  say(reason: Message, words: Words, currency: string): string {
    const sentence = words.message(reason, currency);
    if (!('msg' in reason)) return sentence;
    const again = this.#met.has(reason.msg);
    this.#met.add(reason.msg);
    const hint = `${reason.msg}.hint`;
    return again && words.has(hint) ? `${sentence}. ${words.say(hint)}` : sentence;
  }
}
