// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// What is in a message: for checks of the catalogues.
import { IntlMessageFormat } from 'intl-messageformat';

type Element = ReturnType<IntlMessageFormat['getAst']>[number];
/** The parser's number for plain words. */
const literal = 0;

type Options = Record<string, { value: Element[] }>;

function visit(elements: readonly Element[], see: (element: Element) => void): void {
  for (const element of elements) {
    see(element);
    if ('options' in element)
      for (const { value } of Object.values(element.options as Options)) visit(value, see);
  }
}

const parse = (words: string): Element[] =>
  new IntlMessageFormat(words, 'en', undefined, { ignoreTag: true }).getAst();

/** Names of the arguments of a message, sorted. */
export function argumentsOf(words: string): string[] {
  const names = new Set<string>();
  visit(parse(words), (element) => {
    if ('value' in element && (element.type as number) !== literal) names.add(element.value);
  });
  return [...names].sort();
}

/** The forms of each plural in a message. */
export function pluralsOf(words: string): string[][] {
  const plurals: string[][] = [];
  visit(parse(words), (element) => {
    if ('pluralType' in element) plurals.push(Object.keys(element.options));
  });
  return plurals;
}
