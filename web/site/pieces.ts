// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// Files that the site has and the source has not: parts of larger ones, so that nobody loads what they do not need.
import { inLanguage, languagesOf } from './spoken.ts';

/** A file of the site: its name in its folder, and what is in it. */
export type Piece = readonly [name: string, text: string];

/** Words of a catalogue that are not needed at once, by the second part of their keys, and the name of their file. */
const pieceOfKey: Readonly<Record<string, string>> = {
  debrief: 'later',
  reflect: 'later',
  attempts: 'later',
  fork: 'later',
  chart: 'later',
  start: 'start',
  host: 'host',
};

/** What becomes of a JSON file of a folder of the site; a broken file stays as it is, its reader says where. */
export function piecesOf(folder: string, name: string, source: string): Piece[] {
  let json: unknown;
  try {
    json = JSON.parse(source);
  } catch {
    return [[name, source]];
  }
  if (folder === 'locales') return catalogue(name, json as Record<string, string>);
  const whole: Piece = [name, JSON.stringify(json)];
  if (folder !== 'scenarios') return [whole];
  const spoken = languagesOf(json).map((language): Piece => [
    part(name, language),
    JSON.stringify(inLanguage(json, language)),
  ]);
  return [whole, ...spoken];
}

const part = (name: string, which: string): string => name.replace(/\.json$/, `.${which}.json`);

function catalogue(name: string, words: Readonly<Record<string, string>>): Piece[] {
  const files = new Map<string, Record<string, string>>([[name, {}]]);
  for (const [key, message] of Object.entries(words)) {
    const piece = pieceOfKey[key.split('.')[1] ?? ''];
    const file = piece === undefined ? name : part(name, piece);
    files.set(file, { ...files.get(file), [key]: message });
  }
  return [...files].map(([file, messages]) => [file, JSON.stringify(messages)]);
}
