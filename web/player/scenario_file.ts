// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// The text of a scenario: from the site, or from a file of the player, which goes from the start page to the player
// by way of this tab's storage and nowhere else.
import type { Language } from '../text/language.ts';
import type { Translations } from '../text/words.ts';
import { fileScenario } from './fragment.ts';

const slot = 'klaster/file';

/** A scenario with its text. */
export interface ScenarioSource {
  game: string;
  /** The name in the link. */
  scenario: string;
  text: string;
}

/** What the page reads of a scenario; everything else is the engine's. */
export interface ScenarioHead {
  id: string;
  version: string;
  title: Translations;
  /** The game it is for, or empty. */
  game: string;
}

/** The head of a scenario. A file that cannot be read has an empty one: the engine says what is wrong with it. */
export function readHead(text: string): ScenarioHead {
  const head: ScenarioHead = { id: '', version: '', title: {}, game: '' };
  try {
    const { id, version, title, format } = JSON.parse(text) as Record<string, unknown>;
    if (typeof id === 'string') head.id = id;
    if (typeof version === 'string' || typeof version === 'number') head.version = String(version);
    if (typeof title === 'string') head.title = { en: title };
    else if (typeof title === 'object' && title !== null) head.title = title as Translations;
    if (typeof format === 'string') head.game = /^klaster\/([a-z]+)\//.exec(format)?.[1] ?? '';
  } catch {
    return head;
  }
  return head;
}

/** Keeps the text of an opened file for this tab; false where the browser stores nothing. */
export function keepFile(text: string): boolean {
  try {
    sessionStorage.setItem(slot, text);
    return true;
  } catch {
    return false;
  }
}

/** The text of the file that was opened, or nothing. */
function keptFile(): string | undefined {
  try {
    return sessionStorage.getItem(slot) ?? undefined;
  } catch {
    return undefined;
  }
}

/** The text of a scenario with the words of one language; nothing where a file has to be chosen first. */
export async function fetchScenario(
  game: string,
  scenario: string,
  language: Language,
): Promise<string | undefined> {
  if (scenario === fileScenario) return keptFile();
  // One that does not have this language, or is broken, has only its whole file.
  for (const file of [`${scenario}.${language}`, scenario]) {
    const response = await fetch(new URL(`scenarios/${game}/${file}.json`, document.baseURI));
    if (response.ok) return response.text();
    if (response.status !== 404) break;
  }
  throw new Error(`${game}/${scenario} did not arrive`);
}
