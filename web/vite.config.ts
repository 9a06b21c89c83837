// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { siteAssets } from './site/assets.ts';
import { cataloguePlugin } from './site/catalogue.ts';
import { compress } from './site/compress.ts';
import { plainMessages } from './site/plain_messages.ts';
import { preloadOnlyGame } from './site/preload.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  // Relative addresses: the site works from any folder, a USB stick's web server included.
  base: './',
  publicDir: false,
  plugins: [cataloguePlugin(), siteAssets(), preloadOnlyGame(), plainMessages(), compress()],
  build: {
    outDir: here('../build/site'),
    emptyOutDir: true,
    target: ['es2022', 'chrome100', 'firefox104', 'safari15.4'],
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rolldownOptions: { input: [here('index.html'), here('play.html'), here('host.html')] },
  },
});
