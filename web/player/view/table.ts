// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
import { html, nothing, type TemplateResult } from 'lit';
import type { ViewNode } from '../messages.ts';
import type { Scene } from './scene.ts';

/** Rows of cells; the first row and the first column are headers. */
export function table(node: ViewNode, scene: Scene): TemplateResult {
  const { words, currency } = scene;
  const [head = [], ...rows] = node.rows ?? [];
  return html`<div
    class="table-slot"
    tabindex="0"
    role="region"
    aria-label=${node.label ? words.message(node.label, currency) : nothing}
  >
    <table class="table" data-key=${node.key}>
      ${
        node.label
          ? html`<caption>
              ${words.message(node.label, currency)}
            </caption>`
          : nothing
      }
      <thead>
        <tr>
          ${head.map((cell) => html`<th scope="col">${words.message(cell, currency)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ([first, ...cells]) =>
            html`<tr>
              <th scope="row">${first ? words.message(first, currency) : nothing}</th>
              ${cells.map((cell) => html`<td>${words.message(cell, currency)}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
