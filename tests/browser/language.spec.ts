// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { inLanguage } from '../../web/site/spoken.ts';
import { expect, test } from '../../web/testing.ts';
import { openRules } from '../golden/rules_module.mjs';
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

test('each language is a file of its own, and an offline page says so and stays as it was', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const scenarios = (): string[] => asked.filter((path) => path.startsWith('/scenarios/'));
  await page.goto(gameUrl('uk'));
  await ready(page);
  expect(scenarios()).toEqual(['/scenarios/budget/first-job.uk.json']);
  await page.context().setOffline(true);
  await page.getByRole('button', { name: say('uk', 'page.menu') }).click();
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.locator('#toast')).toHaveText(say('uk', 'page.language_missing'));
  await page.context().setOffline(false);
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByRole('heading', { name: say('en', 'page.pause') })).toBeVisible();
  expect(scenarios().at(-1)).toBe('/scenarios/budget/first-job.en.json');
});

test('where only the cards do not arrive, the page changes its language and says so', async ({ page }) => {
  await page.route('**/first-job.en.json', (route) => route.abort());
  await page.goto(gameUrl('uk'));
  await ready(page);
  await page.getByRole('button', { name: say('uk', 'page.menu') }).click();
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.locator('#toast')).toHaveText(say('en', 'page.scenario_words_missing'));
  await expect(page.getByRole('heading', { name: say('en', 'page.pause') })).toBeVisible();
});

test('a log fits the whole scenario and each of its languages', async () => {
  const path = fileURLToPath(new URL('../../assets/scenarios/budget/first-job.json', import.meta.url));
  const whole = readFileSync(path, 'utf8');
  const send = await openRules('budget');
  const last = (message: object): Record<string, unknown> =>
    JSON.parse(send({ v: 1, id: 1, ...message }).at(-1) ?? '{}') as Record<string, unknown>;
  const open = { type: 'open', seed: 7, language: 'uk' };
  expect(last({ ...open, scenario: whole }).type).toBe('done');
  expect(last({ type: 'decide', verb: 'start', args: [], sure: true }).type).toBe('done');
  const { run } = last({ type: 'run' }) as { run: { log: string } };
  for (const language of ['uk', 'en']) {
    const scenario = JSON.stringify(inLanguage(JSON.parse(whole), language));
    expect(last({ ...open, scenario, log: run.log }).type, language).toBe('done');
    expect(last({ type: 'run' }).run, language).toEqual(run);
  }
});
