// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// What stands below a result: what could have been otherwise, and how the player's other attempts went.
import { html, nothing, type TemplateResult } from 'lit';
import type { Debriefed } from '../debriefing.ts';
import { renderNodes } from './nodes.ts';
import type { Scene } from './scene.ts';

/** A debrief, or how far it is. */
export function debriefing(debriefed: Debriefed | undefined, scene: Scene): TemplateResult | typeof nothing {
  const { words } = scene;
  if (!debriefed) return nothing;
  if (debriefed.kind === 'none') return html`<p class="hint">${words.say('page.debrief.none')}</p>`;
  if (debriefed.kind === 'working')
    return html`<div class="waiting">
      <p id="debrief-waiting">${words.say('page.debrief.working')}</p>
      <progress aria-labelledby="debrief-waiting" max="1" .value=${debriefed.share}></progress>
    </div>`;
  const { nodes, currency } = debriefed.debrief;
  return html`<div class="debrief">${renderNodes(nodes, { ...scene, currency })}</div>`;
}

/** The debrief of a game that still goes on, as a card. */
export function lookBack(
  debriefed: Debriefed | undefined,
  scene: Scene,
  onClose: () => void,
): TemplateResult {
  const { words } = scene;
  return html`<div class="dialog-card">
    <h2 id="dialog-title">${words.say('page.debrief.look_back')}</h2>
    ${debriefing(debriefed, scene)}
    <button type="button" class="button primary dialog-foot" @click=${onClose}>
      ${words.say('page.resume')}
    </button>
  </div>`;
}
