// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// Andika, made for people who learn to read. The page shows words at once in the system's font and changes over when
// the regular weight is here; the bold one follows when nothing else is to be fetched.

const weights: Readonly<Record<string, string>> = { 'andika-regular': '400', 'andika-bold': '700' };

/** Loads the fonts that were built; a font that does not come is no failure. */
export async function loadFonts(names: readonly string[]): Promise<void> {
  const wanted = Object.keys(weights).filter((name) => names.includes(name));
  for (const name of wanted) {
    const url = new URL(`fonts/${name}.woff2`, document.baseURI).href;
    const face = new FontFace('Andika', `url(${JSON.stringify(url)})`, { weight: weights[name] ?? '400' });
    try {
      document.fonts.add(await face.load());
    } catch {
      return;
    }
  }
}
