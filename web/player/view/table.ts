// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
import { html, nothing, type TemplateResult } from 'lit';
import type { Message } from '../../text/words.ts';
import type { ViewNode } from '../messages.ts';
import { idOf } from './control.ts';
import type { Scene } from './scene.ts';

/** Rows of cells; the first row and the first column are headers. A row may explain itself. */
export function table(node: ViewNode, scene: Scene): TemplateResult {
  const { words, currency } = scene;
  const [head = [], ...rows] = node.rows ?? [];
  const label = node.label ? words.message(node.label, currency) : '';
  const [corner, ...columns] = head.map((cell) => words.message(cell, currency));
  return html`<div class="table-slot" tabindex="0" role="region" aria-label=${label || nothing}>
    <table class="table" data-key=${node.key}>
      ${
        label
          ? html`<caption>
              ${label}
            </caption>`
          : nothing
      }
      <thead>
        <tr>
          ${corner ? html`<th scope="col">${corner}</th>` : html`<td></td>`}
          ${columns.map((column) => html`<th scope="col">${column}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map((cells, index) => row(node, scene, cells, index, head.length))}
      </tbody>
    </table>
  </div>`;
}

function row(
  node: ViewNode,
  scene: Scene,
  [first, ...cells]: Message[],
  index: number,
  width: number,
): TemplateResult {
  const { words, currency } = scene;
  const label = first ? words.message(first, currency) : '';
  const id = idOf(node.key, `row-${index}`);
  const why = node.explains?.[index] ?? {};
  const explained = 'msg' in why || 'text' in why;
  const open = explained && scene.isOpen(id);
  return html`<tr>
      <th scope="row">
        ${label}${
          explained
            ? html`<button
                type="button"
                class="explain"
                aria-label=${words.say('page.explain', { row: label })}
                aria-expanded=${open ? 'true' : 'false'}
                aria-controls=${open ? id : nothing}
                @click=${() => scene.setOpen(id, !open)}
              >
                <span aria-hidden="true">?</span>
              </button>`
            : nothing
        }
      </th>
      ${cells.map((cell) => html`<td>${words.message(cell, currency)}</td>`)}
    </tr>
    ${
      open
        ? html`<tr class="explained" id=${id}>
            <td colspan=${width}>${words.message(why as Message, currency)}</td>
          </tr>`
        : nothing
    }`;
}
