// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// A scenario from a file of the player: chosen or dropped, read in the browser, sent nowhere.
import { html, type TemplateResult } from 'lit';
import { games } from 'virtual:klaster-catalogue';
import type { Words } from '../../text/words.ts';
import { fileScenario } from '../fragment.ts';
import { keepFile, readHead } from '../scenario_file.ts';

/** Ten megabytes: far more than any scenario, and little enough to read at once. */
const largestFile = 10_000_000;

/** Plays a file; false where it is no scenario of a game here or the browser keeps nothing. */
export async function playFile(file: File): Promise<boolean> {
  if (file.size > largestFile) return false;
  const text = await file.text();
  // A file that is too broken to tell its game still opens, in the first game, to the list of what is wrong.
  const game = readHead(text).game || (Object.keys(games)[0] ?? '');
  if (!Object.hasOwn(games, game) || !keepFile(text)) return false;
  const url = new URL(`play.html#game=${game}&scenario=${fileScenario}`, document.baseURI);
  const isHere = url.pathname === window.location.pathname;
  window.location.assign(url);
  if (isHere) window.location.reload();
  return true;
}

/** A button that opens a file. */
export function fileButton(words: Words, onFailure: () => void = () => undefined): TemplateResult {
  const choose = (event: Event): void => {
    const input = event.currentTarget as HTMLInputElement;
    const file = input.files?.[0];
    input.value = '';
    if (file) void playFile(file).then((played) => (played ? undefined : onFailure()));
  };
  return html`<label class="button file-button">
    <input class="visually-hidden" type="file" accept=".json,application/json" @change=${choose} />
    ${words.say('page.open_file')}
  </label>`;
}

/** The page that waits for a file: the tab was closed in between, or the browser forgot. */
export function chooseFilePage(words: Words): TemplateResult {
  return html`<section class="dead-end">
    <h1 class="heading" tabindex="-1">${words.say('page.open_file')}</h1>
    <p>${words.say('page.file_wanted')}</p>
    <div class="dialog-choices">
      ${fileButton(words)}
      <a class="button" href="index.html">${words.say('page.to_list')}</a>
    </div>
  </section>`;
}
