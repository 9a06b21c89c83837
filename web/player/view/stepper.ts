// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
import { html, nothing, type TemplateResult } from 'lit';
import type { ViewNode } from '../messages.ts';
import { act, disabled, idOf } from './control.ts';
import { amount, gauge } from './gauge.ts';
import { renderNodes } from './nodes.ts';
import type { Scene } from './scene.ts';
import { terms } from './terms.ts';

/** A number between − and +. The arrow keys do the same while the focus is on either. */
export function stepper(node: ViewNode, scene: Scene): TemplateResult {
  const { words, currency } = scene;
  const label = node.label ? words.message(node.label, currency) : '';
  const labelId = idOf(node.key, 'label');
  const valueId = idOf(node.key, 'value');
  const more = (): void => act(scene, node.decide, node.refused);
  const less = (): void => act(scene, node.decideLess, node.refusedLess);
  const onKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const step = { ArrowRight: more, ArrowUp: more, ArrowLeft: less, ArrowDown: less }[event.key];
    if (!step) return;
    event.preventDefault();
    step();
  };
  const side = (
    sign: string,
    name: string,
    use: () => void,
    decision: ViewNode['decide'],
    refused: ViewNode['refused'],
  ): TemplateResult => html`
    <button
      type="button"
      class="step"
      aria-label=${words.say(name, { label })}
      aria-describedby=${valueId}
      aria-disabled=${disabled(decision, refused) === 'true' ? 'true' : nothing}
      @click=${use}
    >
      <span aria-hidden="true">${sign}</span>
    </button>
  `;
  return html`<div
    class="stepper"
    role="group"
    aria-labelledby=${labelId}
    data-key=${node.key}
    data-tone=${node.tone ?? nothing}
    @keydown=${onKey}
  >
    <div class="stepper-words">
      <span class="stepper-label" id=${labelId}>${label}</span>
      ${node.detail ? html`<span class="stepper-detail">${words.message(node.detail, currency)}</span>` : nothing}
    </div>
    <div class="stepper-controls">
      ${side('−', 'page.step_less', less, node.decideLess, node.refusedLess)}
      <span class="stepper-value" id=${valueId}>${amount(node, scene)}</span>
      ${node.decide ? side('+', 'page.step_more', more, node.decide, node.refused) : nothing}
    </div>
    ${gauge(node)}
    ${node.children ? html`<div class="stepper-more">${renderNodes(node.children, scene)}</div>` : nothing}
    ${terms(node, scene)}
  </div>`;
}
