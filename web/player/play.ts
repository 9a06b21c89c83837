// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// The page play.html: reads the link, fetches everything at once, plays.
import { fonts } from 'virtual:klaster-catalogue';
import { loadFonts } from '../style/fonts.ts';
import { App } from './app.ts';

declare global {
  interface Window {
    /** For tests: how many frames were drawn since the start. */
    __klaster?: { readonly frames: number };
  }
}

const app = new App();
window.__klaster = {
  get frames() {
    return app.frames;
  },
};
// A link that is typed over in the address bar is another game.
window.addEventListener('hashchange', () => window.location.reload());
void app.start().then(() => loadFonts(fonts));
