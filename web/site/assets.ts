// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// Games, scenarios, pictures, words and fonts beside the pages: served in development, copied by a build.
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { extname, join, normalize } from 'node:path';
import type { Plugin } from 'vite';
import { mimeTypes } from '../mime.mjs';
import { filesOf, siteFolders } from './folders.ts';

/** The plugin. */
export function siteAssets(): Plugin {
  return {
    name: 'klaster-assets',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'file:').pathname)).slice(1);
        const folder = siteFolders().find(({ url }) => path.startsWith(`${url}/`));
        const file = folder && join(folder.path, path.slice(folder.url.length + 1));
        if (!file || !folder.keeps.test(file) || !existsSync(file) || !statSync(file).isFile()) {
          next();
          return;
        }
        response.setHeader('Content-Type', mimeTypes[extname(file)] ?? 'application/octet-stream');
        createReadStream(file).pipe(response);
      });
    },
    generateBundle() {
      for (const folder of siteFolders()) {
        const files = filesOf(folder);
        if (files.length === 0) this.warn(`nothing in ${folder.path}: the site has no ${folder.url}/`);
        for (const file of files) {
          const source = readFileSync(join(folder.path, file));
          this.emitFile({
            type: 'asset',
            fileName: `${folder.url}/${file}`,
            source: file.endsWith('.json') ? minified(source) : source,
          });
        }
      }
    },
  };
}

/**
 * JSON without the white space that people need to read it. Broken files stay as they are: the game that opens one
 * says where it is broken.
 */
function minified(source: Buffer): string | Buffer {
  try {
    return JSON.stringify(JSON.parse(source.toString('utf8')));
  } catch {
    return source;
  }
}
