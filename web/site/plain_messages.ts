// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// Leaves out of the message library what no message here uses and every pupil would load: skeletons of dates and
// numbers, with the table of how all regions of the world tell the time.
import type { Plugin } from 'vite';

const skeletons = '@formatjs/icu-skeleton-parser';
const without = '\0without-skeletons';
const table = /const timeData = \{[\s\S]*?\n\};/;

/** The plugin. A library that has changed its shape fails the build instead of growing the page. */
export function plainMessages(): Plugin {
  return {
    name: 'klaster-plain-messages',
    apply: 'build',
    enforce: 'pre',
    resolveId: (id) => (id === skeletons ? without : undefined),
    load: (id) =>
      id === without
        ? `export const parseDateTimeSkeleton = () => ({});
           export const parseNumberSkeleton = () => ({});
           export const parseNumberSkeletonFromString = () => [];`
        : undefined,
    transform(code, id) {
      if (!id.includes('icu-messageformat-parser/index.js')) return undefined;
      if (!table.test(code)) this.error(`${id}: the table of times is not where it was`);
      return { code: code.replace(table, "const timeData = { '001': ['H'] };"), map: null };
    },
  };
}
