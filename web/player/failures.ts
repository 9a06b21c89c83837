// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
import type { TemplateResult } from 'lit';
import type { Words } from '../text/words.ts';
import { ModuleFailure } from './module.ts';
import { deadEnd } from './view/notices.ts';

/** What hinders a game from starting, or from going on. */
export type FailureReason = ModuleFailure['reason'] | 'game' | 'crashed';

/** The reason behind an error. */
export function reasonOf(error: unknown): FailureReason {
  return error instanceof ModuleFailure ? error.reason : 'network';
}

/** The page that says so, with what can be done. */
export function failurePage(
  words: Words,
  reason: FailureReason,
  hasList: boolean,
  args = {},
): TemplateResult {
  return deadEnd(words, {
    title: words.say(`page.failure.${reason}.title`),
    text: words.say(`page.failure.${reason}.text`, args),
    hasList,
    retry: reason === 'network' || reason === 'crashed' || reason === 'broken',
  });
}

/** Can this browser draw the stage? Asked with a context that is given back at once: phones have few. */
export function canDraw(): boolean {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('webgl2') ?? canvas.getContext('webgl');
  context?.getExtension('WEBGL_lose_context')?.loseContext();
  return context !== null;
}
