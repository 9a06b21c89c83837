// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// How long it takes from navigation to the first playable view, beside an empty page of a well-known game library, in
// the same browser on the same slow phone and network. Only the ratio is printed: it holds on any machine.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { withSite } from './site.mjs';

const runs = 9;
const slowdown = 4;
const network = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
};

/** The site with a page beside it that starts the other library with an empty scene. */
function siteWithRival() {
  const root = mkdtempSync(join(tmpdir(), 'klaster-bench-'));
  cpSync(fileURLToPath(new URL('../../build/site', import.meta.url)), root, { recursive: true });
  mkdirSync(join(root, 'rival'));
  const library = readFileSync(new URL('../../web/node_modules/phaser/dist/phaser.min.js', import.meta.url));
  const start = `new Phaser.Game({ type: Phaser.AUTO, width: 800, height: 600, scene: {
    create() { document.documentElement.dataset.state = 'playing'; } } });`;
  const page = `<!doctype html><meta charset="utf-8"><title>rival</title>
    <script src="library.js" defer></script><script src="start.js" defer></script>`;
  for (const [name, text] of [
    ['library.js', library],
    ['start.js', start],
    ['index.html', page],
  ]) {
    writeFileSync(join(root, 'rival', name), text);
    writeFileSync(join(root, 'rival', `${name}.br`), brotliCompressSync(text));
  }
  return root;
}

/** Milliseconds from navigation to the mark, with nothing cached. */
async function timeOf(browser, url, mark) {
  const context = await browser.newContext({ locale: 'uk', viewport: { width: 360, height: 640 } });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.setCacheDisabled', { cacheDisabled: true });
  await devtools.send('Network.emulateNetworkConditions', network);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await page.addInitScript((selector) => {
    const look = () => {
      if (document.querySelector(selector)) performance.mark('playable');
      else requestAnimationFrame(look);
    };
    look();
  }, mark);
  await page.goto(url);
  await page.waitForFunction(() => performance.getEntriesByName('playable').length > 0, null, {
    polling: 100,
  });
  const time = await page.evaluate(() => performance.getEntriesByName('playable')[0].startTime);
  await context.close();
  return time;
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const root = siteWithRival();
try {
  await withSite(root, async ({ origin, browser }) => {
    const ours = [];
    const theirs = [];
    for (let run = 0; run < runs; run += 1) {
      ours.push(
        await timeOf(
          browser,
          `${origin}/play.html#game=budget&scenario=first-job&seed=${run}&lang=uk`,
          '#frame[data-state="playing"]',
        ),
      );
      theirs.push(await timeOf(browser, `${origin}/rival/index.html`, '[data-state="playing"]'));
    }
    const ratio = median(ours) / median(theirs);
    console.log(
      `first playable view / empty page of the other library: ${ratio.toFixed(2)} (to reach: 0.70)`,
    );
  });
} finally {
  rmSync(root, { recursive: true });
}
