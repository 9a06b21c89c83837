// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
import { html, nothing, type TemplateResult } from 'lit';
import type { ViewNode } from '../messages.ts';
import { idOf } from './control.ts';
import type { Scene } from './scene.ts';

/** Words that a tap explains, right there; a second tap or Escape closes the explanation. */
export function terms(node: ViewNode, scene: Scene): TemplateResult | typeof nothing {
  const list = node.terms ?? [];
  if (list.length === 0) return nothing;
  const { words, currency } = scene;
  const ids = list.map((_, index) => idOf(node.key, `term-${index}`));
  const chosen = ids.findIndex((id) => scene.isOpen(id));
  const choose = (index: number): void =>
    ids.forEach((id, other) => scene.setOpen(id, other === index && other !== chosen));
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || chosen < 0) return;
    // In a dialog Escape would close that too.
    event.preventDefault();
    event.stopPropagation();
    choose(chosen);
  };
  const shown = list[chosen];
  return html`<div class="terms" @keydown=${onKey}>
    <div class="term-chips">
      ${list.map(
        ({ term }, index) =>
          html`<button
            type="button"
            class="term"
            aria-expanded=${index === chosen ? 'true' : 'false'}
            aria-controls=${index === chosen ? `${ids[index] ?? ''}-words` : nothing}
            @click=${() => choose(index)}
          >
            ${words.message(term, currency)}
          </button>`,
      )}
    </div>
    ${
      shown
        ? html`<p class="term-words" id="${ids[chosen] ?? ''}-words">
            ${words.message(shown.words, currency)}
          </p>`
        : nothing
    }
  </div>`;
}
