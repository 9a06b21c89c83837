// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// What a browser loads for the first game, Brotli, file by file, in a real page load; fails above the limits.
// The first view has a goal that is not reached yet: it is printed beside the figure.
import { fileURLToPath } from 'node:url';
import { withSite } from './site.mjs';

const kilobyte = 1000;
const goalFirstView = 190 * kilobyte;
const limitFirstView = 255 * kilobyte;
const limitAll = 280 * kilobyte;
const site = fileURLToPath(new URL('../../build/site', import.meta.url));

await withSite(site, async ({ origin, browser }) => {
  const page = await browser.newPage({ locale: 'uk' });
  await page.addInitScript(() => {
    const look = () => {
      if (document.querySelector('#frame[data-state="playing"]')) performance.mark('playable');
      else requestAnimationFrame(look);
    };
    look();
  });
  await page.goto(`${origin}/play.html#game=budget&scenario=first-job&seed=7&lang=uk`);
  await page.locator('#frame[data-state="playing"]').waitFor();
  await page.waitForLoadState('networkidle');
  // A first gesture fetches the sounds.
  await page.locator('.step').nth(1).click();
  await page.waitForLoadState('networkidle');

  const files = await page.evaluate(() => {
    const playable = performance.getEntriesByName('playable')[0].startTime;
    return [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')].map(
      (entry) => ({
        name: new URL(entry.name).pathname,
        size: entry.encodedBodySize,
        early: entry.responseEnd <= playable,
      }),
    );
  });
  let early = 0;
  let all = 0;
  for (const { name, size, early: isEarly } of files) {
    all += size;
    if (isEarly) early += size;
    console.log(`${String(size).padStart(8)}  ${isEarly ? 'first view' : 'later     '}  ${name}`);
  }
  console.log(
    `${String(early).padStart(8)}  before the first playable view, goal ${goalFirstView}, limit ${limitFirstView}`,
  );
  console.log(`${String(all).padStart(8)}  in all, limit ${limitAll}`);
  if (early > limitFirstView || all > limitAll) {
    console.error('The page is too large.');
    process.exitCode = 1;
  }
});
