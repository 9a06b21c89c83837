// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// Takes the README's pictures from the built site: `npm run pictures` after ./play.sh --build-only.
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { withSite } from '../tests/bench/site.mjs';

const path = (relative) => fileURLToPath(new URL(relative, import.meta.url));
const pictures = path('../docs/pictures');
const presses = ['jar.food.fill', 'jar.fun', 'jar.goal.fill', 'jar.goal.fill'];

/** Waits until two looks a second apart find the same number of drawn frames. */
async function untilStill(page) {
  let last = -1;
  for (;;) {
    const frames = await page.evaluate(() => window.__klaster.frames);
    if (frames === last) return;
    last = frames;
    await page.waitForTimeout(1000);
  }
}

await mkdir(pictures, { recursive: true });
await withSite(path('../build/site'), async ({ origin, browser }) => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  await page.goto(`${origin}/play.html#game=budget&scenario=first-job&seed=7&lang=en`);
  for (const key of presses) {
    const part = page.locator(`[data-key="${key}"]`);
    const stepper = (await part.getAttribute('role')) === 'group';
    await (stepper ? part.locator('button').last() : part).click();
  }
  await untilStill(page);
  await page.screenshot({ path: `${pictures}/money-jars.png` });
});
console.log('docs/pictures/money-jars.png');
