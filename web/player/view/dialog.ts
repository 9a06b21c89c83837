// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// A card over the stage. The browser keeps the focus in it, gives it back afterwards, and closes it on Escape.
import { html, render, type TemplateResult } from 'lit';
import type { Words } from '../../text/words.ts';

/** The one dialog of the page. */
export class Dialog {
  readonly #element: HTMLDialogElement;
  #content: (() => TemplateResult) | undefined;
  #onClose: () => void = () => undefined;

  constructor(element: HTMLDialogElement) {
    this.#element = element;
    // The event comes late: another card may be shown by then.
    element.addEventListener('close', () => {
      if (!element.open) this.#end();
    });
    // A tap beside the card closes it, as Escape does.
    element.addEventListener('click', (event) => {
      if (event.target === element) this.close();
    });
  }

  get isOpen(): boolean {
    return this.#content !== undefined;
  }

  /** Shows a card, in place of the one that is shown; `wide`: one with much to read. */
  show(content: () => TemplateResult, onClose: () => void = () => undefined, wide = false): void {
    const wasOpen = this.#element.open;
    this.#end();
    this.#element.classList.toggle('dialog-wide', wide);
    this.#content = content;
    this.#onClose = onClose;
    this.refresh();
    this.#element.scrollTop = 0;
    if (wasOpen) this.#element.querySelector('button')?.focus();
    else this.#element.showModal();
  }

  #end(): void {
    const onClose = this.#onClose;
    this.#content = undefined;
    this.#onClose = () => undefined;
    onClose();
  }

  /** Renders the card anew: the language or what it shows has changed. */
  refresh(): void {
    if (this.#content) render(this.#content(), this.#element);
  }

  /** Closes the card. */
  close(): void {
    this.#element.close();
    this.#end();
  }

  /** Asks a question; closing the card is a no. */
  confirm(words: () => Words, question: () => string): Promise<boolean> {
    return new Promise((resolve) => {
      let answer = false;
      const choose = (value: boolean) => (): void => {
        answer = value;
        this.close();
      };
      const content = (): TemplateResult =>
        html`<div class="dialog-card">
          <p class="dialog-question" id="dialog-title">${question()}</p>
          <div class="dialog-choices">
            <button type="button" class="button" @click=${choose(false)}>
              ${words().say('page.confirm_no')}
            </button>
            <button type="button" class="button primary" @click=${choose(true)}>
              ${words().say('page.confirm_yes')}
            </button>
          </div>
        </div>`;
      this.show(content, () => resolve(answer));
    });
  }
}
