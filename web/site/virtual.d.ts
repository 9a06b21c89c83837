// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT

declare module 'virtual:klaster-catalogue' {
  /** Every game of this site: its scenarios' ids and the size of its module in bytes. */
  export const games: Record<string, { scenarios: string[]; bytes: number }>;
  /** Names of the fonts that were built. */
  export const fonts: string[];
}

declare module '*.css';
