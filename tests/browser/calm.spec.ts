// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// A game that waits costs nothing, and the page asks nobody else for anything.
import { expect, test } from '../../web/testing.ts';
import { byMouse, fillFirstJar, gameUrl, playPhase, ready } from './game.ts';
import { say } from './words.ts';

test('some seconds after the last input no frame is drawn any more', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await page.goto(gameUrl('uk'));
  await ready(page);
  await fillFirstJar(page, 'uk', byMouse);
  const frames = (): Promise<number> => page.evaluate(() => window.__klaster?.frames ?? -1);
  expect(await frames()).toBeGreaterThan(0);
  let last = -1;
  // Two looks, two seconds apart, with the same count: far more than a frame's time.
  await expect
    .poll(
      async () => {
        const now = await frames();
        const still = now === last;
        last = now;
        return still;
      },
      { intervals: [2000], timeout: 40_000 },
    )
    .toBe(true);
  await fillFirstJar(page, 'uk', byMouse);
  await expect.poll(frames).toBeGreaterThan(last);
});

test('a game under reduced motion comes to rest at once', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(gameUrl('uk'));
  await ready(page);
  await expect(page.locator('#frame')).toHaveAttribute('data-motion', 'reduced');
  await page.getByRole('button', { name: say('uk', 'page.menu') }).click();
  await page.getByRole('switch', { name: say('uk', 'page.calm_motion') }).click();
  await expect(page.locator('#frame')).toHaveAttribute('data-motion', 'full');
});

test('nothing is asked of anybody else, and nothing is sent', async ({ page }) => {
  const requests: string[] = [];
  const problems: string[] = [];
  page.on('request', (request) => requests.push(`${request.method()} ${new URL(request.url()).origin}`));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') problems.push(message.text());
  });
  page.on('pageerror', (error) => problems.push(error.message));
  await page.goto('index.html');
  await page
    .getByRole('link', { name: say('uk', 'page.start.play') })
    .first()
    .click();
  await ready(page);
  const phases = 8;
  for (let count = 0; count < phases; count += 1) await playPhase(page, 'uk', byMouse);
  expect([...new Set(requests)]).toEqual([`GET ${new URL(page.url()).origin}`]);
  expect(await page.context().cookies()).toEqual([]);
  expect(problems).toEqual([]);
});
