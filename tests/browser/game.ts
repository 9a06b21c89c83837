// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// Plays Money Jars as a pupil does: finds things by role and name and presses them, by mouse, key or finger.
import { expect, type FrameLocator, type Locator, type Page } from '../../web/testing.ts';
import type { Language } from '../../web/text/language.ts';
import { say } from './words.ts';

/** A page, or the frame in it that the game is in. */
export type Place = Page | FrameLocator;

/** Presses something. */
export type Press = (target: Locator) => Promise<void>;

/** By mouse. */
export const byMouse: Press = (target) => target.click();

/** By finger. */
export const byTouch: Press = (target) => target.tap();

/** By keyboard alone: Tab until the thing has the focus, then Enter. */
export function byKeyboard(page: Page): Press {
  const focused = (target: Locator): Promise<boolean> =>
    target.evaluate((element) => element === document.activeElement);
  return async (target) => {
    const mostStops = 200;
    for (let stop = 0; stop < mostStops && !(await focused(target)); stop += 1)
      await page.keyboard.press('Tab');
    expect(await focused(target), 'Tab reaches it').toBe(true);
    await page.keyboard.press('Enter');
  };
}

/** The address of a game. */
export function gameUrl(language: Language, seed = 7): string {
  return `play.html#game=budget&scenario=first-job&seed=${seed}&lang=${language}`;
}

/** The phase that the page shows. */
export function phase(place: Place): Promise<string | null> {
  return place.locator('#frame').getAttribute('data-phase');
}

/** Waits until there is a game to play. */
export async function ready(place: Place): Promise<void> {
  await expect(place.locator('#frame')).toHaveAttribute('data-state', 'playing');
}

/** What tells one step of the game from the next: the phase, the week, the card. */
async function moment(place: Place): Promise<string> {
  const [now, week, cards] = await Promise.all([
    phase(place),
    place.locator('#bar').innerText(),
    place.locator('.card-title').allInnerTexts(),
  ]);
  return [now, week, ...cards].join('|');
}

/** One phase of a week: as little as is needed to get on. Gives the phase that follows. */
export async function playPhase(place: Place, language: Language, press: Press): Promise<string> {
  const before = await moment(place);
  const button = (key: string): Locator => place.getByRole('button', { name: say(language, key) });
  const now = await phase(place);
  if (now === 'plan') await press(button('budget.start_week'));
  else if (now === 'events')
    await press(place.getByRole('article').locator('button:not([aria-disabled], .term)').first());
  else await press(button('budget.next_week').or(button('budget.see_result')));

  const sure = place.getByRole('dialog').getByRole('button', { name: say(language, 'page.confirm_yes') });
  const hasMoved = async (): Promise<boolean> => (await moment(place)) !== before;
  await expect.poll(async () => (await sure.isVisible()) || (await hasMoved())).toBe(true);
  if (await sure.isVisible()) await press(sure);
  await expect.poll(hasMoved).toBe(true);
  return (await phase(place)) ?? '';
}

/** Fills the first jar to its mark, so that there is a decision of every kind in the game. */
export async function fillFirstJar(place: Place, language: Language, press: Press): Promise<void> {
  const jars = place.getByRole('group', { name: say(language, 'budget.jars') });
  await press(jars.getByRole('group').first().getByRole('button').last());
}

/** A whole game. */
export async function playGame(place: Place, language: Language, press: Press): Promise<void> {
  const mostPhases = 80;
  await ready(place);
  for (let count = 0; count < mostPhases; count += 1) {
    if ((await phase(place)) === 'plan') await fillFirstJar(place, language, press);
    if ((await playPhase(place, language, press)) === 'over') return;
  }
  throw new Error('the game does not come to an end');
}
