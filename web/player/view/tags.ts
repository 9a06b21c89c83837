// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// Puts what belongs to a thing of the world over that thing. The pointer passes through to the canvas.
import type { Stage } from '../stage.ts';

const narrowest = 64;
/** A box lower than two lines of type holds one. */
const lowestForTwoLines = 36;

/** Moves every anchored element of the world to where its thing is now. */
export function placeTags(world: HTMLElement, stage: Stage): void {
  const { folded } = stage;
  const width = world.clientWidth;
  for (const element of world.querySelectorAll<HTMLElement>('[data-anchor]')) {
    if (folded) {
      element.hidden = false;
      element.style.transform = '';
      element.style.maxWidth = '';
      element.classList.remove('tag-flat');
      continue;
    }
    const box = stage.anchor(Number(element.dataset.anchor));
    element.hidden = !box?.visible;
    if (!box?.visible) continue;
    // The anchor is the room for the label: no wider, so that neighbours stay readable.
    element.classList.toggle('tag-flat', box.height < lowestForTwoLines);
    element.style.maxWidth = `${Math.round(Math.max(narrowest, box.width))}px`;
    const half = element.offsetWidth / 2;
    // Inside the canvas, whole: a label cut at the edge cannot be read.
    const x = Math.max(half + 2, Math.min(width - half - 2, box.x + box.width / 2));
    const lowest = world.clientHeight - element.offsetHeight - 2;
    const y = Math.max(2, Math.min(lowest, box.y + (box.height - element.offsetHeight) / 2));
    element.style.transform = `translate(${Math.round(x - half)}px, ${Math.round(y)}px)`;
  }
}
