// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// Browser tests run against the built site, served as a school's server should serve it.
import { fileURLToPath } from 'node:url';
import { defineConfig } from '../../web/testing.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const port = 4173;

export default defineConfig({
  testDir: here('.'),
  testMatch: '*.spec.ts',
  outputDir: here('../../build/browser-tests'),
  fullyParallel: true,
  workers: 2,
  // A whole game is some hundred presses on a machine that may be busy.
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], [here('summary_reporter.ts')]],
  use: {
    baseURL: `http://127.0.0.1:${port}/`,
    locale: 'uk',
    viewport: { width: 1024, height: 640 },
    screenshot: 'only-on-failure',
    // Browsers here draw by software: what is not about motion is tested without it.
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: {
      executablePath: process.env.KLASTER_CHROMIUM ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  webServer: {
    command: `node ${here('../../web/serve.mjs')} --port ${port}`,
    port,
    reuseExistingServer: false,
  },
});
