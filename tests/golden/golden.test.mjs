// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// The golden games once more, in WebAssembly: `node --test tests/golden/golden.test.mjs`. KLASTER_GAMES is the folder of the modules,
// build/web/games where it is not set.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.join(here, '../..');
const games = process.env.KLASTER_GAMES ?? path.join(root, 'build/web/games');

/** Opens the module of a game's rules: a function that sends a message and gives what came back. */
async function openRules(game) {
  const { default: factory } = await import(pathToFileURL(path.join(games, `${game}-rules.mjs`)).href);
  let received = [];
  const module = await factory({ onMessage: (json) => received.push(json) });
  return (message) => {
    received = [];
    const bytes = new TextEncoder().encode(JSON.stringify(message));
    const pointer = module._malloc(bytes.length);
    module.HEAPU8.set(bytes, pointer);
    module._klaster_send(pointer, bytes.length);
    module._free(pointer);
    return received;
  };
}

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
