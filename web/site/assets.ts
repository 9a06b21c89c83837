// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// Games, scenarios, pictures, words and fonts beside the pages: served in development, copied by a build.
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { extname, join, normalize } from 'node:path';
import type { Plugin } from 'vite';
import { mimeTypes } from '../mime.mjs';
import { filesOf, siteFolders, type SiteFolder } from './folders.ts';
import { piecesOf } from './pieces.ts';

/** The plugin. */
export function siteAssets(): Plugin {
  return {
    name: 'klaster-assets',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'file:').pathname)).slice(1);
        const folder = siteFolders().find(({ url }) => path.startsWith(`${url}/`));
        const name = folder ? path.slice(folder.url.length + 1) : '';
        const piece = folder && pieceNamed(folder, name);
        if (piece !== undefined) {
          response.setHeader('Content-Type', mimeTypes['.json'] ?? '');
          response.end(piece);
          return;
        }
        const file = folder && join(folder.path, name);
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
          const made = file.endsWith('.json')
            ? piecesOf(folder.url, file, source.toString('utf8'))
            : [[file, file.endsWith('.svg') ? withoutComments(source.toString('utf8')) : source] as const];
          for (const [name, content] of made)
            this.emitFile({ type: 'asset', fileName: `${folder.url}/${name}`, source: content });
        }
      }
    },
  };
}

/** A picture without its comments; its licence is told in LICENSE, beside all others. */
function withoutComments(svg: string): string {
  return svg.replaceAll(/<!--.*?-->\n?/gs, '');
}

/** A file that a larger one is made into, made when it is asked for; nothing where there is none of that name. */
function pieceNamed(folder: SiteFolder, name: string): string | undefined {
  const file = name.replace(/\.[a-z]+\.json$/, '.json');
  if (file === name || !filesOf(folder).includes(file)) return undefined;
  const pieces = piecesOf(folder.url, file, readFileSync(join(folder.path, file), 'utf8'));
  return pieces.find(([made]) => made === name)?.[1];
}
