// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// The golden games once more, in WebAssembly: `node --test tests/golden/*.test.mjs`.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { openRules } from './rules_module.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.join(here, '../..');
const names = readdirSync(here)
  .filter((file) => file.endsWith('.klog'))
  .map((file) => path.basename(file, '.klog'));

test('there are golden games', () => assert.ok(names.length >= 10));

for (const name of names) {
  test(`${name} replays to the same envelope in WebAssembly`, async () => {
    const send = await openRules('budget');
    const scenario = readFileSync(path.join(root, `tests/corpus/valid/${name.split('-')[0]}.json`), 'utf8');
    const log = readFileSync(path.join(here, `${name}.klog`), 'utf8').trim();
    const opened = send({ v: 1, type: 'open', id: 1, scenario, seed: 0, language: 'en', log });
    assert.equal(JSON.parse(opened.at(-1)).type, 'done', opened.at(-1));
    const [answer] = send({ v: 1, type: 'run', id: 2 });
    // Not parsed and printed again: the bytes themselves are compared.
    const expected = readFileSync(path.join(here, `${name}.json`), 'utf8').trim();
    assert.equal(answer, `{"v":1,"type":"done","id":2,"run":${expected}}`);
  });
}
