// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// What the player thinks about a game that is over. It goes from the page to this device's storage: no message, no
// log, no envelope ever holds it.
import type { ViewNode } from './messages.ts';
import { keepReflection, loadReflection, type Reflection, type SaveKey } from './storage.ts';

/** Answers to the questions of one game. */
export class Reflections {
  readonly #onChange: () => void;
  #key: SaveKey | undefined;
  #answers = new Map<string, Reflection>();
  #asked = new Set<string>();

  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  /** Brings what was answered before to the questions among these nodes. */
  begin(key: SaveKey, nodes: readonly ViewNode[]): void {
    if (this.#key?.scenario !== key.scenario || this.#key.seed !== key.seed) {
      this.#key = key;
      this.#answers = new Map();
      this.#asked = new Set();
    }
    for (const node of nodes) {
      if (node.kind === 'reflect' && !this.#asked.has(node.key)) void this.#load(this.#key, node.key);
      this.begin(this.#key, node.children ?? []);
    }
  }

  /** Everything was deleted. */
  forget(): void {
    this.#answers.clear();
    this.#onChange();
  }

  /** The answer to a question. */
  of(question: string): Reflection {
    return this.#answers.get(question) ?? { own: '' };
  }

  /** The player has answered. */
  keep(question: string, reflection: Reflection): void {
    this.#answers.set(question, reflection);
    if (this.#key) void keepReflection(this.#key, question, reflection);
  }

  async #load(key: SaveKey, question: string): Promise<void> {
    this.#asked.add(question);
    const kept = await loadReflection(key, question);
    if (!kept || this.#key !== key || this.#answers.has(question)) return;
    this.#answers.set(question, kept);
    this.#onChange();
  }
}
