// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// The player's own finished games: kept, looked at, watched, deleted; on this device alone.
import { expect, test, type Locator, type Page } from '../../web/testing.ts';
import { gameUrl, phase, ready } from './game.ts';
import { debriefed, finish, openNearEnd, store, stored } from './quick_game.ts';
import { say } from './words.ts';

const word = (key: string): string => say('uk', key);

/** Two finished games, the second one open. */
async function twoAttempts(page: Page): Promise<void> {
  for (const seed of [7, 11]) {
    await openNearEnd(page, 'uk', seed);
    await finish(page, 'uk');
    await expect
      .poll(async () => JSON.stringify((await stored(page)).find(([key]) => key.startsWith('attempts/'))))
      .toContain(`"seed":${seed}`);
  }
}

async function openList(page: Page, count: number): Promise<Locator> {
  await page.getByRole('button', { name: word('page.menu') }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: say('uk', 'page.all_attempts', { count }) }).click();
  await expect(dialog.getByRole('heading', { name: word('page.attempts.title') })).toBeVisible();
  return dialog;
}

test('two attempts are listed, the best is marked, and the start page knows', async ({ page }) => {
  await twoAttempts(page);
  await expect(page.getByRole('heading', { name: word('page.attempts.title') })).toBeVisible();
  const dialog = await openList(page, 2);
  await expect(dialog.getByRole('listitem')).toHaveCount(2);
  await expect(dialog.getByText(word('page.attempts.best'), { exact: true })).toHaveCount(1);
  await page.goto('index.html');
  await expect(page.getByText(say('uk', 'page.start.attempts', { n: 2 }))).toBeVisible();
});

test('an attempt is looked at with its debrief, and the own game comes back as it was', async ({ page }) => {
  await twoAttempts(page);
  await page.goto('about:blank');
  await page.goto(gameUrl('uk', 12));
  await ready(page);
  const before = await page.locator('#decisions').innerText();
  const saves = (): Promise<string> =>
    stored(page).then((all) => JSON.stringify(all.filter(([key]) => key.startsWith('save/'))));
  const savesBefore = await saves();
  const dialog = await openList(page, 2);
  await dialog
    .getByRole('button', { name: new RegExp(`^${word('page.attempts.look')}`) })
    .last()
    .click();
  await expect.poll(() => phase(page)).toBe('over');
  await debriefed(page, 'uk');
  await expect(page.getByRole('button', { name: word('page.undo') })).toHaveCount(0);
  await page.getByRole('button', { name: word('page.attempts.back') }).click();
  await expect.poll(() => page.locator('#decisions').innerText()).toBe(before);
  expect(await saves()).toBe(savesBefore);
});

test('a replay runs step by step, and saves and reports nothing', async ({ page }) => {
  await openNearEnd(page, 'uk');
  await finish(page, 'uk');
  await debriefed(page, 'uk');
  await expect.poll(async () => (await stored(page)).some(([key]) => key.startsWith('attempts/'))).toBe(true);
  await page.evaluate(() => {
    const results: unknown[] = ((window as unknown as { results: unknown[] }).results = []);
    window.addEventListener('klaster-result', (event) => results.push(event));
  });
  const before = JSON.stringify(await stored(page));
  const dialog = await openList(page, 1);
  await dialog.getByRole('button', { name: new RegExp(`^${word('page.attempts.watch')}`) }).click();
  await expect.poll(() => phase(page)).toBe('plan');
  const next = page.getByRole('button', { name: word('page.attempts.next') });
  // Nothing moves by itself here: motion is reduced.
  await expect(page.getByRole('button', { name: word('page.attempts.play') })).toHaveCount(0);
  const mostSteps = 400;
  for (let count = 0; count < mostSteps && (await next.isVisible()); count += 1) {
    await next.evaluate((button) => (button as HTMLElement).click());
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
  }
  await expect.poll(() => phase(page)).toBe('over');
  await page.getByRole('button', { name: word('page.attempts.back') }).click();
  await debriefed(page, 'uk');
  expect(JSON.stringify(await stored(page))).toBe(before);
  expect(await page.evaluate(() => (window as unknown as { results: unknown[] }).results)).toEqual([]);
});

test('where things may move a replay goes by itself and can be stopped', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await openNearEnd(page, 'uk');
  await finish(page, 'uk');
  await expect.poll(async () => (await stored(page)).some(([key]) => key.startsWith('attempts/'))).toBe(true);
  const dialog = await openList(page, 1);
  await dialog.getByRole('button', { name: new RegExp(`^${word('page.attempts.watch')}`) }).click();
  const strip = page.locator('.visit-title');
  await expect(strip).toContainText(/\d+ кро/);
  const first = await strip.innerText();
  await expect(strip).not.toHaveText(first);
  await page.getByRole('button', { name: word('page.attempts.stop') }).click();
  await expect(page.getByRole('button', { name: word('page.attempts.play') })).toBeFocused();
});

test('an attempt of another version stays in the list and says why it does not open', async ({ page }) => {
  await openNearEnd(page, 'uk');
  await finish(page, 'uk');
  const find = async (): Promise<[string, unknown] | undefined> =>
    (await stored(page)).find(([key]) => key.startsWith('attempts/'));
  await expect.poll(find).toBeDefined();
  const [key, list] = (await find()) as [string, Record<string, unknown>[]];
  const [own] = list;
  await store(page, key, [
    { ...own, rules: '1/old', log: 'AQ', total: 9999 },
    { ...own, log: 'bm90IGEgbG9n', total: 10 },
    own,
  ]);
  await page.reload();
  await ready(page);
  await debriefed(page, 'uk');
  const dialog = await openList(page, 3);
  await expect(dialog.getByText(word('page.attempts.outdated'))).toHaveCount(1);
  await expect(
    dialog.getByRole('button', { name: new RegExp(`^${word('page.attempts.look')}`) }),
  ).toHaveCount(2);
  const shown = await page.locator('#decisions').innerText();
  await dialog
    .getByRole('button', { name: new RegExp(`^${word('page.attempts.look')}`) })
    .last()
    .click();
  await expect(page.locator('#toast')).toHaveText(word('page.attempts.damaged'));
  expect(await page.locator('#decisions').innerText()).toBe(shown);
});

test('deleting asks once and leaves nothing of the scenario', async ({ page }) => {
  await openNearEnd(page, 'uk');
  await finish(page, 'uk');
  await debriefed(page, 'uk');
  await page
    .getByRole('group', { name: word('budget.reflect.next') })
    .getByRole('textbox')
    .fill('a');
  await expect
    .poll(async () => (await stored(page)).some(([key]) => key.startsWith('reflection/')))
    .toBe(true);
  const dialog = await openList(page, 1);
  await dialog.getByRole('button', { name: word('page.attempts.forget') }).click();
  await dialog.getByRole('button', { name: word('page.confirm_yes') }).click();
  await expect.poll(() => stored(page)).toEqual([]);
  await page.reload();
  await ready(page);
  expect(await phase(page)).toBe('plan');
});
