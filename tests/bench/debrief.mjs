// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// How long the debrief of a game takes on a slow phone, all its slices together: the WebAssembly of the built site in a
// browser whose processor is slowed down four times. To reach: 2 s for a game of eight weeks.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withSite } from './site.mjs';

const slowdown = 4;
const root = fileURLToPath(new URL('../..', import.meta.url));
const klaster = process.env.KLASTER_COMMAND ?? join(root, 'build/native/bin/klaster');
const scenarios = join(root, 'assets/scenarios/budget');

/** The log of a bot's game. */
function logOf(file, bot) {
  const folder = mkdtempSync(join(tmpdir(), 'klaster-bench-'));
  const log = join(folder, 'game.klog');
  execFileSync(klaster, ['play', file, '--bot', bot, '--seed', '7', '--log', log], { stdio: 'ignore' });
  const text = readFileSync(log, 'utf8').trim();
  rmSync(folder, { recursive: true });
  return text;
}

/** Runs in the page: opens the game, debriefs it in slices and says how long they took. */
async function measure({ scenario, log }) {
  const { default: factory } = await import('./games/budget-rules.mjs');
  const received = [];
  const module = await factory({ onMessage: (json) => received.push(JSON.parse(json)) });
  const send = (message) => {
    const bytes = new TextEncoder().encode(JSON.stringify(message));
    const pointer = module._malloc(bytes.length);
    module.HEAPU8.set(bytes, pointer);
    module._klaster_send(pointer, bytes.length);
    module._free(pointer);
  };
  send({ v: 1, type: 'open', id: 1, scenario, seed: 7, language: 'en', log });
  received.length = 0;
  send({ v: 1, type: 'debrief', id: 2 });
  let longest = 0;
  let total = 0;
  for (let more = true; more;) {
    const begun = performance.now();
    more = module._klaster_work(8) === 1;
    const slice = performance.now() - begun;
    longest = Math.max(longest, slice);
    total += slice;
  }
  const answer = received.at(-1);
  const { of } = received.findLast(({ type }) => type === 'progress') ?? { of: 0 };
  return { type: answer.type, of, total, longest };
}

await withSite(join(root, 'build/site'), async ({ origin, browser }) => {
  const page = await browser.newPage();
  await page.goto(`${origin}/index.html`);
  const client = await page.context().newCDPSession(page);
  await client.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  for (const name of readdirSync(scenarios).sort()) {
    const file = join(scenarios, name);
    for (const bot of ['careful', 'random']) {
      const { type, of, total, longest } = await page.evaluate(measure, {
        scenario: readFileSync(file, 'utf8'),
        log: logOf(file, bot),
      });
      if (type !== 'debrief') throw new Error(`${name}: ${type} instead of a debrief`);
      console.log(
        `${name.padEnd(22)} ${bot.padEnd(8)} ${String(of).padStart(5)} roll-outs ${total.toFixed(0).padStart(5)} ms, ` +
          `longest slice of 8: ${longest.toFixed(1)} ms (processor slowed down ${slowdown} times)`,
      );
    }
  }
});
