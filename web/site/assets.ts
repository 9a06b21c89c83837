// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// Games, scenarios, pictures, words and fonts beside the pages: served in development, copied by a build.
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { extname, join, normalize } from 'node:path';
import type { Plugin } from 'vite';
import { mimeTypes } from '../mime.mjs';
import { filesOf, siteFolders, type SiteFolder } from './folders.ts';
import { inLanguage, languagesOf } from './spoken.ts';

/** The address of a scenario in one language: `budget/first-job.uk.json`. */
const spokenName = /^(.+)\.([a-z]{2,3})\.json$/;

/** The plugin. */
export function siteAssets(): Plugin {
  return {
    name: 'klaster-assets',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'file:').pathname)).slice(1);
        const folder = siteFolders().find(({ url }) => path.startsWith(`${url}/`));
        const name = folder ? path.slice(folder.url.length + 1) : '';
        const spoken = folder && spokenScenario(folder, name);
        if (spoken !== undefined) {
          response.setHeader('Content-Type', mimeTypes['.json'] ?? '');
          response.end(spoken);
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
          this.emitFile({
            type: 'asset',
            fileName: `${folder.url}/${file}`,
            source: file.endsWith('.json') ? minified(source) : source,
          });
          if (folder.url === 'scenarios')
            for (const [name, words] of spokenFiles(file, source))
              this.emitFile({ type: 'asset', fileName: `${folder.url}/${name}`, source: words });
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

/** A scenario's files by language, beside the whole one. */
function spokenFiles(file: string, source: Buffer): [name: string, words: string][] {
  try {
    const scenario: unknown = JSON.parse(source.toString('utf8'));
    return languagesOf(scenario).map((language) => [
      file.replace(/\.json$/, `.${language}.json`),
      JSON.stringify(inLanguage(scenario, language)),
    ]);
  } catch {
    return [];
  }
}

/** One of these files, made when it is asked for; nothing where the address is not of that kind. */
function spokenScenario(folder: SiteFolder, name: string): string | undefined {
  const scenario = folder.url === 'scenarios' ? spokenName.exec(name)?.[1] : undefined;
  const file = `${scenario ?? ''}.json`;
  if (scenario === undefined || !filesOf(folder).includes(file)) return undefined;
  return spokenFiles(file, readFileSync(join(folder.path, file))).find(([made]) => made === name)?.[1];
}
