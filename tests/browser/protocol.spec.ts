// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// The contract with the page around a game (docs/protocol.md). Other people's pages depend on it.
import { expect, test } from '../../web/testing.ts';
import { Lesson } from './embedded.ts';
import { byMouse, fillFirstJar, playPhase } from './game.ts';
import { say } from './words.ts';

const protocol = 'klaster/1';
const fragment = '#game=budget&scenario=first-job&seed=7&lang=uk';

test('ready says what there is', async ({ page }) => {
  const lesson = new Lesson(page);
  await lesson.open(fragment);
  expect((await lesson.of('ready'))[0]).toEqual({
    protocol,
    type: 'ready',
    version: '1',
    game: 'budget',
    scenario: 'first-job',
    languages: ['uk', 'en'],
    minHeight: 480,
  });
  expect((await lesson.of('resize'))[0]?.height).toBeGreaterThan(300);
});

test('decisions and progress arrive while the game is played', async ({ page }) => {
  const lesson = new Lesson(page);
  await lesson.open(fragment);
  await fillFirstJar(lesson.game, 'uk', byMouse);
  await expect.poll(() => lesson.of('decision')).toHaveLength(1);
  expect((await lesson.of('decision'))[0]).toMatchObject({ verb: 'move', milestone: false, turn: 1 });
  expect(await lesson.of('result')).toHaveLength(0);
  await playPhase(lesson.game, 'uk', byMouse);
  await expect.poll(async () => (await lesson.of('progress')).length).toBeGreaterThan(1);
});

test('pause, resume and language are done and answered', async ({ page }) => {
  const lesson = new Lesson(page);
  await lesson.open(fragment);
  await lesson.send({ protocol, type: 'pause', id: 1 });
  await expect(lesson.game.getByRole('heading', { name: say('uk', 'page.pause') })).toBeVisible();
  await lesson.send({ protocol, type: 'resume', id: 2 });
  await expect(lesson.game.getByRole('dialog')).toBeHidden();
  await lesson.send({ protocol, type: 'language', language: 'en', id: 3 });
  await expect(lesson.game.getByRole('button', { name: say('en', 'budget.start_week') })).toBeVisible();
  await expect
    .poll(async () => (await lesson.of('done')).map(({ id, request }) => [id, request]))
    .toEqual([
      [1, 'pause'],
      [2, 'resume'],
      [3, 'language'],
    ]);
});

test('the state of one game restores it in another', async ({ page }) => {
  const lesson = new Lesson(page);
  await lesson.open(fragment);
  await fillFirstJar(lesson.game, 'uk', byMouse);
  const before = await lesson.game.locator('#decisions').innerText();
  await lesson.send({ protocol, type: 'requestState', id: 5 });
  await expect.poll(() => lesson.of('state')).toHaveLength(1);
  const [state] = await lesson.of('state');
  await lesson.send({ protocol, type: 'init', seed: 8, id: 6 });
  await expect.poll(() => lesson.game.locator('#decisions').innerText()).not.toBe(before);
  await lesson.send({ protocol, type: 'init', seed: 7, restore: state?.log, id: 7 });
  await expect.poll(() => lesson.game.locator('#decisions').innerText()).toBe(before);
});

const wrong: [string, object, string][] = [
  ['an unknown type', { type: 'win' }, 'unknown_type'],
  ['another version', { protocol: 'klaster/9', type: 'pause' }, 'not_a_message'],
  ['a wrong member', { type: 'init', seed: 'seven' }, 'bad_member'],
  ['an unknown scenario', { type: 'init', scenario: 'moon' }, 'unknown_scenario'],
  ['a log that does not fit', { type: 'init', restore: 'bm90IGEgbG9n' }, 'bad_restore'],
];
for (const [what, message, code] of wrong)
  test(`${what} is refused and the game stays as it was`, async ({ page }) => {
    const lesson = new Lesson(page);
    await lesson.open(fragment);
    await fillFirstJar(lesson.game, 'uk', byMouse);
    const before = await lesson.game.locator('#decisions').innerText();
    await lesson.send({ protocol, ...message, id: 9 });
    await expect.poll(() => lesson.of('error')).toHaveLength(1);
    expect((await lesson.of('error'))[0]).toMatchObject({ id: 9, code, fatal: false });
    expect(await lesson.game.locator('#decisions').innerText()).toBe(before);
    await expect(lesson.game.getByRole('dialog')).toBeHidden();
  });

test('messages of other scripts are nothing to the game', async ({ page }) => {
  const lesson = new Lesson(page);
  await lesson.open(fragment);
  for (const message of ['pause', 7, null, { type: 'pause' }, { context: 'h5p', action: 'hello' }])
    await lesson.send(message);
  await lesson.send({ protocol, type: 'requestState', id: 1 });
  await expect.poll(() => lesson.of('state')).toHaveLength(1);
  expect(await lesson.of('error')).toHaveLength(0);
  await expect(lesson.game.getByRole('dialog')).toBeHidden();
});

test('messages of a window that does not embed the game are not heard', async ({ page }) => {
  const lesson = new Lesson(page);
  await lesson.open(fragment);
  await page.evaluate(() => {
    const stranger = document.createElement('iframe');
    stranger.name = 'stranger';
    stranger.src = 'index.html';
    document.body.append(stranger);
  });
  await expect(page.frameLocator('[name=stranger]').getByRole('heading', { level: 1 })).toBeVisible();
  await page.frame('stranger')?.evaluate(
    (data) => {
      window.parent.frames[0]?.postMessage(data, '*');
    },
    { protocol, type: 'stop', id: 2 },
  );
  await lesson.send({ protocol, type: 'requestState', id: 1 });
  await expect.poll(() => lesson.of('state')).toHaveLength(1);
  expect((await lesson.of('done')).map(({ request }) => request)).not.toContain('stop');
});
