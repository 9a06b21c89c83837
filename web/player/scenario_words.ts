// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// The words of the scenario that is being played, in each language that was wanted so far. The engine was opened with
// one of them and goes on speaking it; the page translates. So a change of the language disturbs neither the game nor
// the picture, and what the engine said before (a debrief) speaks the new language too.
import type { Language } from '../text/language.ts';
import type { Glossary } from '../text/words.ts';
import { fileScenario } from './fragment.ts';
import { fetchScenario, type ScenarioSource } from './scenario_file.ts';

/** Files of one scenario by language. */
export class ScenarioWords {
  readonly #game: string;
  readonly #scenario: string;
  readonly #files = new Map<Language, string>();

  constructor({ game, scenario, text }: ScenarioSource, language: Language) {
    this.#game = game;
    this.#scenario = scenario;
    this.#files.set(language, text);
  }

  /** Translates into a language; nothing where its file does not arrive. A player's own file has all its languages. */
  async glossary(language: Language): Promise<Glossary | undefined> {
    if (this.#scenario === fileScenario) return new Map();
    try {
      const file = this.#files.get(language) ?? (await fetchScenario(this.#game, this.#scenario, language));
      if (file === undefined) return undefined;
      this.#files.set(language, file);
      const glossary = new Map<string, string>();
      for (const [other, text] of this.#files)
        if (other !== language)
          pair({ language: other, part: JSON.parse(text) }, { language, part: JSON.parse(file) }, glossary);
      return glossary;
    } catch {
      return undefined;
    }
  }
}

/** A scenario, or a part of one, and the language that is wanted of it. */
interface Spoken {
  language: string;
  part: unknown;
}

/** Walks two files of the same scenario side by side and collects which words stand in the same place. */
export function pair(from: Spoken, to: Spoken, into: Map<string, string>): void {
  if (!isTree(from.part) || !isTree(to.part)) return;
  const words = from.part[from.language];
  const translated = to.part[to.language];
  if (typeof words === 'string' && typeof translated === 'string') {
    if (!into.has(words)) into.set(words, translated);
    return;
  }
  for (const [key, part] of Object.entries(from.part))
    pair({ ...from, part }, { ...to, part: to.part[key] }, into);
}

function isTree(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
