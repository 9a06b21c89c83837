// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatMoney } from '../../../web/text/money.ts';
import { Words } from '../../../web/text/words.ts';

const space = '\u00a0';

test('Ukrainian money has unbreakable spaces and the unit behind', () => {
  assert.equal(formatMoney(12_500, 'UAH', 'uk'), `12${space}500${space}грн`);
  assert.equal(formatMoney(1_250, 'UAH', 'uk'), `1${space}250${space}грн`);
  assert.equal(formatMoney(-50, 'UAH', 'uk'), `\u221250${space}грн`);
});

test('English money has the sign in front', () => {
  assert.equal(formatMoney(12_500, 'UAH', 'en'), '₴12,500');
  assert.equal(formatMoney(-50, 'UAH', 'en'), '\u2212₴50');
});

test('a number without a currency is a plain number', () => {
  assert.equal(formatMoney(62, '', 'en'), '62');
});

test('Ukrainian plurals have their four forms', () => {
  const words = new Words('uk', {
    weeks: '{n, plural, one {# тиждень} few {# тижні} many {# тижнів} other {# тижня}}',
  });
  const said = [1, 2, 5, 11, 21, 104].map((n) => words.say('weeks', { n }));
  assert.deepEqual(said, ['1 тиждень', '2 тижні', '5 тижнів', '11 тижнів', '21 тиждень', '104 тижні']);
});

test('arguments may be money and texts of the scenario', () => {
  const words = new Words('en', { move: '{amount} into {jar}' });
  const jar = { text: { en: 'Food', uk: 'Їжа' } };
  assert.equal(words.say('move', { amount: { money: 50 }, jar }, 'UAH'), '₴50 into Food');
});

test('a text without words in this language is said in its first language', () => {
  const words = new Words('en', {});
  assert.equal(words.message({ text: { uk: 'Їжа' } }), 'Їжа');
});

test('a missing key says its own name', () => {
  assert.equal(new Words('en', {}).say('budget.nothing'), 'budget.nothing');
});

test('a text with an open brace is said as it is', () => {
  assert.equal(new Words('en', {}).message({ text: { en: 'Take {it' } }), 'Take {it');
});

test('angle brackets are words, not tags', () => {
  assert.equal(new Words('en', { a: '<b>{n}</b>' }).say('a', { n: 1 }), '<b>1</b>');
});
