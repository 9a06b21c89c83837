// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// Tips: one at a time, at the thing it is about.
import { html, nothing, type TemplateResult } from 'lit';
import type { ViewNode } from '../messages.ts';
import type { Scene } from './scene.ts';

/** The bubble of the tip about a node, or nothing where there is none. */
export function guideAt(node: ViewNode, scene: Scene): TemplateResult | typeof nothing {
  const { guide } = scene;
  return guide?.target === node.key ? bubble(guide, scene, true) : nothing;
}

/** A tip; `points`: what it is about stands right below it. */
export function bubble(guide: ViewNode, scene: Scene, points: boolean): TemplateResult {
  const { words, currency } = scene;
  const step =
    guide.max === undefined
      ? words.say('page.guide.tip')
      : words.say('page.guide.step', { n: guide.value ?? 1, of: guide.max });
  return html`<aside class=${points ? 'guide guide-points' : 'guide'} aria-label=${step}>
    <p>${guide.label ? words.message(guide.label, currency) : nothing}</p>
    <div class="guide-foot">
      <span class="guide-step" aria-hidden="true">${step}</span>
      <button type="button" class="guide-button" @click=${() => scene.dismissGuide(true)}>
        ${words.say('page.guide.none')}
      </button>
      <button type="button" class="guide-button guide-close" @click=${() => scene.dismissGuide(false)}>
        ${words.say('page.guide.ok')}
      </button>
    </div>
  </aside>`;
}

/** Is a thing of the world what the tip is about? They share their name: `jar.food` and `tag.food`. */
export function isGuided(tag: ViewNode, { guide }: Scene): boolean {
  const nameOf = (key = ''): string => key.slice(key.indexOf('.') + 1);
  return guide?.target?.includes('.') === true && nameOf(guide.target) === nameOf(tag.key);
}

/** Is a node among these, or in one of them? */
export function holds(nodes: readonly ViewNode[], key: string | undefined): boolean {
  return nodes.some((node) => node.key === key || holds(node.children ?? [], key));
}
