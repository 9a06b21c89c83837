// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// The player: fetches a game, opens it, and shows what it says. One direction, one loop: a decision goes to the
// engine, a view comes back and is shown.
import { games } from 'virtual:klaster-catalogue';
import { firstLanguage, type Language } from '../text/language.ts';
import { loadWords } from '../text/load_words.ts';
import type { Words } from '../text/words.ts';
import { Desk } from './desk.ts';
import { Engine } from './engine.ts';
import { canDraw, reasonOf } from './failures.ts';
import { readFragment, type PlayLink } from './fragment.ts';
import type { Finding } from './messages.ts';
import { fetchModule, startModule, type ModuleDownload } from './module.ts';
import { preference } from './preferences.ts';
import { fetchScenario } from './scenario_file.ts';
import { Stage } from './stage.ts';
import { loadLast } from './storage.ts';
import { linkNotice } from './view/notices.ts';
import { Shell } from './view/shell.ts';
import { placeTags } from './view/tags.ts';

/** Everything that play.html does. */
export class App {
  readonly #shell = new Shell();
  readonly #stage = new Stage(this.#shell.canvas);
  readonly #desk = new Desk(this.#shell, this.#stage);

  /** Frames drawn since the start. */
  get frames(): number {
    return this.#stage.frames;
  }

  /** Starts what the link names. */
  async start(): Promise<void> {
    const link = readFragment(window.location.hash, games);
    const language = firstLanguage(link.language, preference('language'), ...navigator.languages);
    try {
      await this.#start(link, language);
    } catch (error) {
      if (!this.#desk.speaks) this.#desk.words = await loadWords(language, []);
      this.#desk.fail(reasonOf(error));
    }
  }

  async #start(link: PlayLink, language: Language): Promise<void> {
    const { game, scenario } = link;
    if (game === undefined || scenario === undefined) {
      this.#desk.words = await loadWords(language, []);
      const value = link.problems.find(({ kind }) => kind === 'game')?.value ?? game ?? '';
      this.#desk.fail('game', { value, allowed: Object.keys(games).join(', ') });
      return;
    }
    // Everything is asked for at once: on a weak network each round trip counts.
    const download = fetchModule(game);
    const fetched = fetchScenario(game, scenario, language);
    fetched.catch(() => undefined);
    // Opens the database meanwhile.
    void loadLast(game, scenario);
    this.#desk.words = await loadWords(language, [game]);
    this.#desk.game = game;
    for (const problem of link.problems) this.#desk.notify(linkNotice(problem));
    const engine = await this.#startEngine(game, download);
    const text = await fetched;
    if (text === undefined) {
      const { chooseFilePage } = await import('./view/file_chooser.ts');
      this.#desk.showInstead((words) => chooseFilePage(words));
      return;
    }
    const findings = await this.#desk.open(engine, { game, scenario, text }, link.seed);
    if (findings) await this.#showFindings(game, scenario, findings);
    // After the words are on the screen, not before.
    else requestAnimationFrame(() => setTimeout(() => this.#stage.begin()));
  }

  async #startEngine(game: string, download: ModuleDownload): Promise<Engine> {
    const holder: { engine?: Engine } = {};
    const hooks = {
      onMessage: (json: string) => holder.engine?.receive(json),
      onWake: () => this.#stage.wake(),
      onArt: (request: number, name: string, width: number, height: number) =>
        void this.#stage.art(request, name, width, height),
    };
    const onProgress = (share: number): void => this.#desk.showProgress(share);
    const drawn = canDraw();
    this.#shell.foldStage(drawn);
    if (drawn) {
      const module = await startModule(game, download, hooks, this.#shell.canvas, onProgress);
      this.#stage.onFrame = () => placeTags(this.#shell.world, this.#stage);
      this.#stage.onCrash = (error) => this.#desk.crash(error);
      this.#stage.attach(module);
      return (holder.engine = new Engine(module));
    }
    // Without a canvas the rules alone play on: everything on the canvas also is in the page.
    download.abort();
    this.#desk.notify({ key: 'no-canvas', text: (words: Words) => words.say('page.no_canvas') });
    const rules = `${game}-rules`;
    const module = await startModule(rules, fetchModule(rules), hooks, undefined, onProgress);
    return (holder.engine = new Engine(module));
  }

  async #showFindings(game: string, scenario: string, findings: readonly Finding[]): Promise<void> {
    const [list, { fileButton }] = await Promise.all([
      import('./view/findings.ts'),
      import('./view/file_chooser.ts'),
      this.#desk.speakAlso('finding'),
    ]);
    const file = `${game}/${scenario}.json`;
    this.#desk.showInstead((words) => list.findingsList(words, file, findings, fileButton(words)));
  }
}
