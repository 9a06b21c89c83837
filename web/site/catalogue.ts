// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// What there is to play, read from the heads of the scenario files: `catalogue.json` for the start page, and its ids
// as a module for the player, which needs no title to know whether a link is right.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Plugin } from 'vite';
import { filesOf, siteFolders } from './folders.ts';

const moduleName = 'virtual:klaster-catalogue';
const resolvedName = `\0${moduleName}`;

interface ScenarioHead {
  id: string;
  version: unknown;
  title: unknown;
  summary: unknown;
  minutes: unknown;
  ages: unknown;
  /** Name of the picture of what it is about, where there is one: art/goal-<id>.svg. */
  picture?: string;
}

interface GameHead {
  id: string;
  scenarios: ScenarioHead[];
}

/** The plugin. */
export function cataloguePlugin(): Plugin {
  return {
    name: 'klaster-catalogue',
    resolveId: (id) => (id === moduleName ? resolvedName : undefined),
    load(id) {
      if (id !== resolvedName) return undefined;
      return `export const games = ${JSON.stringify(ids())};\nexport const fonts = ${JSON.stringify(fonts())};`;
    },
    configureServer(server) {
      server.middlewares.use('/catalogue.json', (_request, response) => {
        response.setHeader('Content-Type', 'application/json; charset=utf-8');
        response.end(JSON.stringify(readCatalogue((warning) => server.config.logger.warn(warning))));
      });
    },
    generateBundle() {
      const games = readCatalogue((warning) => this.warn(warning));
      this.emitFile({ type: 'asset', fileName: 'catalogue.json', source: JSON.stringify(games) });
    },
  };
}

/** Sizes of a game's modules are known here and nowhere in the browser: a compressed answer tells only its own. */
function ids(): Record<string, { scenarios: string[]; bytes: number }> {
  const games = siteFolders().find(({ url }) => url === 'games');
  return Object.fromEntries(
    readCatalogue(() => undefined).map((game) => {
      const wasm = join(games?.path ?? '', `${game.id}.wasm`);
      const bytes = existsSync(wasm) ? statSync(wasm).size : 0;
      return [game.id, { scenarios: game.scenarios.map(({ id }) => id), bytes }];
    }),
  );
}

function fonts(): string[] {
  const folder = siteFolders().find(({ url }) => url === 'fonts');
  return folder ? filesOf(folder).map((file) => basename(file, '.woff2')) : [];
}

function readCatalogue(warn: (text: string) => void): GameHead[] {
  const folder = siteFolders().find(({ url }) => url === 'scenarios');
  const games = new Map<string, GameHead>();
  for (const file of folder ? filesOf(folder) : []) {
    const game = dirname(file);
    const head = readHead(join(folder?.path ?? '', file), warn);
    if (!head || game.includes('/')) continue;
    if (!games.has(game)) games.set(game, { id: game, scenarios: [] });
    games.get(game)?.scenarios.push(head);
  }
  // The youngest first: who is older scrolls more easily.
  for (const { scenarios } of games.values())
    scenarios.sort((a, b) => youngest(a) - youngest(b) || a.id.localeCompare(b.id));
  return [...games.values()];
}

function youngest({ ages }: ScenarioHead): number {
  const from = (ages as { from?: unknown } | undefined)?.from;
  return typeof from === 'number' ? from : Infinity;
}

function pictureOf(id: string): string | undefined {
  const art = siteFolders().find(({ url }) => url === 'art');
  const name = `goal-${id}`;
  return art && existsSync(join(art.path, `${name}.svg`)) ? name : undefined;
}

/** A broken file is the author's to mend (`klaster check` says where); it never hides the others. */
function readHead(file: string, warn: (text: string) => void): ScenarioHead | undefined {
  try {
    const scenario = JSON.parse(readFileSync(file, 'utf8')) as Partial<ScenarioHead>;
    const { id = basename(file, '.json'), version, title, summary, minutes, ages } = scenario;
    const picture = pictureOf(id);
    return { id, version, title, summary, minutes, ages, ...(picture === undefined ? {} : { picture }) };
  } catch (error) {
    warn(`${file} is left out of the catalogue: ${String(error)}`);
    return undefined;
  }
}
