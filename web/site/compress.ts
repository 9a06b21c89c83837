// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// A Brotli copy beside every file that shrinks by it: weak networks get the small one, the server has nothing to do.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import type { Plugin } from 'vite';

const worthwhile = /\.(html|js|mjs|css|json|wasm|svg)$/;

/** The plugin; runs when all files of the site are written. */
export function compress(): Plugin {
  let folder = '';
  return {
    name: 'klaster-compress',
    apply: 'build',
    enforce: 'post',
    configResolved(config) {
      folder = config.build.outDir;
    },
    closeBundle() {
      for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
        if (!entry.isFile() || !worthwhile.test(entry.name)) continue;
        const file = join(entry.parentPath, entry.name);
        const source = readFileSync(file);
        const options = {
          params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: source.length },
        };
        writeFileSync(`${file}.br`, brotliCompressSync(source, options));
      }
    },
  };
}
