// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
import { html, nothing, type TemplateResult } from 'lit';
import type { ViewNode } from '../messages.ts';
import { button } from './button.ts';
import { idOf } from './control.ts';
import { renderNodes } from './nodes.ts';
import { picture } from './picture.ts';
import type { Scene } from './scene.ts';
import { terms } from './terms.ts';

/** Something that happens: a picture, a title, what it is about, and what can be done. */
export function card(node: ViewNode, scene: Scene): TemplateResult {
  const { words, currency } = scene;
  const titleId = idOf(node.key, 'title');
  return html`<article
    class="card"
    data-key=${node.key}
    data-tone=${node.tone ?? nothing}
    aria-labelledby=${node.label ? titleId : nothing}
  >
    ${picture(node.picture, 'card-picture')}
    ${
      node.label
        ? html`<h2 class="card-title" id=${titleId} tabindex="-1">${words.message(node.label, currency)}</h2>`
        : nothing
    }
    ${node.detail ? html`<p class="card-body">${words.message(node.detail, currency)}</p>` : nothing}
    ${terms(node, scene)}${renderNodes(node.children ?? [], scene)}
    ${node.decide ? button({ key: `${node.key}.button`, kind: 'button', label: { msg: 'page.choose' }, decide: node.decide, ...(node.refused ? { refused: node.refused } : {}) }, scene) : nothing}
  </article>`;
}
