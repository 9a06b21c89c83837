// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
import { html, nothing, type TemplateResult } from 'lit';
import { artUrl } from '../art.ts';

/** A picture that says nothing its words do not: one that does not arrive leaves no gap. */
export function picture(name: string | undefined, style: string): TemplateResult | typeof nothing {
  if (!name) return nothing;
  const hide = (event: Event): void => {
    (event.currentTarget as HTMLImageElement).hidden = true;
  };
  const show = (event: Event): void => {
    (event.currentTarget as HTMLImageElement).hidden = false;
  };
  return html`<img
    class=${style}
    src=${artUrl(name)}
    alt=""
    decoding="async"
    @error=${hide}
    @load=${show}
  />`;
}
