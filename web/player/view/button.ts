// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
import { html, nothing, type TemplateResult } from 'lit';
import type { ViewNode } from '../messages.ts';
import { act, disabled, idOf } from './control.ts';
import { picture } from './picture.ts';
import type { Scene } from './scene.ts';

/** A thing to press, or the way back to a turn: a label, perhaps a smaller line (a price, what follows), and the reason why it cannot be now. */
export function button(node: ViewNode, scene: Scene): TemplateResult {
  const { words, currency } = scene;
  const reason = node.refused ? words.message(node.refused, currency) : '';
  const reasonId = idOf(node.key, 'reason');
  const { fork } = node;
  const press = (): void => (fork ? scene.fork(fork) : act(scene, node.decide, node.refused));
  const closed = !fork && disabled(node.decide, node.refused) === 'true';
  return html`<div class="button-slot">
    <button
      type="button"
      class=${node.primary ? 'button primary' : 'button'}
      data-key=${node.key}
      data-tone=${node.tone ?? nothing}
      aria-pressed=${node.pressed ? 'true' : nothing}
      aria-disabled=${closed ? 'true' : nothing}
      aria-describedby=${reason ? reasonId : nothing}
      @click=${press}
    >
      ${picture(node.picture, 'button-picture')}
      <span class="button-label">${node.label ? words.message(node.label, currency) : nothing}</span>
      ${node.detail ? html`<span class="button-detail">${words.message(node.detail, currency)}</span>` : nothing}
    </button>
    ${reason ? html`<p class="reason" id=${reasonId}>${reason}</p>` : nothing}
  </div>`;
}
