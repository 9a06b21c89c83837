// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// Turns messages into sentences of one language. A message names an entry of the catalogues or carries a scenario's
// own words; both are ICU MessageFormat.
import { IntlMessageFormat } from 'intl-messageformat';
import { formatMoney } from './money.ts';
import type { Language } from './language.ts';

/** A text of a scenario by language. */
export type Translations = Readonly<Record<string, string>>;

/** What can be put into a message. */
export type MessageArgument = number | string | { readonly money: number } | { readonly text: Translations };

/** Arguments by name. */
export type MessageArguments = Readonly<Record<string, MessageArgument>>;

/** What is to be said. */
export type Message =
  | { readonly msg: string; readonly args?: MessageArguments }
  | { readonly text: Translations; readonly args?: MessageArguments };

/** A catalogue: entries by key. */
export type Catalogue = Readonly<Record<string, string>>;

/** Words of a scenario in other languages, and the same in this one. */
export type Glossary = ReadonlyMap<string, string>;

/** The words of one language. */
export class Words {
  readonly language: Language;
  readonly #catalogue: Catalogue;
  readonly #glossary: Glossary;
  readonly #parsed = new Map<string, IntlMessageFormat>();

  constructor(language: Language, catalogue: Catalogue, glossary: Glossary = new Map()) {
    this.language = language;
    this.#catalogue = catalogue;
    this.#glossary = glossary;
  }

  /** Is there an entry of that key? */
  has(key: string): boolean {
    return Object.hasOwn(this.#catalogue, key);
  }

  /** The entry of a key; the key itself where there is none, so that what is missing can be seen and named. */
  say(key: string, args: MessageArguments = {}, currency = ''): string {
    const pattern = this.#catalogue[key];
    return pattern === undefined ? key : this.#format(pattern, args, currency);
  }

  /** A message in this language, or in the scenario's first one where it has no words in this. */
  message(message: Message, currency = ''): string {
    if ('msg' in message) return this.say(message.msg, message.args, currency);
    return this.#format(this.translation(message.text), message.args ?? {}, currency);
  }

  /** The words of a scenario's text in this language, or in its first. */
  translation(text: Translations): string {
    const here = text[this.language];
    if (here !== undefined) return here;
    const other = Object.values(text)[0] ?? '';
    return this.#glossary.get(other) ?? other;
  }

  /** An amount of money. */
  money(amount: number, currency: string): string {
    return formatMoney(amount, currency, this.language);
  }

  #format(pattern: string, args: MessageArguments, currency: string): string {
    if (!pattern.includes('{') && !pattern.includes("'")) return pattern;
    const values = Object.fromEntries(
      Object.entries(args).map(([name, value]) => [name, this.#value(value, currency)]),
    );
    try {
      let parsed = this.#parsed.get(pattern);
      if (!parsed) {
        parsed = new IntlMessageFormat(pattern, this.language, undefined, { ignoreTag: true });
        this.#parsed.set(pattern, parsed);
      }
      return String(parsed.format(values));
    } catch {
      // A scenario's author may have left a brace open: the words are still worth reading.
      return pattern;
    }
  }

  #value(value: MessageArgument, currency: string): number | string {
    if (typeof value !== 'object') return value;
    return 'money' in value ? this.money(value.money, currency) : this.translation(value.text);
  }
}
