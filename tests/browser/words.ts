// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// The words that tests look for: those of the catalogues, so that a better wording breaks no test.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Words, type MessageArguments } from '../../web/text/words.ts';
import type { Language } from '../../web/text/language.ts';

const catalogue = (language: Language, part: string): Record<string, string> =>
  JSON.parse(
    readFileSync(
      fileURLToPath(new URL(`../../assets/locales/${language}/${part}.json`, import.meta.url)),
      'utf8',
    ),
  ) as Record<string, string>;

const parts = ['page', 'budget', 'catalogue', 'finding'];
const words = Object.fromEntries(
  (['uk', 'en'] as const).map((language) => [
    language,
    new Words(
      language,
      Object.assign({}, ...parts.map((part) => catalogue(language, part))) as Record<string, string>,
    ),
  ]),
) as Record<Language, Words>;

/** An entry of the catalogues in words. */
export function say(language: Language, key: string, args: MessageArguments = {}): string {
  return words[language].say(key, args, 'UAH');
}
