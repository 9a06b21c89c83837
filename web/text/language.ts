// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// The languages of the page and how one is chosen: by the link, else by what was chosen before, else by the browser.

/** Languages of the page, with their own names. Another language is a folder of words and a line here. */
export const languages = { uk: 'Українська', en: 'English' } as const;

/** A language of the page. */
export type Language = keyof typeof languages;

/** All of them, in the order of the switch. */
export const languageIds = Object.keys(languages) as Language[];

/** Is that a language of the page? */
export function isLanguage(value: unknown): value is Language {
  return typeof value === 'string' && Object.hasOwn(languages, value);
}

/** The language to begin with; `wanted` in the order of their weight. */
export function firstLanguage(...wanted: (string | null | undefined)[]): Language {
  for (const tag of wanted) {
    const language = tag?.toLowerCase().split('-')[0];
    if (isLanguage(language)) return language;
  }
  return 'uk';
}
