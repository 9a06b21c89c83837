// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// What the page itself has to say: a link that is not right, a save that does not open, a browser that cannot. Each
// says what happened and what can be done.
import { html, nothing, type TemplateResult } from 'lit';
import type { Words } from '../../text/words.ts';
import { maxSeed, type LinkProblem } from '../fragment.ts';

/** A slip of paper above the decisions. */
export interface Notice {
  /** Tells it from others and names it for tests. */
  key: string;
  text(words: Words): string;
}

/** Notices with a way to put each away. */
export function notices(
  list: readonly Notice[],
  words: Words,
  dismiss: (notice: Notice) => void,
): TemplateResult {
  return html`${list.map(
    (notice) =>
      html`<div class="notice" role="note" data-notice=${notice.key}>
        <p>${notice.text(words)}</p>
        <button
          type="button"
          class="notice-close"
          aria-label=${words.say('page.dismiss')}
          @click=${() => dismiss(notice)}
        >
          <span aria-hidden="true">×</span>
        </button>
      </div>`,
  )}`;
}

/** What is wrong in a link, and what would be right. */
export function linkNotice({ kind, value, allowed }: LinkProblem): Notice {
  return {
    key: `link.${kind}`,
    text: (words) => words.say(`page.link.${kind}`, { value, allowed: allowed.join(', '), max: maxSeed }),
  };
}

/** What fills the page when there is nothing to play. */
export interface Dead {
  title: string;
  text: string;
  hasList: boolean;
  retry: boolean;
}

/** The page without a game: never an empty one. */
export function deadEnd(words: Words, { title, text, hasList, retry }: Dead): TemplateResult {
  return html`<section class="dead-end" role="alert">
    <h1 class="heading">${title}</h1>
    <p>${text}</p>
    <div class="dialog-choices">
      ${
        retry
          ? html`<button type="button" class="button primary" @click=${() => window.location.reload()}>
              ${words.say('page.try_again')}
            </button>`
          : nothing
      }
      ${hasList ? html`<a class="button" href="index.html">${words.say('page.to_list')}</a>` : nothing}
    </div>
  </section>`;
}
