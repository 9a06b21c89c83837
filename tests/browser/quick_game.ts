// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// A game of Money Jars that lacks one press to its end: played in Node by the same rules, then put into the browser's
// storage as a save, which takes a moment where pressing everything takes a minute.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, type Page } from '../../web/testing.ts';
import type { ViewMessage, ViewNode } from '../../web/player/messages.ts';
import type { Language } from '../../web/text/language.ts';
import { openRules } from '../golden/rules_module.mjs';
import { gameUrl, phase, ready, type Place } from './game.ts';
import { say } from './words.ts';

const path = fileURLToPath(new URL('../../assets/scenarios/budget/first-job.json', import.meta.url));
const scenario = readFileSync(path, 'utf8');
const { version } = JSON.parse(scenario) as { version: number };

const flat = (nodes: readonly ViewNode[]): ViewNode[] =>
  nodes.flatMap((node) => [node, ...flat(node.children ?? [])]);

/** The log of a whole game but for its last decision. */
async function logBeforeEnd(seed: number): Promise<string> {
  const send = await openRules('budget');
  let view: ViewMessage | undefined;
  let log = '';
  const tell = (message: object): void => {
    for (const json of send({ v: 1, id: 1, ...message })) {
      const heard = JSON.parse(json) as { type: string; log: string };
      if (heard.type === 'view') view = heard as unknown as ViewMessage;
      if (heard.type === 'log') log = heard.log;
    }
  };
  tell({ type: 'open', scenario, seed, language: 'uk' });
  const mostDecisions = 400;
  for (let count = 0; count < mostDecisions; count += 1) {
    const can = flat(view?.nodes ?? []).filter(
      ({ kind, decide, refused }) => kind === 'button' && decide && !refused,
    );
    const chosen =
      can.find(({ key }) => key.endsWith('.fill')) ?? can.find(({ primary }) => primary) ?? can[0];
    const before = log;
    tell({ type: 'decide', ...chosen?.decide, sure: true });
    if (view?.finished) return before;
  }
  throw new Error('the game does not come to an end');
}

/** Everything that the browser has stored of games. */
export function stored(page: Page): Promise<[string, unknown][]> {
  return page.evaluate(
    () =>
      new Promise<[string, unknown][]>((resolve, reject) => {
        const opening = indexedDB.open('keyval-store');
        opening.onupgradeneeded = () => opening.result.createObjectStore('keyval');
        opening.onerror = () => reject(new Error('no database'));
        opening.onsuccess = () => {
          const entries: [string, unknown][] = [];
          const cursor = opening.result.transaction('keyval').objectStore('keyval').openCursor();
          cursor.onsuccess = () => {
            if (!cursor.result) {
              opening.result.close();
              resolve(entries);
              return;
            }
            entries.push([String(cursor.result.key), cursor.result.value]);
            cursor.result.continue();
          };
        };
      }),
  );
}

/** Puts something into the browser's storage. */
export async function store(page: Page, key: string, value: unknown): Promise<void> {
  await page.evaluate(
    ([name, entry]) =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('keyval-store');
        opening.onupgradeneeded = () => opening.result.createObjectStore('keyval');
        opening.onsuccess = () => {
          const writing = opening.result.transaction('keyval', 'readwrite');
          writing.objectStore('keyval').put(entry, name);
          writing.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
    [key, value] as const,
  );
}

/** Opens a game one press before its end. */
export async function openNearEnd(page: Page, language: Language, seed = 7): Promise<void> {
  const log = await logBeforeEnd(seed);
  const now = new Date().toISOString();
  // A page of the site that opens no game: the storage is written before the game looks.
  await page.goto('catalogue.json');
  const save = { log, started: now, updated: now, seconds: 300, attempt: 1, finished: false };
  await store(page, `save/budget/first-job/${version}/${seed}`, save);
  await page.goto(gameUrl(language, seed));
  await ready(page);
}

/** Makes the last decision. */
export async function finish(page: Page, language: Language): Promise<void> {
  await page.getByRole('button', { name: say(language, 'budget.see_result') }).click();
  await expect.poll(() => phase(page)).toBe('over');
}

/** Waits until the game was looked back at. */
export async function debriefed(place: Place, language: Language): Promise<void> {
  await expect(
    place.getByRole('heading', { name: say(language, 'budget.debrief.turning_points') }),
  ).toBeVisible({
    timeout: 60_000,
  });
}

/** Opens everything that can be opened below the result. */
export async function openAll(page: Page): Promise<void> {
  await page
    .locator('#decisions details')
    .evaluateAll((all) => all.forEach((one) => ((one as HTMLDetailsElement).open = true)));
}
