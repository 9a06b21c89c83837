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
    element.addEventListener('close', () => this.#end());
    // A tap beside the card closes it, as Escape does.
    element.addEventListener('click', (event) => {
      if (event.target === element) element.close();
    });
  }

  get isOpen(): boolean {
    return this.#content !== undefined;
  }

  /** Shows a card, in place of the one that is shown. */
  show(content: () => TemplateResult, onClose: () => void = () => undefined): void {
    const wasOpen = this.isOpen;
    this.#end();
    this.#content = content;
    this.#onClose = onClose;
    this.refresh();
    // The element stays open from one card to the next: its event for closing would come late, to the new card.
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
    if (this.isOpen) this.#element.close();
  }

  /** Asks a question; closing the card is a no. */
  confirm(words: () => Words, question: () => string): Promise<boolean> {
    return new Promise((resolve) => {
      let answer = false;
      const choose = (value: boolean) => (): void => {
        answer = value;
        this.#element.close();
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
