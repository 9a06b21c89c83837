// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// What all controls share: a control that cannot be used now stays where it is, keeps the focus and says why.
import type { Message } from '../../text/words.ts';
import type { Decision } from '../messages.ts';
import type { Scene } from './scene.ts';

/** Does what the control is for, or says why that cannot be. */
export function act(scene: Scene, decision: Decision | undefined, refused: Message | undefined): void {
  if (refused) scene.refuse(refused);
  else if (decision) scene.decide(decision);
}

/** The value of `aria-disabled`. */
export function disabled(decision: Decision | undefined, refused: Message | undefined): 'true' | 'false' {
  return refused || !decision ? 'true' : 'false';
}

/** A key as an id of the document. */
export function idOf(key: string, part: string): string {
  return `node-${key.replaceAll(/[^\w-]/g, '-')}-${part}`;
}
