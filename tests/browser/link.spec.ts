// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// What a link may say, and what is said when it says something else.
import { expect, test } from '../../web/testing.ts';
import { gameUrl, ready } from './game.ts';
import { say } from './words.ts';

const notices: [string, string, string][] = [
  ['an unknown scenario', '#game=budget&scenario=moon&lang=en', 'moon'],
  ['a seed that is none', '#game=budget&seed=lucky&lang=en', 'lucky'],
  ['a seed that is too large', '#game=budget&seed=4294967296&lang=en', '4294967296'],
  ['a misspelt word', '#game=budget&sceanrio=first-job&lang=en', 'sceanrio'],
];
for (const [what, fragment, value] of notices)
  test(`${what} is named, and the game starts all the same`, async ({ page }) => {
    await page.goto(`play.html${fragment}`);
    await ready(page);
    await expect(page.getByRole('note').filter({ hasText: value })).toBeVisible();
  });

test("an unknown language is named in the browser's language", async ({ page }) => {
  await page.goto('play.html#game=budget&lang=fr');
  await ready(page);
  const text = say('uk', 'page.link.lang', { value: 'fr', allowed: 'uk, en' });
  await expect(page.getByText(text)).toBeVisible();
});

test('an unknown game leads back to the list', async ({ page }) => {
  await page.goto('play.html#game=chess&lang=en');
  await expect(page.getByRole('heading', { name: say('en', 'page.failure.game.title') })).toBeVisible();
  await expect(page.getByText('chess')).toBeVisible();
  await page.getByRole('link', { name: say('en', 'page.to_list') }).click();
  await expect(page.getByRole('heading', { name: say('uk', 'catalogue.budget.title') })).toBeVisible();
});

test('the start page leads to a game', async ({ page }) => {
  await page.goto('index.html');
  await page.getByRole('button', { name: 'English' }).click();
  await page
    .getByRole('link', { name: say('en', 'page.start.play') })
    .first()
    .click();
  await ready(page);
  await expect(page.getByRole('button', { name: say('en', 'budget.start_week') })).toBeVisible();
});

test('another seed is another game, the same seed the same one', async ({ page, context }) => {
  const words = async (seed: number): Promise<string> => {
    const other = await context.newPage();
    await other.goto(gameUrl('uk', seed));
    await ready(other);
    const text = await other.locator('#decisions').innerText();
    await other.close();
    return text;
  };
  expect(await words(7)).toBe(await words(7));
  const several = await Promise.all([1, 2, 3, 4].map(words));
  expect(new Set(several).size).toBeGreaterThan(1);
  await page.close();
});
