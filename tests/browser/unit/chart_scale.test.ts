// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Chart } from '../../../web/player/messages.ts';
import { makeScale, scaleOf, stack } from '../../../web/player/view/chart_scale.ts';

const chart = (kind: Chart['kind'], ...values: number[][]): Chart => ({
  kind,
  categories: (values[0] ?? []).map((_, index) => ({ text: { en: String(index) } })),
  series: values.map((numbers) => ({ label: { text: { en: 'a' } }, values: numbers })),
});

test('ticks are round, and zero is one of them', () => {
  assert.deepEqual(makeScale(0, 1300).ticks, [0, 500, 1000, 1500]);
  assert.deepEqual(makeScale(0, 97).ticks, [0, 50, 100]);
  assert.deepEqual(makeScale(-180, 950).ticks, [-500, 0, 500, 1000]);
  assert.deepEqual(makeScale(-40, -10).ticks, [-40, -30, -20, -10, 0]);
});

test('every range gets three to six ticks that hold it', () => {
  for (let low = -2000; low <= 0; low += 130)
    for (let high = 0; high <= 9000; high += 170) {
      const { min, max, ticks } = makeScale(low, high);
      assert.ok(min <= low && max >= high, `${low} to ${high}`);
      assert.ok(ticks.includes(0), `${low} to ${high}`);
      assert.ok(ticks.length >= 2 && ticks.length <= 6, `${low} to ${high}: ${ticks.join(' ')}`);
    }
});

test('a chart without any amount still has an axis', () => {
  assert.deepEqual(makeScale(0, 0), { min: 0, max: 1, ticks: [0, 1] });
});

test('bars are stacked from zero, losses downwards', () => {
  assert.deepEqual(stack(chart('bars', [100, 50], [40, -30], [0, -20])), [
    [
      { series: 0, from: 0, to: 100 },
      { series: 1, from: 100, to: 140 },
    ],
    [
      { series: 0, from: 0, to: 50 },
      { series: 1, from: 0, to: -30 },
      { series: 2, from: -30, to: -50 },
    ],
  ]);
});

test('an axis holds the whole stack, or the highest line', () => {
  assert.equal(scaleOf(chart('bars', [700], [800])).max, 1500);
  assert.equal(scaleOf(chart('lines', [700], [800])).max, 800);
  assert.equal(scaleOf(chart('lines', [700], [-150])).min, -500);
});
