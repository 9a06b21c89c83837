// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// Lets the browser fetch the engine while it still fetches the page's own script: on a slow network that is a third
// of a second. Only where the site has one game: with several, the link decides, and only the script reads the link.
import { basename } from 'node:path';
import type { Plugin } from 'vite';
import { filesOf, siteFolders } from './folders.ts';

/** The plugin. */
export function preloadOnlyGame(): Plugin {
  return {
    name: 'klaster-preload',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { path }) {
        const folder = siteFolders().find(({ url }) => url === 'games');
        const modules = folder ? filesOf(folder).filter((file) => /^[a-z]+\.wasm$/.test(file)) : [];
        const [only] = modules;
        if (!path.endsWith('play.html') || modules.length !== 1 || only === undefined) return [];
        const game = `games/${basename(only, '.wasm')}`;
        return [
          {
            tag: 'link',
            attrs: { rel: 'preload', as: 'fetch', href: `${game}.wasm`, crossorigin: 'anonymous' },
            injectTo: 'head',
          },
          { tag: 'link', attrs: { rel: 'modulepreload', href: `${game}.mjs` }, injectTo: 'head' },
        ];
      },
    },
  };
}
