// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// The module of a game's rules, for tests in Node. KLASTER_GAMES is the folder of the modules, build/web/games where it
// is not set.
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '../..');
const games = process.env.KLASTER_GAMES ?? path.join(root, 'build/web/games');

/** Opens a fresh module: a function that sends a message and gives what came back. */
export async function openRules(game) {
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
