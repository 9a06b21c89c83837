// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// One template for each kind of node. Nodes are kept by their key, so that an element that has the focus stays the
// same element while words and numbers around it change.
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { NodeKind, ViewNode } from '../messages.ts';
import { button } from './button.ts';
import { card } from './card.ts';
import { chart } from './chart.ts';
import { idOf } from './control.ts';
import { amount } from './gauge.ts';
import { guideAt, isGuided } from './guide.ts';
import { meter } from './meter.ts';
import { reflect } from './reflect.ts';
import type { Scene } from './scene.ts';
import { stars } from './stars.ts';
import { stepper } from './stepper.ts';
import { table } from './table.ts';
import { terms } from './terms.ts';

type Component = (node: ViewNode, scene: Scene) => TemplateResult | typeof nothing;

/** Nodes beside each other. */
export function renderNodes(nodes: readonly ViewNode[], scene: Scene): unknown {
  return repeat(
    nodes,
    // A node that changes its kind is another element.
    (node) => `${node.kind} ${node.key}`,
    (node) => html`${guideAt(node, scene)}${components[node.kind](node, scene)}`,
  );
}

const label = (node: ViewNode, scene: Scene): string =>
  node.label ? scene.words.message(node.label, scene.currency) : '';

const detail = (node: ViewNode, scene: Scene): string =>
  node.detail ? scene.words.message(node.detail, scene.currency) : '';

const group: Component = (node, scene) => {
  const labelId = idOf(node.key, 'label');
  return html`<div
    class="group"
    role=${node.label ? 'group' : nothing}
    aria-labelledby=${node.label ? labelId : nothing}
    data-key=${node.key}
    data-tone=${node.tone ?? nothing}
  >
    ${
      node.label
        ? html`<p class="group-label" id=${labelId}>
            <span>${label(node, scene)}</span>
            ${node.detail ? html`<span class="group-detail">${detail(node, scene)}</span>` : nothing}
          </p>`
        : nothing
    }
    ${renderNodes(node.children ?? [], scene)}${terms(node, scene)}
  </div>`;
};

const heading: Component = (node, scene) => {
  const words = html`${label(node, scene)}${node.detail ? html` <small>${detail(node, scene)}</small>` : nothing}`;
  // The focus lands on a heading when what had it is gone.
  if (node.level === 1) return html`<h1 class="heading" data-key=${node.key} tabindex="-1">${words}</h1>`;
  if (node.level === 3) return html`<h3 class="heading" data-key=${node.key} tabindex="-1">${words}</h3>`;
  return html`<h2 class="heading" data-key=${node.key} tabindex="-1">${words}</h2>`;
};

const text: Component = (node, scene) =>
  html`<p class="text" data-key=${node.key} data-tone=${node.tone ?? nothing}>
      ${node.value !== undefined && node.max ? stars(node.value, node.max) : nothing}${label(node, scene)}${node.detail ? html`<small class="text-detail">${detail(node, scene)}</small>` : nothing}
    </p>
    ${terms(node, scene)}`;

const alert: Component = (node, scene) =>
  html`<div class="alert" role="note" data-key=${node.key} data-tone=${node.tone ?? nothing}>
    <p>${label(node, scene)}</p>
    ${node.detail ? html`<p class="text-detail">${detail(node, scene)}</p>` : nothing}
    ${renderNodes(node.children ?? [], scene)}${terms(node, scene)}
  </div>`;

const details: Component = (node, scene) =>
  html`<details class="details" data-key=${node.key}>
    <summary>${label(node, scene)}</summary>
    <div class="details-body">${renderNodes(node.children ?? [], scene)}</div>
  </details>`;

const list: Component = (node, scene) =>
  html`<ul class="list" data-key=${node.key} aria-label=${label(node, scene) || nothing}>
    ${repeat(
      node.children ?? [],
      (child) => child.key,
      (child) => html`<li>${renderNodes([child], scene)}</li>`,
    )}
  </ul>`;

const tag: Component = (node, scene) =>
  html`<div
    class="tag"
    data-key=${node.key}
    data-anchor=${node.anchor ?? nothing}
    data-tone=${node.tone ?? nothing}
    ?data-guided=${isGuided(node, scene)}
  >
    <span class="tag-label">${label(node, scene)}</span>
    ${
      node.value === undefined
        ? nothing
        : html`<span class="tag-value"
            >${
              node.mark === undefined
                ? amount(node, scene)
                : scene.words.say('page.tag_of', {
                    value: scene.words.money(node.value, ''),
                    of: scene.words.money(node.mark, ''),
                  })
            }</span
          >`
    }
    ${node.detail ? html`<span class="tag-detail">${detail(node, scene)}</span>` : nothing}
  </div>`;

const components: Record<NodeKind, Component> = {
  group,
  heading,
  text,
  button,
  card,
  stepper,
  meter,
  tag,
  table,
  list,
  alert,
  chart,
  details,
  reflect,
  // Tips are shown where they point at, see guide.ts.
  guide: () => nothing,
};
