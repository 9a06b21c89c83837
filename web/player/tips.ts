// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// Which tip is shown. The game has them ready for its first steps; who has finished it once, or sent the tips away,
// sees none.
import type { ViewMessage, ViewNode } from './messages.ts';
import { preference, setPreference } from './preferences.ts';

/** The tips. */
export class Tips {
  readonly #read = new Set<string>();

  /** The tip of a view that comes next. */
  of(view: ViewMessage | undefined): ViewNode | undefined {
    if (preference('tips') === 'off') return undefined;
    return view?.nodes.find(({ kind, key }) => kind === 'guide' && !this.#read.has(key));
  }

  /** A tip was read; `all`: the player wants none any more. */
  dismiss(tip: ViewNode, all: boolean): void {
    this.#read.add(tip.key);
    if (all) setPreference('tips', 'off');
  }
}
