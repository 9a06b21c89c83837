// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// The player's own finished games: a short list under the result, and the whole one as a card.
import { html, nothing, type TemplateResult } from 'lit';
import type { Words } from '../../text/words.ts';
import type { Attempt } from '../attempt.ts';
import { mostStars, stars } from './stars.ts';

/** When it was, in words. */
export function whenOf({ finished }: Attempt, words: Words): string {
  const format = new Intl.DateTimeFormat(words.language, {
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
  });
  return format.format(new Date(finished));
}

function summary(attempt: Attempt, best: boolean, words: Words): TemplateResult {
  return html`<div class="attempt-words">
    ${stars(attempt.stars, mostStars)}
    <span class="visually-hidden">${words.say('page.attempts.stars', { n: attempt.stars })}</span>
    <strong>${words.say('page.attempts.score', { percent: Math.round(attempt.total / 100) })}</strong>
    ${best ? html`<span class="attempt-best">${words.say('page.attempts.best')}</span>` : nothing}
    <span class="attempt-when">${whenOf(attempt, words)}</span>
  </div>`;
}

/** The latest and the best, under a result. */
export function latestAttempts(
  words: Words,
  attempts: readonly Attempt[],
  best: Attempt | undefined,
  onAll: () => void,
): TemplateResult | typeof nothing {
  const latest = attempts.at(-1);
  if (!latest) return nothing;
  const shown = best && best !== latest ? [latest, best] : [latest];
  return html`<section class="attempts" aria-labelledby="attempts-title">
    <h2 class="heading" id="attempts-title">${words.say('page.attempts.title')}</h2>
    <ul class="attempt-list">
      ${shown.map((attempt) => html`<li class="attempt">${summary(attempt, attempt === best, words)}</li>`)}
    </ul>
    <button type="button" class="button" @click=${onAll}>
      ${words.say('page.attempts.menu', { count: attempts.length })}
    </button>
  </section>`;
}

/** What can be done with finished games. */
export interface AttemptsOptions {
  words: Words;
  attempts: readonly Attempt[];
  best: Attempt | undefined;
  /** Those that cannot be opened any more. */
  outdated: ReadonlySet<Attempt>;
  onLook: (attempt: Attempt, replay: boolean) => void;
  onForget: () => void;
  onClose: () => void;
}

/** All of them, the latest first. */
export function attemptsCard(options: AttemptsOptions): TemplateResult {
  const { words, attempts, best, outdated } = options;
  return html`<div class="dialog-card">
    <h2 id="dialog-title">${words.say('page.attempts.title')}</h2>
    <p class="hint">${words.say('page.attempts.stay')}</p>
    <ol class="attempt-list">
      ${[...attempts].reverse().map((attempt) => {
        const name = words.say('page.attempts.of', { when: whenOf(attempt, words) });
        const act = (key: string, replay: boolean): TemplateResult =>
          html`<button
            type="button"
            class="button"
            aria-label="${words.say(key)}: ${name}"
            @click=${() => options.onLook(attempt, replay)}
          >
            ${words.say(key)}
          </button>`;
        return html`<li class="attempt">
          ${summary(attempt, attempt === best, words)}
          ${
            outdated.has(attempt)
              ? html`<p class="hint">${words.say('page.attempts.outdated')}</p>`
              : html`<div class="dialog-choices">
                  ${act('page.attempts.look', false)}${act('page.attempts.watch', true)}
                </div>`
          }
        </li>`;
      })}
    </ol>
    <div class="dialog-choices dialog-foot">
      <button type="button" class="button" @click=${options.onForget}>
        ${words.say('page.attempts.forget')}
      </button>
      <button type="button" class="button primary" @click=${options.onClose}>
        ${words.say('page.close')}
      </button>
    </div>
  </div>`;
}

/** What the strip under a finished game that is looked at shows and does. */
export interface StripOptions {
  words: Words;
  attempt: Attempt;
  /** Of a replay: decisions that are left. */
  left: number | undefined;
  running: boolean;
  /** Nothing moves by itself: there is no "play". */
  calm: boolean;
  onPlay: () => void;
  onStop: () => void;
  onNext: () => void;
  onClose: () => void;
}

/** The strip of a visit: what is looked at, how to go on, and the way back. */
export function visitStrip(options: StripOptions): TemplateResult {
  const { words, attempt, left, running, calm } = options;
  const goes = left !== undefined && left > 0;
  const title = words.say(left === undefined ? 'page.attempts.looking' : 'page.attempts.watching', {
    when: whenOf(attempt, words),
  });
  const press = (key: string, act: () => void): TemplateResult =>
    html`<button type="button" class="button" @click=${act}>${words.say(key)}</button>`;
  return html`<div class="visit" role="group" aria-label=${title}>
    <p class="visit-title">
      ${title}${goes && Number.isFinite(left) ? html`, ${words.say('page.attempts.left', { n: left })}` : nothing}
    </p>
    <div class="visit-controls">
      ${
        goes && !calm
          ? running
            ? press('page.attempts.stop', options.onStop)
            : press('page.attempts.play', options.onPlay)
          : nothing
      }
      ${goes ? press('page.attempts.next', options.onNext) : nothing}
      <button type="button" class="button primary" @click=${options.onClose}>
        ${words.say('page.attempts.back')}
      </button>
    </div>
  </div>`;
}
