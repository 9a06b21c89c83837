// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// Amounts of money in words. Ukrainian writes «12 500 грн» (schoolbooks and price tags say «грн», few fonts of old
// phones have ₴); English reads best with the sign in front, ₴12,500, which is also the shortest on a button.

const cache = new Map<string, (amount: number) => string>();

/** An amount in whole units of a currency, its spaces unbreakable. */
export function formatMoney(amount: number, currency: string, language: string): string {
  const key = `${language} ${currency}`;
  let format = cache.get(key);
  if (!format) {
    format = makeFormat(currency, language);
    cache.set(key, format);
  }
  return format(amount);
}

function makeFormat(currency: string, language: string): (amount: number) => string {
  if (!currency || (language === 'uk' && currency === 'UAH')) {
    const number = new Intl.NumberFormat(language, { maximumFractionDigits: 0, useGrouping: 'always' });
    const unit = currency ? '\u00a0грн' : '';
    return (amount) => minus(number.format(amount)) + unit;
  }
  const money = new Intl.NumberFormat(language, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    maximumFractionDigits: 0,
  });
  return (amount) => minus(money.format(amount));
}

/** The real minus sign: a hyphen before a number is read over. */
function minus(text: string): string {
  return text.replace('-', '\u2212');
}
