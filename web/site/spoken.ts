// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// A scenario in one language, as a game needs it: half the words, and nothing of what only the teacher reads. What is
// left out has no part in the rules, so a log fits the whole file and each of these.

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** Parts that no game reads. */
const forTeachers = ['lesson', 'balance'];

/** The languages of a scenario; none where it names none. */
export function languagesOf(scenario: unknown): string[] {
  const { languages } = isRecord(scenario) ? scenario : {};
  return Array.isArray(languages) ? languages.filter((language) => typeof language === 'string') : [];
}

/** The scenario with the words of one of its languages. */
export function inLanguage(scenario: unknown, language: string): unknown {
  if (!isRecord(scenario)) return scenario;
  const all = languagesOf(scenario);
  const kept = Object.entries(scenario).filter(([key]) => !forTeachers.includes(key));
  return {
    ...(spoken(Object.fromEntries(kept), all, language) as Record<string, Json>),
    languages: [language],
  };
}

function spoken(value: Json, all: readonly string[], language: string): Json {
  if (Array.isArray(value)) return value.map((item) => spoken(item, all, language));
  if (!isRecord(value)) return value;
  const keys = Object.keys(value);
  const isText = keys.length > 0 && keys.every((key) => all.includes(key) && typeof value[key] === 'string');
  // Words that were never translated are better than none.
  if (isText) return { [language]: value[language] ?? Object.values(value)[0] ?? '' };
  return Object.fromEntries(keys.map((key) => [key, spoken(value[key] ?? null, all, language)]));
}

function isRecord(value: unknown): value is Record<string, Json> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
