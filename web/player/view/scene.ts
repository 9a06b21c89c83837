// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
import type { Message, Words } from '../../text/words.ts';
import type { Decision, ViewNode } from '../messages.ts';
import type { Reflection } from '../storage.ts';

/** What a node needs to be shown and to act. */
export interface Scene {
  readonly words: Words;
  /** ISO 4217 code of amounts, or empty. */
  readonly currency: string;
  /** The tip that is shown now. */
  readonly guide: ViewNode | undefined;
  /** The player does something. */
  decide(decision: Decision): void;
  /** The player wants something that cannot be now: say why. */
  refuse(reason: Message): void;
  /** The player wants to play again from a turn. */
  fork(turn: number): void;
  /** Is an explanation open? */
  isOpen(id: string): boolean;
  /** Opens or closes an explanation. */
  setOpen(id: string, open: boolean): void;
  /** The tip was read; `all`: no tips any more. */
  dismissGuide(all: boolean): void;
  /** What was thought about a question, as it lies on this device. */
  reflection(key: string): Reflection;
  keepReflection(key: string, reflection: Reflection): void;
}
