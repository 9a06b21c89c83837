// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// The one live region. It is in the page, empty, before its first use, and hears at most one sentence a second: what
// comes faster is joined, or screen readers would speak of nothing else.
import { plainText } from './plain_text.ts';
import type { ViewMessage, ViewNode } from '../messages.ts';
import type { Scene } from './scene.ts';

const quietTime = 1000;

/** Speaks to screen readers. */
export class Announcer {
  readonly #region: HTMLElement;
  #waiting: string[] = [];
  #timer = 0;
  #said = new Map<string, string>();

  constructor(region: HTMLElement) {
    this.#region = region;
  }

  /** Says a sentence, soon. */
  say(sentence: string): void {
    if (!sentence || this.#waiting.includes(sentence)) return;
    this.#waiting.push(sentence);
    if (!this.#timer) this.#speak();
  }

  /** Says what of a view is to be read out and has changed. */
  follow(view: ViewMessage, scene: Scene): void {
    const now = new Map<string, string>();
    const visit = (node: ViewNode): void => {
      if (node.announce) now.set(node.key, plainText(node, scene));
      node.children?.forEach(visit);
    };
    view.nodes.forEach(visit);
    for (const [key, sentence] of now) if (this.#said.get(key) !== sentence) this.say(sentence);
    this.#said = now;
  }

  #speak(): void {
    const sentence = this.#waiting.join('. ');
    this.#waiting = [];
    this.#timer = 0;
    if (!sentence) return;
    // The same sentence twice is not a change and would not be read.
    this.#region.textContent = this.#region.textContent === sentence ? `${sentence}\u00a0` : sentence;
    this.#timer = window.setTimeout(() => this.#speak(), quietTime);
  }
}
