// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// The page for those who do not use a mouse, or do not see it.
import { axePath, expect, test, type Page } from '../../web/testing.ts';
import { byMouse, fillFirstJar, gameUrl, phase, playPhase, ready } from './game.ts';
import { debriefed, finish, openAll, openNearEnd } from './quick_game.ts';
import { say } from './words.ts';

/** Serious findings of axe-core: none is to be there. */
async function expectNoSerious(page: Page, where: string): Promise<void> {
  const serious = await page.evaluate(async () => {
    interface AxeResult {
      violations: { id: string; impact: string; nodes: { html: string; failureSummary: string }[] }[];
    }
    const { axe } = window as unknown as { axe: { run(): Promise<AxeResult> } };
    const { violations } = await axe.run();
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''} ${nodes[0]?.failureSummary ?? ''}`);
  });
  expect(serious, where).toEqual([]);
}

// The policy of the site allows no foreign script: the tool is put in past it.
test.use({ bypassCSP: true });

for (const scheme of ['light', 'dark'] as const)
  test(`axe finds nothing serious in any phase, ${scheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await page.goto(gameUrl('uk'));
    await ready(page);
    await page.addScriptTag({ path: axePath });
    const seen = new Set<string>();
    const mostPhases = 80;
    for (let count = 0; count < mostPhases; count += 1) {
      const now = (await phase(page)) ?? '';
      if (!seen.has(now)) await expectNoSerious(page, now);
      seen.add(now);
      if (now === 'over') break;
      await playPhase(page, 'uk', byMouse);
    }
    expect([...seen].sort()).toEqual(['events', 'ledger', 'over', 'plan']);
    await page.getByRole('button', { name: say('uk', 'page.menu') }).click();
    await expectNoSerious(page, 'menu');
  });

for (const scheme of ['light', 'dark'] as const)
  test(`axe finds nothing serious in what comes after the end, ${scheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await openNearEnd(page, 'uk');
    await page.addScriptTag({ path: axePath });
    await page
      .getByRole('button', { name: say('uk', 'page.explain', { row: '' }) })
      .first()
      .click();
    await expectNoSerious(page, 'an explained row');
    await finish(page, 'uk');
    await debriefed(page, 'uk');
    await openAll(page);
    await expectNoSerious(page, 'debrief');
    await page.getByRole('button', { name: say('uk', 'page.all_attempts', { count: 1 }) }).click();
    await expectNoSerious(page, 'attempts');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: new RegExp(`^${say('uk', 'page.attempts.watch')}`) })
      .click();
    await expect(page.getByRole('button', { name: say('uk', 'page.attempts.next') })).toBeVisible();
    await expectNoSerious(page, 'replay');
  });

for (const path of ['index.html', 'host.html', 'play.html#game=chess'])
  test(`axe finds nothing serious in ${path}`, async ({ page }) => {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.addScriptTag({ path: axePath });
    await expectNoSerious(page, path);
  });

test('the focus stays on a stepper while it is used, and the arrow keys step', async ({ page }) => {
  await page.goto(gameUrl('uk'));
  await ready(page);
  const jar = page
    .getByRole('group', { name: say('uk', 'budget.jars') })
    .getByRole('group')
    .first();
  const more = jar.getByRole('button').nth(1);
  await more.focus();
  const value = jar.locator('.stepper-value');
  const before = await value.textContent();
  await page.keyboard.press('Enter');
  await expect(value).not.toHaveText(before ?? '');
  await expect(more).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(value).toHaveText(before ?? '');
  await expect(more).toBeFocused();
});

test('what cannot be done says why, and keeps the focus', async ({ page }) => {
  await page.goto(gameUrl('uk'));
  await ready(page);
  const jar = page
    .getByRole('group', { name: say('uk', 'budget.jars') })
    .getByRole('group')
    .first();
  const less = jar.getByRole('button').first();
  await expect(less).toHaveAttribute('aria-disabled', 'true');
  await less.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status')).not.toBeEmpty();
  await expect(page.locator('#toast')).toBeVisible();
  await expect(less).toBeFocused();
});

test('when a phase is over the focus goes to what came instead', async ({ page }) => {
  await page.goto(gameUrl('uk'));
  await ready(page);
  await fillFirstJar(page, 'uk', byMouse);
  await page.getByRole('button', { name: say('uk', 'budget.start_week') }).focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => phase(page)).not.toBe('plan');
  const inside = await page.evaluate(() =>
    document.querySelector('#frame')?.contains(document.activeElement),
  );
  expect(inside).toBe(true);
});

test('a field beside the canvas takes every key, and Tab crosses the canvas both ways', async ({ page }) => {
  await page.goto(gameUrl('uk'));
  await ready(page);
  await page.evaluate(() => {
    const field = document.createElement('input');
    field.id = 'field';
    document.querySelector('.stage')?.after(field);
  });
  const field = page.locator('#field');
  await field.focus();
  await page.keyboard.type('abc def');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.type('X');
  await expect(field).toHaveValue('abc dXe');
  await page.keyboard.press('Tab');
  await expect(field).not.toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(field).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(field).not.toBeFocused();
  await expect(page.locator('canvas')).not.toBeFocused();
});
