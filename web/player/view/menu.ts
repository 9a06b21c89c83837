// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// The pause: one tap from everywhere.
import { html, nothing, type TemplateResult } from 'lit';
import { type Language } from '../../text/language.ts';
import { languageSwitch } from '../../text/language_switch.ts';
import type { Words } from '../../text/words.ts';

/** What the pause shows and does. */
export interface MenuOptions {
  words: Words;
  /** Name of what is played. */
  title: string;
  sound: boolean;
  reducedMotion: boolean;
  storageBlocked: boolean;
  /** Is there a start page to go back to? Not in a frame of a lesson. */
  hasList: boolean;
  onResume: () => void;
  onLanguage: (language: Language) => void;
  onSound: (on: boolean) => void;
  onReducedMotion: (reduced: boolean) => void;
  onRestart: () => void;
  /** Looks back at the game so far; nothing where there is nothing to look back at. */
  onLookBack: (() => void) | undefined;
  /** Shows the finished games; nothing where there are none. */
  onAttempts: (() => void) | undefined;
  attempts: number;
}

/** The card of the pause. */
export function menu(options: MenuOptions): TemplateResult {
  const { words } = options;
  return html`<div class="dialog-card menu">
    <h2 id="dialog-title">${words.say(options.storageBlocked ? 'page.pause_unsaved' : 'page.pause')}</h2>
    ${options.title ? html`<p class="menu-title">${options.title}</p>` : nothing}
    ${options.storageBlocked ? html`<p class="hint">${words.say('page.storage_blocked')}</p>` : nothing}
    <button type="button" class="button primary" @click=${options.onResume}>
      ${words.say('page.resume')}
    </button>
    ${languageSwitch(words, options.onLanguage)}
    ${toggle(words.say('page.sound'), options.sound, options.onSound)}
    ${toggle(words.say('page.calm_motion'), options.reducedMotion, options.onReducedMotion)}
    ${
      options.onLookBack
        ? html`<button type="button" class="button" @click=${options.onLookBack}>
            ${words.say('page.debrief.look_back')}
          </button>`
        : nothing
    }
    ${
      options.onAttempts
        ? html`<button type="button" class="button" @click=${options.onAttempts}>
            ${words.say('page.attempts.menu', { count: options.attempts })}
          </button>`
        : nothing
    }
    <button type="button" class="button" @click=${options.onRestart}>${words.say('page.restart')}</button>
    ${options.hasList ? html`<a class="button" href="index.html">${words.say('page.to_list')}</a>` : nothing}
  </div>`;
}

function toggle(label: string, on: boolean, change: (on: boolean) => void): TemplateResult {
  return html`<button
    type="button"
    class="toggle"
    role="switch"
    aria-checked=${on ? 'true' : 'false'}
    @click=${() => change(!on)}
  >
    <span>${label}</span><span class="toggle-track" aria-hidden="true"></span>
  </button>`;
}
