// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// A scenario's author opens a file: a good one is played, a broken one becomes a list of what is wrong in it.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test, type Page } from '../../web/testing.ts';
import { ready } from './game.ts';
import { say } from './words.ts';

const good = readFileSync(
  fileURLToPath(new URL('../../assets/scenarios/budget/first-job.json', import.meta.url)),
  'utf8',
);

async function openFile(page: Page, text: string): Promise<void> {
  await page.goto('index.html');
  const chooser = page.waitForEvent('filechooser');
  await page.getByText(say('uk', 'page.open_file')).click();
  const file = { name: 'mine.json', mimeType: 'application/json', buffer: Buffer.from(text) };
  await (await chooser).setFiles(file);
}

test('a good file is played', async ({ page }) => {
  await openFile(page, good);
  await ready(page);
  await page.reload();
  await ready(page);
  await expect(page.getByRole('button', { name: say('uk', 'budget.start_week') })).toBeVisible();
});

test('a file with errors becomes a readable list, then a mended one is played', async ({ page }) => {
  const broken = good
    .replace('"weeks":', '"weaks":')
    .replace('"step":', '"step": -5, "steps":')
    .replace('"currency":', '"currency": 7, "money":');
  await openFile(page, broken);
  await expect(page.getByText(say('uk', 'page.findings.help'))).toBeVisible();
  const items = page.getByRole('listitem');
  expect(await items.count()).toBeGreaterThan(2);
  const misspelt = say('uk', 'finding.misspelt_key', { key: 'weaks', nearest: 'weeks' });
  const finding = items.filter({ hasText: misspelt });
  await expect(finding).toBeVisible();
  const line = broken.slice(0, broken.indexOf('"weaks"')).split('\n').length;
  await expect(finding).toContainText(new RegExp(`:${line}:\\d+`));
  await expect(finding).toContainText('"weaks"');
  await expect(finding).toContainText('^');
  for (const text of await items.allInnerTexts()) expect(text).not.toMatch(/finding\./);

  const chooser = page.waitForEvent('filechooser');
  await page.getByText(say('uk', 'page.open_file')).click();
  await (
    await chooser
  ).setFiles({ name: 'mine.json', mimeType: 'application/json', buffer: Buffer.from(good) });
  await ready(page);
});

for (const [what, text] of [
  ['an empty file', ''],
  ['a list', '[1, 2]'],
  ['half a file', good.slice(0, 500)],
] as const)
  test(`${what} is no blank page`, async ({ page }) => {
    await openFile(page, text);
    await expect(page.getByText(say('uk', 'page.findings.help'))).toBeVisible();
    await expect(page.getByRole('listitem').first()).toBeVisible();
    await expect(page.getByRole('link', { name: say('uk', 'page.to_list') })).toBeVisible();
  });
