// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bestOf, isAttempt, withAttempt, type Attempt } from '../../../web/player/attempt.ts';

const attempt = (log: string, total: number): Attempt => ({
  log,
  seed: 7,
  finished: '2026-02-01T10:00:00.000Z',
  seconds: 540,
  total,
  stars: 2,
  goal: true,
  dimensions: [],
  rules: '2/abc',
});

test('the best attempt is the one with the most points, the earlier of two', () => {
  assert.equal(bestOf([]), undefined);
  assert.equal(bestOf([attempt('a', 50), attempt('b', 70), attempt('c', 70)])?.log, 'b');
});

test('the same game is one attempt', () => {
  const list = withAttempt([attempt('a', 50)], attempt('a', 50));
  assert.deepEqual(
    list.map(({ log }) => log),
    ['a'],
  );
});

test('what is too many goes, the oldest first and never the best', () => {
  let list: Attempt[] = [];
  for (let index = 0; index < 60; index += 1)
    list = withAttempt(list, attempt(String(index), index === 0 ? 9000 : index));
  assert.equal(list.length, 50);
  assert.equal(list[0]?.log, '0');
  assert.equal(list[1]?.log, '11');
  assert.equal(list.at(-1)?.log, '59');
});

test('what is no attempt is told from one', () => {
  assert.ok(isAttempt(attempt('a', 50)));
  for (const other of [null, 7, {}, { ...attempt('a', 50), log: 7 }, { ...attempt('a', 50), stars: '2' }])
    assert.ok(!isAttempt(other));
});
