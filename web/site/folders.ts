// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// Where the parts of the site come from: what is neither TypeScript nor a page is served from these folders in
// development and copied into the site by a build.
import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** The games' modules: a release build where there is one, else a debug build. `KLASTER_GAMES` names another folder. */
export function gamesFolder(): string {
  const chosen = process.env.KLASTER_GAMES;
  if (chosen) return chosen;
  const release = root('build/web/games');
  return existsSync(release) ? release : root('build/web-debug/games');
}

/** One folder of the site. */
export interface SiteFolder {
  /** Its address in the site. */
  url: string;
  /** Where its files are. */
  path: string;
  /** Which of them belong to the site. */
  keeps: RegExp;
}

/** All folders that are copied as they are. */
export function siteFolders(): SiteFolder[] {
  return [
    { url: 'games', path: gamesFolder(), keeps: /\.(mjs|wasm)$/ },
    { url: 'scenarios', path: root('assets/scenarios'), keeps: /\.json$/ },
    { url: 'art', path: root('assets/art'), keeps: /\.svg$/ },
    { url: 'locales', path: root('assets/locales'), keeps: /\.json$/ },
    { url: 'fonts', path: root('web/.fonts'), keeps: /\.woff2$/ },
  ];
}

/** Files of a folder and of the folders in it, as paths relative to it; none where there is no such folder. */
export function filesOf(folder: SiteFolder): string[] {
  if (!existsSync(folder.path)) return [];
  return readdirSync(folder.path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && folder.keeps.test(entry.name))
    .map((entry) => `${entry.parentPath}/${entry.name}`.slice(folder.path.length + 1))
    .sort();
}
