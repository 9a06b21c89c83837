// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
import { html, nothing, type TemplateResult } from 'lit';
import type { ViewNode } from '../messages.ts';
import { idOf } from './control.ts';
import type { Scene } from './scene.ts';

/** A question to think about: one choice, and own words for those who like. Both stay on the device. */
export function reflect(node: ViewNode, scene: Scene): TemplateResult {
  const { words, currency } = scene;
  const kept = scene.reflection(node.key);
  const name = idOf(node.key, 'choice');
  const ownId = idOf(node.key, 'own');
  return html`<fieldset class="reflect" data-key=${node.key}>
    <legend>${node.label ? words.message(node.label, currency) : nothing}</legend>
    ${node.detail ? html`<p class="text-detail">${words.message(node.detail, currency)}</p>` : nothing}
    ${(node.choices ?? []).map(
      (choice, index) =>
        html`<label class="reflect-choice">
          <input
            type="radio"
            name=${name}
            .checked=${kept.choice === index}
            @change=${() => scene.keepReflection(node.key, { ...scene.reflection(node.key), choice: index })}
          />
          <span>${words.message(choice, currency)}</span>
        </label>`,
    )}
    <label class="reflect-own" for=${ownId}>${words.say('page.reflect.own')}</label>
    <textarea
      id=${ownId}
      rows="2"
      maxlength="2000"
      aria-describedby=${`${ownId}-hint`}
      .value=${kept.own}
      @input=${(event: Event) =>
        scene.keepReflection(node.key, {
          ...scene.reflection(node.key),
          own: (event.currentTarget as HTMLTextAreaElement).value,
        })}
    ></textarea>
    <p class="text-detail" id=${`${ownId}-hint`}>${words.say('page.reflect.stays')}</p>
  </fieldset>`;
}
