// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// The bar of a meter or stepper: how far a number is, and where it is to be. Its words stand beside it.
import { html, nothing, svg, type TemplateResult } from 'lit';
import type { ViewNode } from '../messages.ts';
import type { Scene } from './scene.ts';

/** A node's value in words: an amount of money where it is one. */
export function amount(node: ViewNode, scene: Scene, value = node.value ?? 0): string {
  const { words, currency } = scene;
  return words.money(value, node.money ? currency : '');
}

/** The bar; nothing where the node has no upper end. Widths are SVG attributes: no inline style is needed. */
export function gauge(node: ViewNode): TemplateResult | typeof nothing {
  const { value = 0, min = 0, max = 0, mark } = node;
  if (max <= min) return nothing;
  const share = (number: number): string =>
    `${(Math.min(1, Math.max(0, (number - min) / (max - min))) * 100).toFixed(2)}%`;
  return html`<svg class="gauge" data-tone=${node.tone ?? nothing} aria-hidden="true" focusable="false">
    <rect class="gauge-back" width="100%" height="100%" rx="5"></rect>
    <rect class="gauge-fill" width=${share(value)} height="100%" rx="5"></rect>
    ${value > min ? svg`<line class="gauge-pattern" x1="4" x2=${share(value)} y1="50%" y2="50%"></line>` : nothing}
    ${
      mark === undefined
        ? nothing
        : svg`<line class="gauge-mark" x1=${share(mark)} x2=${share(mark)} y1="0" y2="100%"></line>`
    }
  </svg>`;
}
