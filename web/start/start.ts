// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// The start page: what there is to play.
import { html, nothing, render, type TemplateResult } from 'lit';
import { fonts } from 'virtual:klaster-catalogue';
import { preference, setPreference } from '../player/preferences.ts';
import { bestOf, type Attempt } from '../player/attempt.ts';
import { loadAttempts, loadLast, type LastPlayed } from '../player/storage.ts';
import { fileButton, playFile } from '../player/view/file_chooser.ts';
import { mostStars, stars } from '../player/view/stars.ts';
import { loadFonts } from '../style/fonts.ts';
import { firstLanguage, type Language } from '../text/language.ts';
import { languageSwitch } from '../text/language_switch.ts';
import { loadWords } from '../text/load_words.ts';
import type { Translations, Words } from '../text/words.ts';

/** The head of a scenario in catalogue.json. */
interface ScenarioEntry {
  id: string;
  title?: Translations | string;
  summary?: Translations | string;
  minutes?: number;
  ages?: { from: number; to: number };
  picture?: string;
}

interface GameEntry {
  id: string;
  scenarios: ScenarioEntry[];
}

const parts = ['page.start', 'catalogue'];
const root = document.getElementById('start');
let words: Words;
let games: GameEntry[] = [];
let fileProblem = false;
const last = new Map<string, LastPlayed>();
const attempts = new Map<string, Attempt[]>();

function show(): void {
  if (!root) return;
  document.documentElement.lang = words.language;
  document.title = words.say('page.name');
  render(page(), root);
}

async function speak(language: Language): Promise<void> {
  words = await loadWords(language, parts);
  setPreference('language', language);
  show();
}

const inWords = (text: Translations | string | undefined): string =>
  typeof text === 'object' ? words.translation(text) : (text ?? '');

function page(): TemplateResult {
  return html`
    <header class="hero">
      <div class="hero-top">
        <p class="brand"><img src=${iconUrl} alt="" width="36" height="36" />${words.say('page.name')}</p>
        ${languageSwitch(words, (language) => void speak(language))}
      </div>
      <div class="hero-words">
        <p class="kicker">${words.say('page.start.kicker')}</p>
        <h1>${heroTitle()}</h1>
        <p class="lead">${words.say('page.start.lead')}</p>
        ${firstThing()}
      </div>
    </header>
    <main class="start-main">
      ${games.length === 0 ? html`<p>${words.say('page.start.nothing')}</p>` : nothing}
      ${games.map((game) => gameSection(game))}
      <div class="asides">
        <section class="aside">
          <h2>${words.say('page.start.teachers')}</h2>
          <p>${words.say('page.start.teachers_text')}</p>
          <a class="button" href="host.html">${words.say('page.start.host')}</a>
        </section>
        <section class="aside">
          <h2>${words.say('page.start.authors')}</h2>
          <p>${words.say('page.start.authors_text')}</p>
          ${fileButton(words, refuseFile)}
          ${fileProblem ? html`<p class="alert" role="alert">${words.say('page.file_wrong')}</p>` : nothing}
        </section>
      </div>
    </main>
  `;
}

const heroTitle = (): string => {
  const first = games[0]?.id ?? 'budget';
  return words.say(`catalogue.${first}.subtitle`);
};

function gameSection(game: GameEntry): TemplateResult {
  return html`<section class="game" aria-labelledby=${`game-${game.id}`}>
    <h2 id=${`game-${game.id}`}>${words.say(`catalogue.${game.id}.title`)}</h2>
    <ul class="scenarios">
      ${game.scenarios.map((scenario) => html`<li>${scenarioCard(game.id, scenario)}</li>`)}
    </ul>
  </section>`;
}

/** Whether a scenario was left in the middle, and the words and the link for what to do with it. */
function offer(
  game: string,
  { id, title }: ScenarioEntry,
): { goes: boolean; label: string; name: string; href: string } {
  const played = last.get(`${game}/${id}`);
  const goes = played !== undefined && !played.finished;
  const label = words.say(goes ? 'page.start.continue' : played ? 'page.start.again' : 'page.start.play');
  const entries = {
    game,
    scenario: id,
    lang: words.language,
    ...(goes ? { seed: String(played.seed) } : {}),
  };
  const href = `play.html#${new URLSearchParams(entries).toString()}`;
  return { goes, label, name: `${label}: ${inWords(title)}`, href };
}

/** The one thing to do: the game that was left, else the first there is. */
function firstThing(): TemplateResult | typeof nothing {
  const all = games.flatMap((game) => game.scenarios.map((scenario) => offer(game.id, scenario)));
  const first = all.find(({ goes }) => goes) ?? all[0];
  return first ? html`<a class="button primary" href=${first.href}>${first.name}</a>` : nothing;
}

function scenarioCard(game: string, scenario: ScenarioEntry): TemplateResult {
  const { label, name, href } = offer(game, scenario);
  return html`<article class="scenario">
    <div class="scenario-cover">
      <img class="scenario-picture" src=${coverUrl} alt="" width="320" height="200" />
      ${
        scenario.picture
          ? html`<img
              class="scenario-goal"
              src="art/${scenario.picture}.svg"
              alt=""
              width="248"
              height="200"
            />`
          : nothing
      }
    </div>
    <div class="scenario-words">
      <h3>${inWords(scenario.title)}</h3>
      <p>${inWords(scenario.summary)}</p>
      <p class="facts">${facts(scenario)}</p>
      ${record(attempts.get(`${game}/${scenario.id}`) ?? [])}
      <a class="button" href=${href} aria-label=${name}>${label}</a>
    </div>
  </article>`;
}

function facts({ minutes, ages }: ScenarioEntry): string {
  return [
    minutes === undefined ? '' : words.say('page.start.minutes', { minutes }),
    ages ? words.say('page.start.ages', { from: ages.from, to: ages.to }) : '',
  ]
    .filter(Boolean)
    .join(' · ');
}

/** How a scenario went so far on this device. */
function record(list: readonly Attempt[]): TemplateResult | typeof nothing {
  const best = bestOf(list);
  if (!best) return nothing;
  return html`<p class="played">
    ${stars(best.stars, mostStars)}
    <span class="visually-hidden">${words.say('page.start.best', { n: best.stars })}</span>
    <span>${words.say('page.start.attempts', { n: list.length })}</span>
  </p>`;
}

function refuseFile(): void {
  fileProblem = true;
  show();
}

function acceptDrops(): void {
  window.addEventListener('dragover', (event) => event.preventDefault());
  window.addEventListener('drop', (event) => {
    event.preventDefault();
    const file = event.dataTransfer?.files[0];
    if (file) void playFile(file).then((played) => (played ? undefined : refuseFile()));
  });
}

const iconUrl = new URL('../style/icon.svg', import.meta.url).href;
const coverUrl = new URL('./cover.svg', import.meta.url).href;

async function start(): Promise<void> {
  const language = firstLanguage(preference('language'), ...navigator.languages);
  const catalogue = fetch(new URL('catalogue.json', document.baseURI)).then(
    (response) => response.json() as Promise<GameEntry[]>,
  );
  [words, games] = await Promise.all([loadWords(language, parts), catalogue.catch(() => [])]);
  show();
  for (const game of games)
    for (const { id } of game.scenarios) {
      const played = await loadLast(game.id, id);
      if (played) last.set(`${game.id}/${id}`, played);
      attempts.set(`${game.id}/${id}`, await loadAttempts(game.id, id));
    }
  show();
  acceptDrops();
  await loadFonts(fonts);
}

void start();
