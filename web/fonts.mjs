// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// Makes the page's fonts: Andika, Latin and Ukrainian, 11 KB a weight. Needs Debian's fonts-sil-andika,
// python3-fonttools and python3-brotli; without them the page uses the system's fonts.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const source = process.env.KLASTER_FONTS ?? '/usr/share/fonts/truetype/andika';
const target = fileURLToPath(new URL('.fonts/', import.meta.url));
const characters = [
  'U+20-7E,U+A0,U+A7,U+A9,U+AB,U+B0,U+B1,U+B7,U+BB,U+D7', // Latin and its signs
  'U+404,U+406,U+407,U+410-44F,U+454,U+456,U+457,U+490,U+491,U+301', // Ukrainian, with the stress mark
  'U+2011,U+2013,U+2014,U+2018-201A,U+201C-201E,U+2026,U+202F,U+20AC,U+20B4,U+2190-2193,U+2212,U+2248,U+2713',
].join();

/** What stands in the way of making fonts here, or nothing. */
function hindrance() {
  if (!existsSync(source)) return `${source} is not there (Debian package fonts-sil-andika)`;
  const probe = spawnSync('/usr/bin/python3', ['-c', 'import fontTools.subset, brotli']);
  if (probe.status !== 0)
    return 'fonttools or brotli are not there (Debian packages python3-fonttools, python3-brotli)';
  return '';
}

/** One weight; an existing file is kept. */
function make(weight) {
  const file = `${target}andika-${weight.toLowerCase()}.woff2`;
  if (existsSync(file)) return;
  const options = ['--flavor=woff2', '--no-hinting', '--layout-features=', `--unicodes=${characters}`];
  const command = [
    '-m',
    'fontTools.subset',
    `${source}/Andika-${weight}.ttf`,
    ...options,
    `--output-file=${file}`,
  ];
  const made = spawnSync('/usr/bin/python3', command, { stdio: ['ignore', 'inherit', 'pipe'] });
  if (made.status !== 0) console.warn(`fonts: ${weight} could not be made: ${made.stderr.toString()}`);
  else console.log(`fonts: andika-${weight.toLowerCase()}.woff2, ${statSync(file).size} bytes`);
}

const problem = hindrance();
if (problem) {
  console.warn(`fonts: ${problem}; the page will use the system's fonts`);
} else {
  mkdirSync(target, { recursive: true });
  make('Regular');
  make('Bold');
}
