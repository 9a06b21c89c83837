// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// A chart: bars or lines for the eye, and the same numbers as a table for everybody. Each series has a colour and a
// second sign: a pattern on bars, a dash and a marker on lines. Places are shares of the box, so that the chart is as
// wide as there is room, and its words never get smaller.
import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Message } from '../../text/words.ts';
import type { Chart, Tone, ViewNode } from '../messages.ts';
import { scaleOf, stack, type Scale } from './chart_scale.ts';
import { idOf } from './control.ts';
import type { Scene } from './scene.ts';
import { table } from './table.ts';

/** Shares of the height above and below the axis: half a line of words, and a whole one for the categories. */
const above = 6;
const below = 13;
/** Share of its place that a bar takes. */
const barShare = 0.66;
/** Letters of categories that fit side by side in the narrowest chart. */
const lettersInNarrow = 30;

type Kind = Tone | 'neutral';

/** What lies on the colour of a bar. */
const patterns: Record<Kind, TemplateResult | typeof nothing> = {
  neutral: nothing,
  gain: svg`<path d="M-2 2 2-2M0 8 8 0M6 10 10 6" />`,
  saving: svg`<circle cx="4" cy="4" r="1.6" />`,
  loss: svg`<path d="M0 0 8 8M8 0 0 8" />`,
  highlight: svg`<path d="M0 2H8M0 6H8" />`,
};

const dashes: Record<Kind, string> = {
  neutral: '',
  gain: '',
  saving: '2 4',
  loss: '8 3 2 3',
  highlight: '7 4',
};

const markers: Record<Kind, TemplateResult> = {
  neutral: svg`<circle r="4" />`,
  gain: svg`<path d="M0-5 5 4H-5Z" />`,
  saving: svg`<circle r="4" />`,
  loss: svg`<path d="M0 5 5-4H-5Z" />`,
  highlight: svg`<path d="M-4-4H4V4H-4Z" />`,
};

const kindOf = (tone: Tone | undefined): Kind => tone ?? 'neutral';

const percent = (share: number): string => `${share.toFixed(2)}%`;

/** The height of a value on the axis. */
function height(value: number, { min, max }: Scale): number {
  return above + (1 - (value - min) / (max - min)) * (100 - above - below);
}

/** A chart with its heading, what it shows, its legend and its table. */
export function chart(node: ViewNode, scene: Scene): TemplateResult | typeof nothing {
  const { chart: data } = node;
  if (!data || data.categories.length === 0) return nothing;
  const { words, currency } = scene;
  const titleId = idOf(node.key, 'title');
  const unit = node.money ? currency : '';
  return html`<figure class="chart" data-key=${node.key} aria-labelledby=${titleId}>
    <figcaption>
      <h3 class="chart-title" id=${titleId}>${node.label ? words.message(node.label, currency) : nothing}</h3>
      ${node.detail ? html`<p class="chart-caption">${words.message(node.detail, currency)}</p>` : nothing}
    </figcaption>
    ${picture(node.key, data, unit, scene)}
    ${data.series.length > 1 ? legend(node.key, data, scene) : nothing}
    <details class="details">
      <summary>${words.say('page.chart.table')}</summary>
      ${table(asTable(node, data, unit, scene), scene)}
    </details>
  </figure>`;
}

function picture(key: string, data: Chart, unit: string, scene: Scene): TemplateResult {
  const { words } = scene;
  const scale = scaleOf(data);
  const ticks = scale.ticks.map((tick) => ({
    y: percent(height(tick, scale)),
    words: words.money(tick, unit),
    zero: tick === 0,
  }));
  const letters = Math.max(...ticks.map((tick) => tick.words.length));
  const label = (tick: (typeof ticks)[number]): TemplateResult =>
    svg`<text x="100%" y=${tick.y} dy="0.35em" text-anchor="end">${tick.words}</text>`;
  const line = ({ y, zero }: (typeof ticks)[number]): TemplateResult =>
    svg`<line class=${zero ? 'chart-zero' : 'chart-line'} x1="0" x2="100%" y1=${y} y2=${y}></line>`;
  return html`<div class="chart-area" aria-hidden="true">
    <svg class="chart-axis" width="${letters * 0.55 + 0.3}em" focusable="false">${ticks.map(label)}</svg>
    <svg class="chart-plot" focusable="false">
      <defs>
        ${data.kind === 'bars' ? data.series.map(({ tone }) => pattern(key, kindOf(tone))) : nothing}
      </defs>
      ${ticks.map(line)} ${data.kind === 'bars' ? bars(key, data, scale) : lines(data, scale)}
      ${categories(data, scene)}
    </svg>
  </div>`;
}

const patternId = (key: string, kind: Kind): string => idOf(key, `pattern-${kind}`);

const pattern = (key: string, kind: Kind): TemplateResult =>
  svg`<pattern
    id=${patternId(key, kind)}
    class="chart-pattern"
    data-tone=${kind}
    width="8"
    height="8"
    patternUnits="userSpaceOnUse"
  ><rect width="8" height="8"></rect>${patterns[kind]}</pattern>`;

function bars(key: string, data: Chart, scale: Scale): TemplateResult[] {
  const place = 100 / data.categories.length;
  return stack(data).flatMap((bar, category) =>
    bar.map(({ series, from, to }) => {
      const top = height(Math.max(from, to), scale);
      const size = height(Math.min(from, to), scale) - top;
      const kind = kindOf(data.series[series]?.tone);
      return svg`<rect
        class="chart-bar"
        x=${percent(place * (category + (1 - barShare) / 2))}
        y=${percent(top)}
        width=${percent(place * barShare)}
        height=${percent(size)}
        fill="url(#${patternId(key, kind)})"
      ></rect>`;
    }),
  );
}

function lines(data: Chart, scale: Scale): TemplateResult[] {
  const place = 100 / data.categories.length;
  const x = (index: number): string => percent(place * (index + 0.5));
  const y = (value: number): string => percent(height(value, scale));
  return data.series.map(({ tone, values }) => {
    const kind = kindOf(tone);
    const parts = values.slice(1).map((value, index) => {
      const before = values[index] ?? 0;
      return svg`<line x1=${x(index)} y1=${y(before)} x2=${x(index + 1)} y2=${y(value)}></line>`;
    });
    const marks = values.map(
      (value, index) => svg`<svg x=${x(index)} y=${y(value)} overflow="visible">${markers[kind]}</svg>`,
    );
    return svg`<g class="chart-series" data-tone=${kind}>
      <g stroke-dasharray=${dashes[kind] || nothing}>${parts}</g>${marks}
    </g>`;
  });
}

/** Words under the axis: in a narrow chart only as many as have room. */
function categories(data: Chart, { words, currency }: Scene): TemplateResult[] {
  const labels = data.categories.map((category) => words.message(category, currency));
  const letters = Math.max(...labels.map(({ length }) => length)) + 1;
  const every = Math.ceil((labels.length * letters) / lettersInNarrow);
  return labels.map(
    (label, index) =>
      svg`<text
        class=${index % every === 0 ? 'chart-category' : 'chart-category chart-category-wide'}
        x=${percent((100 / labels.length) * (index + 0.5))}
        y="98%"
        text-anchor="middle"
      >${label}</text>`,
  );
}

function legend(key: string, data: Chart, { words, currency }: Scene): TemplateResult {
  return html`<ul class="chart-legend" aria-hidden="true">
    ${data.series.map(({ label, tone }) => {
      const kind = kindOf(tone);
      const sample =
        data.kind === 'bars'
          ? svg`<rect class="chart-bar" width="24" height="16" rx="3" fill="url(#${patternId(key, kind)})"></rect>`
          : svg`<g class="chart-series" data-tone=${kind}><line x2="24" y1="8" y2="8" stroke-dasharray=${dashes[kind] || nothing}></line><svg x="12" y="8" overflow="visible">${markers[kind]}</svg></g>`;
      return html`<li>
        <svg class="chart-sample" viewBox="0 0 24 16" focusable="false">${sample}</svg>
        ${words.message(label, currency)}
      </li>`;
    })}
  </ul>`;
}

function asTable(node: ViewNode, data: Chart, unit: string, { words }: Scene): ViewNode {
  const cell = (value: number): Message => ({
    msg: 'page.amount',
    args: { amount: words.money(value, unit) },
  });
  const head = data.series.map(({ label }) => label);
  const rows = data.categories.map((category, index) => [
    category,
    ...data.series.map(({ values }) => cell(values[index] ?? 0)),
  ]);
  return {
    key: `${node.key}.table`,
    kind: 'table',
    ...(node.label ? { label: node.label } : {}),
    rows: [[{ text: {} }, ...head], ...rows],
  };
}
