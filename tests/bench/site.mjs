// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// A served folder and a browser for the benchmarks.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const web = new URL('../../web/', import.meta.url);
const { chromium } = createRequire(new URL('package.json', web))('@playwright/test');

/** Serves a folder while `use` runs, which gets its origin and a browser. */
export async function withSite(root, use) {
  const server = spawn(
    process.execPath,
    [fileURLToPath(new URL('serve.mjs', web)), '--port', '0', '--root', root],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const origin = await new Promise((resolve, reject) => {
    server.stdout.on('data', (text) => {
      const [, address] = /(http:\S+)\//.exec(String(text)) ?? [];
      if (address) resolve(address);
    });
    server.on('exit', () => reject(new Error('the server did not start')));
  });
  const browser = await chromium.launch({
    executablePath: process.env.KLASTER_CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  try {
    await use({ origin, browser });
  } finally {
    await browser.close();
    server.kill();
  }
}
