// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// Numbers of a chart as places in it.
import type { Chart } from '../messages.ts';

/** From where to where an axis goes, and the round numbers on it. */
export interface Scale {
  min: number;
  max: number;
  ticks: number[];
}

/** A part of a bar, from `from` to `to` on the axis; `to` is farther from zero. */
export interface Segment {
  series: number;
  from: number;
  to: number;
}

const mostIntervals = 4;

/** An axis from `low` to `high` with zero on it and round ticks, four intervals at most on each span. */
export function makeScale(low: number, high: number): Scale {
  const bottom = Math.min(0, low);
  const top = Math.max(0, high, bottom + 1);
  const step = roundStep((top - bottom) / mostIntervals);
  // Rounding outwards may add an interval; zero is always one of the ticks.
  const min = Math.floor(bottom / step) * step;
  const max = Math.ceil(top / step) * step;
  const count = Math.round((max - min) / step) + 1;
  return { min, max, ticks: Array.from({ length: count }, (_, index) => min + index * step) };
}

/** The smallest of 1, 2, 5, 10, 20, 50… that is not below `least`. */
function roundStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, least)));
  return [1, 2, 5].map((digit) => digit * power).find((step) => step >= least) ?? 10 * power;
}

/** Bars of each category, stacked: gains upwards from zero, losses downwards. */
export function stack({ categories, series }: Chart): Segment[][] {
  return categories.map((_, category) => {
    let above = 0;
    let below = 0;
    return series.flatMap(({ values }, index) => {
      const value = values[category] ?? 0;
      if (value === 0) return [];
      const from = value > 0 ? above : below;
      const to = from + value;
      if (value > 0) above = to;
      else below = to;
      return [{ series: index, from, to }];
    });
  });
}

/** The axis that a chart needs. */
export function scaleOf(chart: Chart): Scale {
  const ends =
    chart.kind === 'bars'
      ? stack(chart).flatMap((bar) => bar.map(({ to }) => to))
      : chart.series.flatMap(({ values }) => values);
  return makeScale(Math.min(0, ...ends), Math.max(0, ...ends));
}
