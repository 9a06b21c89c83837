// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// A sample lesson page: a game in a frame, what arrives from it, and what can be said to it. It uses nothing of the
// player but the protocol's messages, as any other page would.
import { html, render, type TemplateResult } from 'lit';
import { fonts } from 'virtual:klaster-catalogue';
import { protocol, type Incoming, type Outgoing } from '../embed/protocol.ts';
import { preference, setPreference } from '../player/preferences.ts';
import { loadFonts } from '../style/fonts.ts';
import { firstLanguage, languageIds, type Language } from '../text/language.ts';
import { languageSwitch } from '../text/language_switch.ts';
import { loadWords } from '../text/load_words.ts';
import type { Words } from '../text/words.ts';

const root = document.getElementById('host');
const mostEntries = 200;
const fragment = window.location.hash || '#game=budget';
const received: Outgoing[] = [];
let words: Words;
let frameHeight = 0;

function frame(): HTMLIFrameElement | null {
  return document.querySelector('iframe');
}

/** Speaks to the game. A page of another site names the game's origin here, never '*'. */
function send(message: Incoming): void {
  frame()?.contentWindow?.postMessage({ protocol, ...message }, window.location.origin);
}

window.addEventListener('message', (event: MessageEvent<{ protocol?: unknown } & Outgoing>) => {
  // Only the game's own window, only from where the game is.
  if (event.source !== frame()?.contentWindow || event.origin !== window.location.origin) return;
  if (event.data.protocol !== protocol) return;
  if (event.data.type === 'resize') frameHeight = event.data.height;
  received.push(event.data);
  received.splice(0, received.length - mostEntries);
  show();
});

const percent = (share: number): number => Math.round(share / 100);

/** One message as a sentence. */
function sentence(message: Outgoing): string {
  switch (message.type) {
    case 'ready':
      return words.say('page.host.ready', { scenario: message.scenario });
    case 'resize':
      return words.say('page.host.resize', { height: message.height });
    case 'progress':
      return words.say('page.host.progress', {
        share: percent(message.progress),
        total: percent(message.total),
      });
    case 'decision':
      return words.say('page.host.decision', {
        turn: message.turn,
        verb: message.verb,
        args: message.args.join(', '),
      });
    case 'result': {
      const { state, total } = resultOf(message.envelope.run);
      return words.say('page.host.result', { state, total });
    }
    case 'state':
      return words.say('page.host.answer_state', { length: message.log.length });
    case 'done':
      return words.say('page.host.done', { request: message.request });
    case 'error':
      return `${words.say('page.host.error', { code: message.code })}. ${message.message}`;
  }
}

/** What a lesson page needs of an envelope. */
function resultOf(run: Readonly<Record<string, unknown>>): { state: string; total: number } {
  const score = run.score as { total?: number } | number | undefined;
  const total = typeof score === 'object' ? (score.total ?? 0) : (score ?? 0);
  return { state: String(run.state), total: percent(total) };
}

const source = `<iframe src="play.html${fragment}"
  style="width: 100%; height: 640px; border: 0"
  allow="autoplay; fullscreen"></iframe>
<script>
  addEventListener("message", ({ data }) => {
    if (data.protocol !== "${protocol}") return;
    if (data.type === "result")
      console.log(data.envelope.run);
  });
</script>`;

function page(): TemplateResult {
  const control = (key: string, message: Incoming): TemplateResult =>
    html`<button type="button" class="button" @click=${() => send(message)}>${words.say(key)}</button>`;
  return html`<div class="host">
    <header class="host-top">
      <h1>${words.say('page.host.title')}</h1>
      ${languageSwitch(words, (language) => void speak(language))}
    </header>
    <p>${words.say('page.host.lead')}</p>
    <div class="host-columns">
      <main>
        <iframe
          src=${`play.html${fragment}`}
          title=${words.say('page.host.frame', { game: words.say('catalogue.budget.title') })}
          allow="autoplay; fullscreen"
        ></iframe>
      </main>
      <div class="host-side">
        <div class="host-buttons">
          ${control('page.host.pause', { type: 'pause' })} ${control('page.host.resume', { type: 'resume' })}
          ${control('page.host.mute', { type: 'mute', muted: true })}
          ${control('page.host.unmute', { type: 'mute', muted: false })}
          ${control('page.host.state', { type: 'requestState' })}
          ${control('page.host.stop', { type: 'stop' })}
        </div>
        <div class="segments" role="group" aria-label=${words.say('page.host.game_language')}>
          ${languageIds.map(
            (language) =>
              html`<button type="button" class="segment" @click=${() => send({ type: 'language', language })}>
                ${words.say('page.host.game_language')}: ${language}
              </button>`,
          )}
        </div>
        <h2 id="log-title">${words.say('page.host.log')}</h2>
        <ol class="host-log" aria-labelledby="log-title" tabindex="0" data-height=${frameHeight}>
          ${
            received.length === 0
              ? html`<li>${words.say('page.host.waiting')}</li>`
              : received
                  .toReversed()
                  .map((message) => html`<li data-type=${message.type}>${sentence(message)}</li>`)
          }
        </ol>
        <h2>${words.say('page.host.code')}</h2>
        <pre tabindex="0"><code>${source}</code></pre>
      </div>
    </div>
    <p><a href="index.html">${words.say('page.to_list')}</a></p>
  </div>`;
}

function show(): void {
  if (!root) return;
  document.documentElement.lang = words.language;
  document.title = words.say('page.host.title');
  render(page(), root);
}

async function speak(language: Language): Promise<void> {
  words = await loadWords(language, ['page.host', 'catalogue']);
  setPreference('language', language);
  show();
}

void speak(firstLanguage(preference('language'), ...navigator.languages)).then(() => loadFonts(fonts));
