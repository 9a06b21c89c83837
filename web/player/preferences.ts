// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// How the player likes the page. Small and wanted at once, so it lies in `localStorage`; where that is refused, the
// choice holds until the page is closed.

/** What can be chosen. */
export type PreferenceName = 'language' | 'sound' | 'motion' | 'tips';

const memory = new Map<PreferenceName, string>();

/** What was chosen, or null. */
export function preference(name: PreferenceName): string | null {
  const held = memory.get(name);
  if (held !== undefined) return held;
  try {
    return localStorage.getItem(`klaster/${name}`);
  } catch {
    return null;
  }
}

/** Remembers a choice. */
export function setPreference(name: PreferenceName, value: string): void {
  memory.set(name, value);
  try {
    localStorage.setItem(`klaster/${name}`, value);
  } catch {
    // Held in memory; a game's save tells the player that this browser stores nothing.
  }
}
