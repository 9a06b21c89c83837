// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
import { html, nothing, type TemplateResult } from 'lit';
import type { ViewNode } from '../messages.ts';
import { idOf } from './control.ts';
import { amount, gauge } from './gauge.ts';
import type { Scene } from './scene.ts';

/** A number that is shown as a bar, with its mark. */
export function meter(node: ViewNode, scene: Scene): TemplateResult {
  const { words, currency } = scene;
  const labelId = idOf(node.key, 'label');
  const { value = 0, min = 0, max = 0 } = node;
  const goal = node.mark ?? (node.money ? max : 0);
  const text =
    goal > 0
      ? words.say('page.of', { value: amount(node, scene), of: amount(node, scene, goal) })
      : amount(node, scene);
  return html`<div class="meter" data-key=${node.key} data-tone=${node.tone ?? nothing}>
    <div class="meter-words">
      <span class="meter-label" id=${labelId}
        >${node.label ? words.message(node.label, currency) : nothing}</span
      >
      <span class="meter-value" aria-hidden="true">${text}</span>
    </div>
    <div
      role="meter"
      aria-labelledby=${labelId}
      aria-valuenow=${Math.min(Math.max(value, min), Math.max(max, min))}
      aria-valuemin=${min}
      aria-valuemax=${Math.max(max, min)}
      aria-valuetext=${text}
    >
      ${gauge(node)}
    </div>
    ${node.detail ? html`<p class="meter-detail">${words.message(node.detail, currency)}</p>` : nothing}
  </div>`;
}
