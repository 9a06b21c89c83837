// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
import { expect, test } from '../../web/testing.ts';
import { byMouse, fillFirstJar, gameUrl, playPhase, ready } from './game.ts';
import { say } from './words.ts';

test('the language changes in the middle of a game and nothing else does', async ({ page }) => {
  await page.goto(gameUrl('uk'));
  await ready(page);
  await fillFirstJar(page, 'uk', byMouse);
  const values = page
    .locator('.gauge-fill')
    .evaluateAll((bars) => bars.map((bar) => bar.getAttribute('width')));
  const before = await values;

  await page.getByRole('button', { name: say('uk', 'page.menu') }).click();
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByRole('heading', { name: say('en', 'page.pause') })).toBeVisible();
  await page.getByRole('button', { name: say('en', 'page.resume') }).click();
  await expect(page.getByRole('button', { name: say('en', 'budget.start_week') })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  expect(page.url()).toContain('lang=en');
  expect(
    await page.locator('.gauge-fill').evaluateAll((bars) => bars.map((bar) => bar.getAttribute('width'))),
  ).toEqual(before);
  expect(await page.locator('#frame').innerText()).not.toMatch(/[а-яіїєґ]/i);
});

for (const language of ['uk', 'en'] as const)
  test(`no phase in ${language} shows a key or a brace instead of words`, async ({ page }) => {
    await page.goto(gameUrl(language));
    await ready(page);
    const phases = 15;
    for (let count = 0; count < phases; count += 1) {
      const text = await page.locator('#frame').innerText();
      expect(text).not.toMatch(/[{}]|\b(budget|page)\.[a-z_]+/);
      await playPhase(page, language, byMouse);
    }
  });
