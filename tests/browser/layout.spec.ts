// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// From the smallest phone to a projector: nothing is cut off, nothing scrolls sideways, the thing to do is in sight.
import { expect, test, type Page } from '../../web/testing.ts';
import { byMouse, gameUrl, phase, playPhase, ready } from './game.ts';
import { debriefed, finish, openAll, openNearEnd } from './quick_game.ts';
import { say } from './words.ts';

const sizes = [
  [320, 480],
  [320, 568],
  [360, 640],
  [640, 360],
  [768, 1024],
  [1366, 768],
  [3840, 2160],
] as const;

/** Elements with words that stick out of the page or of their own box. */
function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const wide = document.documentElement.clientWidth + 1;
    return [...document.querySelectorAll<HTMLElement>('#bar *, #decisions *, #action *')]
      .filter((element) => element.children.length === 0 && element.textContent?.trim())
      .filter((element) => !element.closest('.table-slot, .visually-hidden'))
      .filter((element) => {
        const box = element.getBoundingClientRect();
        return box.right > wide || box.left < -1 || element.scrollWidth > element.clientWidth + 1;
      })
      .filter((element) => getComputedStyle(element).display !== 'inline')
      .map((element) => element.textContent ?? '');
  });
}

for (const [width, height] of sizes)
  for (const language of ['uk', 'en'] as const)
    test(`${width}×${height} in ${language}: nothing is cut off`, async ({ page }) => {
      await page.setViewportSize({ width, height });
      await page.goto(gameUrl(language));
      await ready(page);
      const phases = 4;
      for (let count = 0; count < phases; count += 1) {
        expect(await cutOff(page), (await phase(page)) ?? '').toEqual([]);
        const sideways = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(sideways).toBeLessThanOrEqual(0);
        await playPhase(page, language, byMouse);
      }
    });

for (const [width, height] of sizes)
  test(`${width}×${height}: nothing of the debrief is cut off`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await openNearEnd(page, 'uk');
    await finish(page, 'uk');
    await debriefed(page, 'uk');
    await openAll(page);
    expect(await cutOff(page)).toEqual([]);
    const smallest = await page
      .locator('.chart text')
      .evaluateAll((texts) => Math.min(...texts.map((text) => parseFloat(getComputedStyle(text).fontSize))));
    expect(smallest).toBeGreaterThanOrEqual(12);
  });

test('with words twice as large nothing of the debrief is cut off', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await openNearEnd(page, 'uk');
  await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
  await finish(page, 'uk');
  await debriefed(page, 'uk');
  await openAll(page);
  expect(await cutOff(page)).toEqual([]);
});

test('the primary action of a phone is in sight without scrolling, and as high as a thumb', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await page.goto(gameUrl('uk'));
  await ready(page);
  const action = page.getByRole('button', { name: say('uk', 'budget.start_week') });
  await expect(action).toBeInViewport({ ratio: 1 });
  expect((await action.boundingBox())?.height).toBeGreaterThanOrEqual(48);
});

test('at 400 % zoom the game is played in one column', async ({ page }) => {
  // 1366×768 at 400 % leaves the page that many CSS pixels.
  await page.setViewportSize({ width: 341, height: 192 });
  await page.goto(gameUrl('uk'));
  await ready(page);
  await playPhase(page, 'uk', byMouse);
  await expect(page.getByRole('button', { name: say('uk', 'page.menu') })).toBeAttached();
});

test('where the stage would be too small it folds away and its labels stay, and comes back', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 480 });
  await page.goto(gameUrl('uk'));
  await ready(page);
  const canvas = page.locator('canvas');
  const tray = page.locator('.tag').filter({ hasText: say('uk', 'budget.tray') });
  await expect(canvas).toBeHidden();
  await expect(tray).toBeVisible();
  await page.setViewportSize({ width: 360, height: 640 });
  await expect(canvas).toBeVisible();
  await expect
    .poll(() => tray.evaluate((label) => (label as HTMLElement).style.transform))
    .toMatch(/translate/);
});
