// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
import { html, type TemplateResult } from 'lit';
import { languageIds, languages, type Language } from './language.ts';
import type { Words } from './words.ts';

/** The languages beside each other, the present one pressed; each is named in itself. */
export function languageSwitch(words: Words, choose: (language: Language) => void): TemplateResult {
  return html`<div class="segments" role="group" aria-label=${words.say('page.language')}>
    ${languageIds.map(
      (language) =>
        html`<button
          type="button"
          class="segment"
          lang=${language}
          aria-pressed=${language === words.language ? 'true' : 'false'}
          @click=${() => choose(language)}
        >
          ${languages[language]}
        </button>`,
    )}
  </div>`;
}
