// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFragment, writeFragment } from '../../../web/player/fragment.ts';

const offer = { budget: { scenarios: ['first-job', 'school-fair'] }, ecology: { scenarios: ['lopan'] } };

test('a whole link is read as it is', () => {
  assert.deepEqual(readFragment('#game=budget&scenario=school-fair&seed=7&lang=en', offer), {
    game: 'budget',
    scenario: 'school-fair',
    seed: 7,
    language: 'en',
    problems: [],
  });
});

test('what is written is read back', () => {
  const link = { game: 'ecology', scenario: 'lopan', seed: 4_294_967_295, language: 'uk' } as const;
  assert.deepEqual(readFragment(writeFragment(link), offer), { ...link, problems: [] });
});

test('an empty link opens the first scenario of the first game', () => {
  assert.deepEqual(readFragment('', offer), { game: 'budget', scenario: 'first-job', problems: [] });
});

test('an unknown game leaves nothing to play and names the games there are', () => {
  const link = readFragment('#game=chess', offer);
  assert.equal(link.game, undefined);
  assert.deepEqual(link.problems, [{ kind: 'game', value: 'chess', allowed: ['budget', 'ecology'] }]);
});

test('names of object members are no games', () => {
  assert.equal(readFragment('#game=constructor', offer).game, undefined);
  assert.equal(readFragment('#game=__proto__', offer).game, undefined);
});

test('an unknown scenario opens the first one and says so', () => {
  const link = readFragment('#game=budget&scenario=moon', offer);
  assert.equal(link.scenario, 'first-job');
  assert.deepEqual(link.problems, [
    { kind: 'scenario', value: 'moon', allowed: ['first-job', 'school-fair'] },
  ]);
});

for (const seed of ['-1', '1.5', '4294967296', '1e3', ' 7', '', 'seven', '0x10', '99999999999'])
  test(`"${seed}" is no seed`, () => {
    const link = readFragment(`#seed=${encodeURIComponent(seed)}`, offer);
    assert.equal(link.seed, undefined);
    assert.deepEqual(
      link.problems.map(({ kind }) => kind),
      ['seed'],
    );
  });

test('an unknown language and an unknown word are named', () => {
  const link = readFragment('#lang=fr&sceanrio=first-job', offer);
  assert.deepEqual(
    link.problems.map(({ kind, value }) => [kind, value]),
    [
      ['key', 'sceanrio'],
      ['lang', 'fr'],
    ],
  );
});

test('a long wrong value is cut short before it is shown', () => {
  const [problem] = readFragment(`#game=${'x'.repeat(5000)}`, offer).problems;
  assert.equal(problem?.value.length, 40);
});
