// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
import type { Words } from '../../text/words.ts';
import type { Decision } from '../messages.ts';

/** What a node needs to be shown and to act. */
export interface Scene {
  readonly words: Words;
  /** ISO 4217 code of amounts, or empty. */
  readonly currency: string;
  /** The player does something. */
  decide(decision: Decision): void;
  /** The player wants something that cannot be now: say why. */
  explain(reason: string): void;
}
