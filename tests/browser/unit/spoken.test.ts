// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// Scenarios in one language, and how the page translates one into another.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { pair } from '../../../web/player/scenario_words.ts';
import { piecesOf } from '../../../web/site/pieces.ts';
import { inLanguage, languagesOf } from '../../../web/site/spoken.ts';
import { Words } from '../../../web/text/words.ts';

const scenario = {
  id: 'walk',
  languages: ['uk', 'en'],
  title: { en: 'A walk', uk: 'Прогулянка' },
  lesson: { homework: { en: 'Walk', uk: 'Пройдися' } },
  balance: { seeds: 100 },
  cards: [{ id: 'rain', text: { en: 'It rains', uk: 'Дощить' }, options: [{ cost: 50, flags: ['wet'] }] }],
};

function glossary(from: string, to: string): Map<string, string> {
  const into = new Map<string, string>();
  pair(
    { language: from, part: inLanguage(scenario, from) },
    { language: to, part: inLanguage(scenario, to) },
    into,
  );
  return into;
}

test('a scenario in one language has its words, its rules, and nothing for the teacher', () => {
  assert.deepEqual(inLanguage(scenario, 'uk'), {
    id: 'walk',
    languages: ['uk'],
    title: { uk: 'Прогулянка' },
    cards: [{ id: 'rain', text: { uk: 'Дощить' }, options: [{ cost: 50, flags: ['wet'] }] }],
  });
});

test('words without a translation stay as they are', () => {
  const half = { languages: ['uk', 'en'], title: { uk: 'Прогулянка' }, hint: 'Plain' };
  assert.deepEqual(inLanguage(half, 'en'), { languages: ['en'], title: { en: 'Прогулянка' }, hint: 'Plain' });
});

test('what is no scenario is left alone', () => {
  assert.deepEqual(languagesOf('words'), []);
  assert.equal(inLanguage(7, 'uk'), 7);
});

test('the words of one language are said in the other', () => {
  const words = new Words('en', {}, glossary('uk', 'en'));
  assert.equal(words.message({ text: { uk: 'Дощить' } }), 'It rains');
  assert.equal(words.message({ text: { uk: 'Невідоме' } }), 'Невідоме');
  assert.equal(new Words('uk', {}, glossary('en', 'uk')).translation({ en: 'A walk' }), 'Прогулянка');
});

test('the site has each language of a scenario beside the whole, and each part of a catalogue by itself', () => {
  const names = piecesOf('scenarios', 'budget/walk.json', JSON.stringify(scenario)).map(([name]) => name);
  assert.deepEqual(names, ['budget/walk.json', 'budget/walk.uk.json', 'budget/walk.en.json']);
  const words = { 'page.name': 'K', 'page.start.play': 'Play', 'page.debrief.none': '-' };
  assert.deepEqual(piecesOf('locales', 'en/page.json', JSON.stringify(words)), [
    ['en/page.json', '{"page.name":"K"}'],
    ['en/page.start.json', '{"page.start.play":"Play"}'],
    ['en/page.later.json', '{"page.debrief.none":"-"}'],
  ]);
});

test('a broken file is left as it is', () => {
  assert.deepEqual(piecesOf('scenarios', 'budget/half.json', '{"id":'), [['budget/half.json', '{"id":']]);
});

const folder = join(process.cwd(), '../assets/scenarios');
for (const game of readdirSync(folder))
  for (const file of readdirSync(join(folder, game)))
    test(`${game}/${file}: the same words mean the same everywhere, in all languages`, () => {
      const whole: unknown = JSON.parse(readFileSync(join(folder, game, file), 'utf8'));
      const languages = languagesOf(whole);
      for (const from of languages)
        for (const to of languages.filter((language) => language !== from)) {
          const there = inLanguage(whole, from);
          const translated = new Map<string, string>();
          pair({ language: from, part: there }, { language: to, part: inLanguage(whole, to) }, translated);
          const say = (value: unknown): unknown => {
            if (typeof value !== 'object' || value === null) return value;
            if (Array.isArray(value)) return value.map(say);
            const entries = Object.entries(value);
            const [[key, words] = []] = entries;
            if (entries.length === 1 && key === from && typeof words === 'string')
              return { [to]: translated.get(words) };
            return Object.fromEntries(entries.map(([name, part]) => [name, say(part)]));
          };
          assert.deepEqual(
            { ...(say(there) as object), languages: [to] },
            inLanguage(whole, to),
            `${from} to ${to}`,
          );
        }
    });
