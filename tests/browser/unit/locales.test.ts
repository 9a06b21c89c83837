// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// Every catalogue: the same keys in all languages, each entry ICU MessageFormat that can be read, its plural forms
// those of its language, and the arguments the same ones.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { argumentsOf, pluralsOf } from '../../../web/text/icu.ts';

const folder = join(process.cwd(), '../assets/locales');
const languages = readdirSync(folder);
const parts = readdirSync(join(folder, 'en'));
const read = (language: string, part: string): Record<string, string> =>
  JSON.parse(readFileSync(join(folder, language, part), 'utf8')) as Record<string, string>;

test('all languages have the same files', () => {
  for (const language of languages) assert.deepEqual(readdirSync(join(folder, language)), parts);
});

for (const part of parts)
  for (const language of languages) {
    test(`${language}/${part} has the keys of the English one`, () => {
      assert.deepEqual(Object.keys(read(language, part)).sort(), Object.keys(read('en', part)).sort());
    });

    test(`${language}/${part}: arguments and plural forms are right`, () => {
      const english = read('en', part);
      const needed = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
      for (const [key, words] of Object.entries(read(language, part))) {
        assert.doesNotThrow(() => argumentsOf(words), key);
        assert.deepEqual(argumentsOf(words), argumentsOf(english[key] ?? ''), key);
        for (const forms of pluralsOf(words))
          assert.deepEqual(
            needed.filter((form) => !forms.includes(form)),
            [],
            `${key}: plural forms`,
          );
      }
    });
  }
