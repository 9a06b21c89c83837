// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// Fetches catalogues: one file for each part (`page`, a game, `finding`; `page.later` and such for what is not needed
// at once, see site/pieces.ts) and language, once.
import type { Language } from './language.ts';
import { Words, type Catalogue, type Glossary } from './words.ts';

const loaded = new Map<string, Promise<Catalogue>>();

function load(language: Language, part: string): Promise<Catalogue> {
  const url = new URL(`locales/${language}/${part}.json`, document.baseURI).href;
  let catalogue = loaded.get(url);
  if (!catalogue) {
    catalogue = fetch(url).then((response) => {
      if (!response.ok) throw new Error(`${url}: ${response.status}`);
      return response.json() as Promise<Catalogue>;
    });
    // A network that failed once may work the next time.
    catalogue.catch(() => loaded.delete(url));
    loaded.set(url, catalogue);
  }
  return catalogue;
}

/** The words of the page and of the parts that are needed now; `glossary` translates the scenario's own. */
export async function loadWords(
  language: Language,
  parts: readonly string[],
  glossary?: Glossary,
): Promise<Words> {
  const catalogues = await Promise.all(['page', ...parts].map((part) => load(language, part)));
  return new Words(language, Object.assign({}, ...catalogues) as Catalogue, glossary);
}
