// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// What stays on the device: the log of each game, the attempts, what was thought about them, and how the player likes
// the page. Every access may throw (a frame
// of another site, a private window, a full disk): then the page remembers until it is closed and says so quietly.
import { delMany, get, keys, set } from 'idb-keyval';
import { isAttempt, withAttempt, type Attempt } from './attempt.ts';

/** A saved game: all of its decisions and what the page knows about the playing. */
export interface SavedGame {
  log: string;
  /** When it was begun, ISO 8601. */
  started: string;
  /** When it was last played, ISO 8601. */
  updated: string;
  seconds: number;
  attempt: number;
  finished: boolean;
}

/** Which game a save belongs to. */
export interface SaveKey {
  game: string;
  scenario: string;
  version: string;
  seed: number;
}

/** Where a scenario was last played, for "Continue". */
export interface LastPlayed {
  seed: number;
  version: string;
  updated: string;
  finished: boolean;
}

const memory = new Map<string, unknown>();
let blocked = false;

async function read(key: string): Promise<unknown> {
  if (memory.has(key)) return memory.get(key);
  try {
    return await get(key);
  } catch {
    blocked = true;
    return undefined;
  }
}

async function write(key: string, value: unknown): Promise<void> {
  memory.set(key, value);
  try {
    await set(key, value);
  } catch {
    blocked = true;
  }
}

/** Did the browser refuse to store something? */
export function isStorageBlocked(): boolean {
  return blocked;
}

const saveName = ({ game, scenario, version, seed }: SaveKey): string =>
  `save/${game}/${scenario}/${version}/${seed}`;
const lastName = (game: string, scenario: string): string => `last/${game}/${scenario}`;

/** The save of a game, if there is one that can be read. */
export async function loadGame(key: SaveKey): Promise<SavedGame | undefined> {
  const saved = await read(saveName(key));
  return isSavedGame(saved) ? saved : undefined;
}

/** Saves a game and that it was the last one played of its scenario. */
export async function saveGame(key: SaveKey, game: SavedGame): Promise<void> {
  const last: LastPlayed = {
    seed: key.seed,
    version: key.version,
    updated: game.updated,
    finished: game.finished,
  };
  await Promise.all([write(saveName(key), game), write(lastName(key.game, key.scenario), last)]);
}

/** Keeps a save that cannot be opened, out of the way of the new game: nothing that was played is thrown away. */
export async function putAside(key: SaveKey, game: SavedGame): Promise<void> {
  await write(`aside/${saveName(key)}/${game.updated}`, game);
}

/** Where a scenario was last played. */
export async function loadLast(game: string, scenario: string): Promise<LastPlayed | undefined> {
  const last = await read(lastName(game, scenario));
  return isRecord(last) && typeof last.seed === 'number' && typeof last.version === 'string'
    ? (last as unknown as LastPlayed)
    : undefined;
}

/** Where the finished games of a scenario lie. */
const attemptsName = (game: string, scenario: string): string => `attempts/${game}/${scenario}`;

/** The finished games of a scenario, oldest first. */
export async function loadAttempts(game: string, scenario: string): Promise<Attempt[]> {
  const attempts = await read(attemptsName(game, scenario));
  return Array.isArray(attempts) ? attempts.filter(isAttempt) : [];
}

/** Keeps a finished game; gives all of them. */
export async function keepAttempt(game: string, scenario: string, attempt: Attempt): Promise<Attempt[]> {
  const attempts = withAttempt(await loadAttempts(game, scenario), attempt);
  await write(attemptsName(game, scenario), attempts);
  return attempts;
}

/** What a player thought about a question. */
export interface Reflection {
  /** Number of the choice. */
  choice?: number;
  /** Own words. */
  own: string;
}

const reflectionName = ({ game, scenario, seed }: SaveKey, question: string): string =>
  `reflection/${game}/${scenario}/${seed}/${question}`;

/** What was thought about a question after a game. */
export async function loadReflection(key: SaveKey, question: string): Promise<Reflection | undefined> {
  const kept = await read(reflectionName(key, question));
  return isRecord(kept) && typeof kept.own === 'string' ? (kept as unknown as Reflection) : undefined;
}

/** Keeps what was thought: on this device, and nowhere else. */
export async function keepReflection(key: SaveKey, question: string, reflection: Reflection): Promise<void> {
  await write(reflectionName(key, question), reflection);
}

/** Forgets all that was kept of a scenario. */
export async function forgetScenario(game: string, scenario: string): Promise<void> {
  const part = `${game}/${scenario}`;
  const belongs = (key: string): boolean =>
    [lastName(game, scenario), attemptsName(game, scenario)].includes(key) ||
    ['save', 'aside/save', 'reflection'].some((folder) => key.startsWith(`${folder}/${part}/`));
  for (const key of memory.keys()) if (belongs(key)) memory.delete(key);
  try {
    await delMany((await keys<string>()).filter(belongs));
  } catch {
    blocked = true;
  }
}

function isSavedGame(value: unknown): value is SavedGame {
  return isRecord(value) && typeof value.log === 'string' && typeof value.started === 'string';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
