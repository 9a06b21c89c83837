// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
import { html, svg, type TemplateResult } from 'lit';

const shape = 'M12 1.8l3.1 6.5 7.1.9-5.2 4.9 1.3 7.1L12 17.8l-6.3 3.4L7 14.1 1.8 9.2l7.1-.9z';

/** Stars that a game can bring. */
export const mostStars = 3;

/** So many stars of `max`, as a picture; the words beside it say the same. */
export function stars(value: number, max: number): TemplateResult {
  const star = (index: number): TemplateResult =>
    svg`<path class=${index < value ? 'star star-won' : 'star'} d=${shape} transform="translate(${index * 28} 0)"></path>`;
  return html`<svg class="stars" viewBox="0 0 ${max * 28 - 4} 24" aria-hidden="true" focusable="false">
    ${Array.from({ length: max }, (_, index) => star(index))}
  </svg>`;
}
