// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// The link of a game: `play.html#game=budget&scenario=first-job&seed=7&lang=uk`. Read strictly: what is wrong in it
// is said, not guessed at, and the rest still counts.
import { isLanguage, languageIds, type Language } from '../text/language.ts';

/** The largest seed. */
export const maxSeed = 4_294_967_295;

/** The scenario that was opened from a file of the player. */
export const fileScenario = 'file';

/** Games of this site and their scenarios. */
export type Offer = Readonly<Record<string, { readonly scenarios: readonly string[] }>>;

/** Something in a link that cannot be. `allowed` is empty for a seed, whose range the message names. */
export interface LinkProblem {
  kind: 'game' | 'scenario' | 'seed' | 'lang' | 'key';
  value: string;
  allowed: readonly string[];
}

/** What a link says. Without a game there is nothing to play. */
export interface PlayLink {
  game?: string;
  scenario?: string;
  seed?: number;
  language?: Language;
  problems: LinkProblem[];
}

const keys = ['game', 'scenario', 'seed', 'lang'];

/** Reads a fragment, with or without its `#`. */
export function readFragment(fragment: string, offer: Offer): PlayLink {
  const entries = new URLSearchParams(fragment.replace(/^#/, ''));
  const link: PlayLink = { problems: [] };
  const wrong = (kind: LinkProblem['kind'], value: string, allowed: readonly string[]): void => {
    link.problems.push({ kind, value: value.slice(0, 40), allowed });
  };

  for (const key of entries.keys()) if (!keys.includes(key)) wrong('key', key, keys);

  const game = entries.get('game') ?? Object.keys(offer)[0] ?? '';
  if (!Object.hasOwn(offer, game)) wrong('game', game, Object.keys(offer));
  else link.game = game;

  const scenarios = link.game === undefined ? [] : (offer[link.game]?.scenarios ?? []);
  const scenario = entries.get('scenario');
  if (scenario !== null && (scenarios.includes(scenario) || scenario === fileScenario))
    link.scenario = scenario;
  else {
    if (scenario !== null && link.game !== undefined) wrong('scenario', scenario, scenarios);
    if (scenarios[0] !== undefined) link.scenario = scenarios[0];
  }

  const seed = entries.get('seed');
  if (seed !== null) {
    if (/^\d{1,10}$/.test(seed) && Number(seed) <= maxSeed) link.seed = Number(seed);
    else wrong('seed', seed, []);
  }

  const language = entries.get('lang');
  if (language !== null) {
    if (isLanguage(language)) link.language = language;
    else wrong('lang', language, languageIds);
  }
  return link;
}

/** The fragment of a link, `#` included. */
export function writeFragment(link: {
  game: string;
  scenario: string;
  seed: number;
  language: Language;
}): string {
  const { game, scenario, seed, language } = link;
  return `#${new URLSearchParams({ game, scenario, seed: String(seed), lang: language }).toString()}`;
}

/** A seed for a game that nobody chose one for. */
export function randomSeed(): number {
  return crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;
}
