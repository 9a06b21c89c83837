// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
import type { ViewNode } from '../messages.ts';
import { amount } from './gauge.ts';
import type { Scene } from './scene.ts';

/** What a node says, as one sentence for a screen reader. */
export function plainText(node: ViewNode, scene: Scene): string {
  const parts = [node.label, node.detail].flatMap((part) =>
    part ? [scene.words.message(part, scene.currency)] : [],
  );
  if (node.value !== undefined) parts.splice(1, 0, amount(node, scene));
  return parts.join('. ');
}
