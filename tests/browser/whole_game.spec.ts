// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// Whole games in a lesson page, by mouse, by keyboard alone and by touch. Each ends in one result, and the log in it
// replayed by the native build gives the same score.
import { execFileSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test, type Page } from '../../web/testing.ts';
import type { Envelope } from '../../web/report/envelope.ts';
import type { Language } from '../../web/text/language.ts';
import { Lesson } from './embedded.ts';
import { byKeyboard, byMouse, byTouch, playGame, type Press } from './game.ts';
import { debriefed } from './quick_game.ts';
import { say } from './words.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const klaster = process.env.KLASTER_COMMAND ?? here('../../build/native/bin/klaster');
const scenario = here('../../assets/scenarios/budget/first-job.json');

// Some hundred presses, on a machine that draws by software and may have other work.
test.setTimeout(300_000);

/** The same log, replayed by the native build, gives the same `run`. */
function checkReplay({ run }: Envelope, file: string): void {
  writeFileSync(file, String(run.log));
  const replayed: unknown = JSON.parse(
    execFileSync(klaster, ['replay', file, scenario], { encoding: 'utf8' }),
  );
  expect(replayed).toEqual(run);
}

async function playLesson(page: Page, language: Language, press: Press, file: string): Promise<void> {
  const lesson = new Lesson(page);
  await lesson.open(`#game=budget&scenario=first-job&seed=7&lang=${language}`);
  await playGame(lesson.game, language, press);

  const title = say(language, 'budget.result.title');
  await expect(lesson.game.getByRole('heading', { name: title })).toBeVisible();
  await debriefed(lesson.game, language);
  await expect
    .poll(async () => (await lesson.of('result')).at(-1)?.envelope.run.state)
    .toMatch(/^(passed|failed)$/);
  const results = await lesson.of('result');
  const logs = results.map(({ envelope }) => envelope.run.log);
  expect(new Set(logs).size, 'each result is sent once').toBe(logs.length);

  const { envelope } = results.at(-1) ?? {};
  expect(envelope).toMatchObject({ format: 'klaster.result/1', page: { attempt: 1, language } });
  expect((await lesson.of('decision')).length).toBeGreaterThan(10);
  const replays = existsSync(klaster);
  expect(replays || !process.env.CI, 'the native build is there').toBe(true);
  if (envelope && replays) checkReplay(envelope, file);
}

for (const language of ['uk', 'en'] as const) {
  test(`a game by mouse, in ${language}, ends in a result`, async ({ page }, info) => {
    await playLesson(page, language, byMouse, info.outputPath('game.klog'));
  });

  test(`a game by keyboard alone, in ${language}, ends in a result`, async ({ page }, info) => {
    await playLesson(page, language, byKeyboard(page), info.outputPath('game.klog'));
  });
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true });

  for (const language of ['uk', 'en'] as const)
    test(`a game by touch, in ${language}, ends in a result`, async ({ page }, info) => {
      await playLesson(page, language, byTouch, info.outputPath('game.klog'));
    });
});
