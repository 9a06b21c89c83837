// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// After the end, and during the game: looking back, thinking, playing on from a turn, words explained, tips.
import { expect, test, type Locator, type Page } from '../../web/testing.ts';
import { Lesson } from './embedded.ts';
import { byMouse, fillFirstJar, gameUrl, phase, playPhase, ready } from './game.ts';
import { debriefed, finish, openNearEnd, stored } from './quick_game.ts';
import { say } from './words.ts';

const word = (key: string): string => say('uk', key);

const chart = (page: Page, key: string): Locator =>
  page.getByRole('figure', { name: word(key), exact: true });

test('a game that is over is looked back at by itself, and no frame waits for it', async ({ page }) => {
  await openNearEnd(page, 'uk');
  await page.evaluate(() => {
    const long: number[] = ((window as unknown as { long: number[] }).long = []);
    new PerformanceObserver((list) =>
      list.getEntries().forEach(({ duration }) => long.push(duration)),
    ).observe({
      entryTypes: ['longtask'],
    });
  });
  await finish(page, 'uk');
  await debriefed(page, 'uk');
  const long = await page.evaluate(() => (window as unknown as { long: number[] }).long);
  // The first picture of the result may be long where all is drawn by software; hundreds of slices must not be.
  expect(long.filter((duration) => duration > 100).length).toBeLessThan(4);
  const money = chart(page, 'budget.debrief.money');
  await expect(money.locator('.chart-plot rect').first()).toBeAttached();
  const table = money.getByRole('table');
  await expect(table).toBeHidden();
  await money.getByText(word('page.chart.table')).click();
  await expect(table).toBeVisible();
  await expect(table.getByRole('columnheader', { name: word('budget.debrief.needs') })).toBeVisible();
  await expect(table.getByRole('row').nth(1).getByRole('cell').first()).toHaveText(/\d\u00a0грн$/);
  await expect(page.getByRole('status')).toContainText(word('page.debrief.ready'));
});

test('a network that goes during the game does not take the debrief away', async ({ page }) => {
  await openNearEnd(page, 'uk');
  await page.waitForLoadState('networkidle');
  await page.context().setOffline(true);
  await finish(page, 'uk');
  await debriefed(page, 'uk');
  await page.context().setOffline(false);
});

test('what looks back and does not arrive is asked for again', async ({ page }) => {
  await page.route('**/later-*.js', (route) => route.abort());
  await openNearEnd(page, 'uk');
  await finish(page, 'uk');
  await page.unroute('**/later-*.js');
  await page.reload();
  await ready(page);
  await debriefed(page, 'uk');
});

test('the debrief speaks the language that is chosen later', async ({ page }) => {
  await openNearEnd(page, 'uk');
  await finish(page, 'uk');
  await debriefed(page, 'uk');
  await page.getByRole('button', { name: word('page.menu') }).click();
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('button', { name: say('en', 'page.resume') }).click();
  await debriefed(page, 'en');
  expect(await page.locator('#decisions').innerText()).not.toMatch(/[а-яіїєґ]/i);
});

test('what is thought is kept on this device and goes nowhere', async ({ page }) => {
  const secret = 'Xylophon-Gedanke';
  const sent: string[] = [];
  page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`));
  await page.addInitScript(() => {
    const log: string[] = ((window as unknown as { messages: string[] }).messages = []);
    const post = window.postMessage.bind(window);
    window.postMessage = (...args: unknown[]) => {
      log.push(JSON.stringify(args[0]));
      (post as (...all: unknown[]) => void)(...args);
    };
    window.addEventListener('klaster-result', (event) =>
      log.push(JSON.stringify((event as CustomEvent).detail)),
    );
  });
  await openNearEnd(page, 'uk');
  await finish(page, 'uk');
  await debriefed(page, 'uk');
  const question = page.getByRole('group', { name: word('budget.reflect.next') });
  await question.getByRole('radio', { name: word('budget.reflect.not_say') }).check();
  await question.getByRole('textbox').fill(secret);
  await expect
    .poll(async () => JSON.stringify((await stored(page)).filter(([key]) => key.startsWith('reflection/'))))
    .toContain(secret);
  await page.reload();
  await ready(page);
  await debriefed(page, 'uk');
  await expect(question.getByRole('textbox')).toHaveValue(secret);
  await expect(question.getByRole('radio', { name: word('budget.reflect.not_say') })).toBeChecked();
  const elsewhere = (await stored(page)).filter(([key]) => !key.startsWith('reflection/'));
  const messages = await page.evaluate(() => (window as unknown as { messages: string[] }).messages);
  expect(JSON.stringify([elsewhere, messages, sent])).not.toContain(secret);
});

test('in a lesson page no message holds what is thought', async ({ page }) => {
  const secret = 'Xylophon-Gedanke';
  await openNearEnd(page, 'uk');
  const lesson = new Lesson(page);
  await lesson.open('#game=budget&scenario=first-job&seed=7&lang=uk');
  const { game } = lesson;
  await game.getByRole('button', { name: word('budget.see_result') }).click();
  const question = game.getByRole('group', { name: word('budget.reflect.next') });
  await question.getByRole('textbox').fill(secret);
  await expect.poll(async () => (await lesson.of('result')).length).toBeGreaterThan(0);
  await lesson.send({ protocol: 'klaster/1', type: 'requestState' });
  await expect.poll(async () => (await lesson.of('state')).length).toBe(1);
  expect(JSON.stringify(await page.evaluate(() => window.received))).not.toContain(secret);
});

test('playing again from a week asks first, and the finished attempt stays', async ({ page }) => {
  await openNearEnd(page, 'uk');
  await finish(page, 'uk');
  await debriefed(page, 'uk');
  const again = page
    .getByRole('button', { name: say('uk', 'budget.debrief.again_from', { week: 4 }) })
    .last();
  const answer = (key: string): Locator => page.getByRole('dialog').getByRole('button', { name: word(key) });
  const details = page.getByText(word('budget.debrief.again'), { exact: true });
  await details.click();
  await again.click();
  await expect(page.getByText(word('page.fork.sure'))).toBeVisible();
  await answer('page.confirm_no').click();
  expect(await phase(page)).toBe('over');
  await again.click();
  await answer('page.confirm_yes').click();
  await expect.poll(() => phase(page)).toBe('plan');
  await expect(page.locator('#bar')).toContainText(/4/);
  await expect.poll(async () => JSON.stringify(await stored(page))).toContain('"attempt":2');
  await fillFirstJar(page, 'uk', byMouse);
  await page.reload();
  await ready(page);
  expect(await phase(page)).toBe('plan');
  const attempts = (await stored(page)).find(([key]) => key.startsWith('attempts/'));
  expect(attempts?.[1]).toHaveLength(1);
});

test('while the game goes on it can be looked back at, and is not disturbed', async ({ page }) => {
  await page.goto(gameUrl('uk'));
  await ready(page);
  for (let count = 0; (await phase(page)) !== 'plan' || count === 0; count += 1)
    await playPhase(page, 'uk', byMouse);
  const before = await page.locator('#decisions').innerText();
  await page.getByRole('button', { name: word('page.menu') }).click();
  await page.getByRole('button', { name: word('page.look_back') }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('figure').first()).toBeVisible({ timeout: 60_000 });
  await dialog.getByRole('button', { name: word('page.resume') }).click();
  await expect(dialog).toBeHidden();
  expect(await page.locator('#decisions').innerText()).toBe(before);
});

test('a word opens and closes by keyboard', async ({ page }) => {
  await page.goto(gameUrl('uk'));
  await ready(page);
  await page.getByText(word('budget.glossary')).click();
  const term = page.getByRole('button', { name: word('budget.term.fee'), exact: true });
  const words = page.getByText(word('budget.term.fee.words'));
  await term.focus();
  await page.keyboard.press('Enter');
  await expect(words).toBeVisible();
  await expect(term).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('Escape');
  await expect(words).toBeHidden();
  await expect(term).toBeFocused();
  await page.keyboard.press('Space');
  await expect(words).toBeVisible();
  await page.keyboard.press('Space');
  await expect(words).toBeHidden();
});

test('a row of the summary explains its number', async ({ page }) => {
  await page.goto(gameUrl('uk'));
  await ready(page);
  while ((await phase(page)) !== 'ledger') await playPhase(page, 'uk', byMouse);
  const name = say('uk', 'page.explain', { row: 'Зарплата в друкарні' });
  const explain = page.getByRole('button', { name });
  await explain.click();
  await expect(explain).toHaveAttribute('aria-expanded', 'true');
  await expect(page.locator('.explained')).toBeVisible();
  await expect(explain).toBeFocused();
  await explain.click();
  await expect(page.locator('.explained')).toHaveCount(0);
});

test('tips stand at their things, go away one by one or all at once, and stay away', async ({ page }) => {
  await page.goto(gameUrl('uk'));
  await ready(page);
  const tip = page.getByRole('complementary');
  await expect(tip).toHaveCount(1);
  await expect(tip).toContainText(word('budget.guide.need'));
  const jar = page
    .getByRole('group', { name: word('budget.jars') })
    .getByRole('group')
    .first();
  await tip.getByRole('button', { name: word('page.guide.ok') }).click();
  await expect(tip).toHaveCount(0);
  await expect(jar.getByRole('button').first()).toBeFocused();
  await page.reload();
  await ready(page);
  await tip.getByRole('button', { name: word('page.guide.none') }).click();
  await expect(tip).toHaveCount(0);
  await page.reload();
  await ready(page);
  await expect(tip).toHaveCount(0);
});

test('who has finished the scenario once sees no tips', async ({ page }) => {
  await openNearEnd(page, 'uk');
  await finish(page, 'uk');
  await expect.poll(async () => (await stored(page)).some(([key]) => key.startsWith('attempts/'))).toBe(true);
  await page.goto('about:blank');
  await page.goto(gameUrl('uk', 8));
  await ready(page);
  expect(await phase(page)).toBe('plan');
  await expect(page.getByRole('complementary')).toHaveCount(0);
});

test('the same hindrance a second time is explained', async ({ page }) => {
  await page.goto(gameUrl('uk'));
  await ready(page);
  const jar = page
    .getByRole('group', { name: word('budget.jars') })
    .getByRole('group')
    .first();
  const less = jar.getByRole('button').first();
  const toast = page.locator('#toast');
  const hint = word('budget.refused.not_enough.hint');
  await less.focus();
  await page.keyboard.press('Enter');
  await expect(toast).toBeVisible();
  await expect(toast).not.toContainText(hint);
  await page.keyboard.press('Enter');
  await expect(toast).toContainText(hint);
});
