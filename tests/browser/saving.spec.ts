// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// Nothing that was played is lost: reloads, links opened again, taken-back steps, broken saves, blocked storage.
import { expect, test, type Page } from '../../web/testing.ts';
import { byMouse, fillFirstJar, gameUrl, phase, playGame, playPhase, ready } from './game.ts';
import { debriefed, store, stored } from './quick_game.ts';
import { say } from './words.ts';

/** Everything the page shows of the game, as words. */
async function shown(page: Page): Promise<string> {
  const parts = ['#bar', '#decisions', '#action'].map((part) => page.locator(part).innerText());
  return (await Promise.all(parts)).join('\n');
}

const word = (key: string): string => say('uk', key);

/** Changes the log of the one save. */
async function spoilSave(page: Page, change: (log: string) => string): Promise<void> {
  const save = (await stored(page)).find(([key]) => key.startsWith('save/'));
  expect(save).toBeDefined();
  if (!save) return;
  const [key, value] = save as [string, { log: string }];
  await store(page, key, { ...value, log: change(value.log) });
}

test('a reload in any phase shows the same game', async ({ page }) => {
  await page.goto(gameUrl('uk'));
  await ready(page);
  const phases = 12;
  for (let count = 0; count < phases; count += 1) {
    if ((await phase(page)) === 'plan') await fillFirstJar(page, 'uk', byMouse);
    const before = await shown(page);
    await expect.poll(async () => (await stored(page)).length).toBeGreaterThan(0);
    await page.reload();
    await ready(page);
    expect(await shown(page)).toBe(before);
    await playPhase(page, 'uk', byMouse);
  }
});

test('a finished game shows its result again', async ({ page }) => {
  await page.goto(gameUrl('uk'));
  await playGame(page, 'uk', byMouse);
  await debriefed(page, 'uk');
  const before = await shown(page);
  await page.reload();
  await ready(page);
  await debriefed(page, 'uk');
  expect(await shown(page)).toBe(before);
});

test('a link without a seed goes on with the game that was left, and has its seed in it', async ({
  page,
}) => {
  const link = 'play.html#game=budget&scenario=first-job&lang=uk';
  await page.goto(link);
  await ready(page);
  await expect.poll(() => page.url()).toMatch(/seed=\d+/);
  const address = page.url();
  await fillFirstJar(page, 'uk', byMouse);
  const before = await shown(page);
  await page.goto('about:blank');
  await page.goto(link);
  await ready(page);
  await expect.poll(() => page.url()).toBe(address);
  expect(await shown(page)).toBe(before);
});

test('the start page offers to go on', async ({ page }) => {
  await page.goto(gameUrl('uk'));
  await ready(page);
  await fillFirstJar(page, 'uk', byMouse);
  const before = await shown(page);
  await page.goto('index.html');
  await page
    .getByRole('link', { name: word('page.start.continue') })
    .first()
    .click();
  await ready(page);
  expect(await shown(page)).toBe(before);
});

test('a step is taken back', async ({ page }) => {
  await page.goto(gameUrl('uk'));
  await ready(page);
  const undo = page.getByRole('button', { name: word('page.undo') });
  await expect(undo).toHaveAttribute('aria-disabled', 'true');
  const before = await shown(page);
  await fillFirstJar(page, 'uk', byMouse);
  await expect(undo).not.toHaveAttribute('aria-disabled');
  expect(await shown(page)).not.toBe(before);
  await undo.click();
  await expect.poll(() => shown(page)).toBe(before);
});

test('starting over asks first and begins the same game anew', async ({ page }) => {
  await page.goto(gameUrl('uk'));
  await ready(page);
  const before = await shown(page);
  await fillFirstJar(page, 'uk', byMouse);
  await page.getByRole('button', { name: word('page.menu') }).click();
  await page.getByRole('button', { name: word('page.restart') }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: word('page.confirm_no') })
    .click();
  expect(await shown(page)).not.toBe(before);
  await page.getByRole('button', { name: word('page.menu') }).click();
  await page.getByRole('button', { name: word('page.restart') }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: word('page.confirm_yes') })
    .click();
  await expect.poll(() => shown(page)).toBe(before);
  await page.reload();
  await ready(page);
  expect(await shown(page)).toBe(before);
});

const damages: [string, (log: string) => string][] = [
  ['a truncated log', (log) => log.slice(0, -3)],
  ['a log with a wrong letter', (log) => `${log.slice(0, 4)}${log[4] === 'A' ? 'B' : 'A'}${log.slice(5)}`],
  ['a log of something else', () => 'bm90IGEgbG9n'],
];
for (const [what, damage] of damages)
  test(`${what} is said and kept, and a fresh game begins`, async ({ page }) => {
    await page.goto(gameUrl('uk'));
    await ready(page);
    const before = await shown(page);
    await fillFirstJar(page, 'uk', byMouse);
    await expect.poll(async () => (await stored(page)).some(([key]) => key.startsWith('save/'))).toBe(true);
    await spoilSave(page, damage);
    await page.reload();
    await ready(page);
    const notice = page.getByText(word('page.bad_save'));
    await expect(notice).toBeVisible();
    expect((await stored(page)).some(([key]) => key.startsWith('aside/'))).toBe(true);
    await page.getByRole('button', { name: word('page.dismiss') }).click();
    await expect(notice).toBeHidden();
    expect(await shown(page)).toBe(before);
  });

test('where storage is blocked the game is played all the same, with a quiet hint', async ({ page }) => {
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  await page.addInitScript(() => {
    const refuse = (): never => {
      throw new DOMException('blocked', 'SecurityError');
    };
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB'])
      Object.defineProperty(window, name, { get: refuse });
  });
  await page.goto(gameUrl('uk'));
  await ready(page);
  await fillFirstJar(page, 'uk', byMouse);
  await playPhase(page, 'uk', byMouse);
  await page.getByRole('button', { name: word('page.menu') }).click();
  await expect(page.getByText(word('page.storage_blocked'))).toBeVisible();
  await expect(page.getByText(word('page.pause'))).toHaveCount(0);
  expect(problems).toEqual([]);
});
