// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// Where the player sits: holds the words, the game that is open and everything shown around it, and renders them.
import type { TemplateResult } from 'lit';
import { games } from 'virtual:klaster-catalogue';
import type { ErrorCode, Incoming } from '../embed/protocol.ts';
import { makeEnvelope } from '../report/envelope.ts';
import { languageIds, type Language } from '../text/language.ts';
import { loadWords } from '../text/load_words.ts';
import type { Message, MessageArguments, Words } from '../text/words.ts';
import type { Afterwards } from './afterwards.ts';
import type { Engine } from './engine.ts';
import { failurePage, type FailureReason } from './failures.ts';
import { writeFragment } from './fragment.ts';
import type { Finding, LogMessage, Refusal } from './messages.ts';
import { Motion } from './motion.ts';
import { Outward } from './outward.ts';
import { Pauses } from './pauses.ts';
import { PlaySession } from './play_session.ts';
import { setPreference } from './preferences.ts';
import { Refusals } from './refusals.ts';
import { fetchScenario, type ScenarioSource } from './scenario_file.ts';
import { ScenarioWords } from './scenario_words.ts';
import { SoundSwitch } from './sound_switch.ts';
import type { Stage } from './stage.ts';
import { isStorageBlocked } from './storage.ts';
import { Tips } from './tips.ts';
import { Announcer } from './view/announcer.ts';
import { Dialog } from './view/dialog.ts';
import { menu } from './view/menu.ts';
import { lacksComponent } from './view/nodes.ts';
import type { Notice } from './view/notices.ts';
import type { Scene } from './view/scene.ts';
import type { Shell } from './view/shell.ts';

/** The player's desk. */
export class Desk {
  readonly #shell: Shell;
  readonly #stage: Stage;
  readonly #dialog: Dialog;
  readonly #announcer: Announcer;
  readonly #sound = new SoundSwitch();
  readonly #motion: Motion;
  readonly #outward = new Outward();
  readonly #pauses = new Pauses((paused) => this.#setPaused(paused));
  #words: Words | undefined;
  #parts: string[] = [];
  #play: PlaySession | undefined;
  #scenario = '';
  #scenarioWords: ScenarioWords | undefined;
  #afterwards: Afterwards | undefined;
  #makeAfterwards: (() => Promise<Afterwards>) | undefined;
  #afterwardsComing: Promise<Afterwards | undefined> | undefined;
  readonly #tips = new Tips();
  readonly #refusals = new Refusals();
  /** Explanations that are open. */
  readonly #opened = new Set<string>();
  #languageWanted: Language | undefined;
  #notices: Notice[] = [];
  #instead: ((words: Words) => TemplateResult) | undefined;
  #progress = 0;
  #renderQueued = false;
  /** The game whose words are wanted. */
  game = '';

  constructor(shell: Shell, stage: Stage) {
    this.#shell = shell;
    this.#stage = stage;
    this.#dialog = new Dialog(shell.dialog);
    this.#announcer = new Announcer(shell.live);
    this.#motion = new Motion((reduced) => {
      shell.frame.dataset.motion = reduced ? 'reduced' : 'full';
      stage.reducedMotion = reduced;
      this.#dialog.refresh();
    });
  }

  /** Are there words yet? */
  get speaks(): boolean {
    return this.#words !== undefined;
  }

  set words(words: Words) {
    this.#words = words;
    document.documentElement.lang = words.language;
    this.#render();
  }

  /** Further parts of the catalogues are wanted. */
  async speakAlso(...parts: string[]): Promise<void> {
    // Fetched first: what does not arrive is not missed by what is said meanwhile.
    await loadWords(this.#said.language, parts);
    this.#parts.push(...parts);
    await this.#speak(this.#said.language);
  }

  /** A slip above the decisions. */
  notify(notice: Notice): void {
    if (this.#notices.some(({ key }) => key === notice.key)) return;
    this.#notices.push(notice);
    this.#requestRender();
  }

  /** How much of the game is here. */
  showProgress(share: number): void {
    // In steps: each one costs a slow phone time that it needs for the game.
    const step = Math.floor(share * 12) / 12;
    if (step === this.#progress) return;
    this.#progress = step;
    this.#requestRender();
  }

  /** Something in place of the game. */
  showInstead(page: (words: Words) => TemplateResult): void {
    this.#instead = page;
    this.#dialog.close();
    this.#render();
  }

  /** There is no game, or no game any more. */
  fail(reason: FailureReason, args: MessageArguments = {}): void {
    this.showInstead((words) => failurePage(words, reason, !this.#outward.embedded, args));
    this.#outward.cannotStart(reason);
  }

  /** The engine broke down. Developers find in the console what players are spared. */
  crash(error: unknown): void {
    console.error(error);
    this.fail('crashed');
  }

  /** Opens a game and lets the player in; gives the findings of a scenario that cannot be opened. */
  async open(
    engine: Engine,
    source: ScenarioSource,
    seed: number | undefined,
  ): Promise<Finding[] | undefined> {
    const play = new PlaySession(engine, {
      onChange: () => this.#requestRender(),
      onScore: (score) => this.#outward.score(score),
      onDecision: (decision) => this.#outward.decision(decision),
      onLog: (log) => void this.#report(log),
      onCue: (name, strength) => this.#sound.play(name, strength),
      onRefused: (refusal) => this.#refuse(messageOf(refusal)),
      onAsk: (refusal) =>
        this.#dialog.confirm(
          () => this.#said,
          () => this.#said.message(messageOf(refusal), this.#play?.view?.currency),
        ),
      onCrash: (error) => this.crash(error),
    });
    this.#play = play;
    this.#makeAfterwards = async () => {
      const words = ['page.later', `${this.game}.later`];
      const [later] = await Promise.all([import('./later.ts'), this.speakAlso(...words)]);
      return new later.Afterwards(engine, play, {
        dialog: this.#dialog,
        words: () => this.#said,
        scene: () => this.#scene,
        calm: () => this.#motion.reduced,
        explain: (sentence) => this.#explain(sentence),
        announce: (sentence) => this.#announcer.say(sentence),
        onGame: () => this.#takeUp(),
        onChange: () => this.#requestRender(),
        onCrash: (error) => this.crash(error),
      });
    };
    const opened = await play.open(source, seed, this.#said.language);
    if (opened.kind === 'findings') return opened.findings;
    if (opened.kind === 'refused') {
      this.fail('broken');
      return undefined;
    }
    this.#scenario = source.scenario;
    this.#scenarioWords = new ScenarioWords(source, this.#said.language);
    if (opened.kind === 'bad_save')
      this.notify({ key: 'bad-save', text: (words) => words.say('page.bad_save') });
    if (opened.kind === 'resumed') {
      this.#explain(this.#said.say('page.resumed'));
      void this.#fetchAfterwards();
    }
    this.#begin();
    return undefined;
  }

  #begin(): void {
    document.addEventListener('visibilitychange', () => this.#pauses.set('hidden', document.hidden));
    this.#pauses.set('hidden', document.hidden);
    this.#motion.begin();
    this.#writeLink();
    this.#render();
    this.#stage.wake();
    this.#outward.ready(this.game, this.#scenario, languageIds, {
      init: (message) => this.#init(message),
      pause: () => this.#openMenu(),
      resume: () => this.#dialog.close(),
      mute: (muted) => (this.#sound.muted = muted),
      language: (language) => this.#setLanguage(language),
      stop: () => this.#stop(),
      log: () => this.#play?.log ?? '',
    });
  }

  async #init(message: Extract<Incoming, { type: 'init' }>): Promise<ErrorCode | undefined> {
    const { scenario = this.#scenario, seed, language, options, restore } = message;
    if (!games[this.game]?.scenarios.includes(scenario)) return 'unknown_scenario';
    const spoken = language ?? this.#said.language;
    const text = await fetchScenario(this.game, scenario, spoken).catch(() => undefined);
    if (text === undefined) return 'unknown_scenario';
    const source = { game: this.game, scenario, text };
    const opened = await this.#play?.open(source, seed ?? this.#play.seed, spoken, restore);
    if (opened?.kind === 'findings') return 'unknown_scenario';
    if (opened?.kind === 'refused') return 'bad_restore';
    this.#scenarioWords = new ScenarioWords(source, spoken);
    if (language) await this.#setLanguage(language);
    if (options?.sound !== undefined) this.#sound.muted = !options.sound;
    if (options?.motion) this.#motion.reduced = options.motion === 'reduced';
    this.#scenario = scenario;
    this.#writeLink();
    return undefined;
  }

  async #stop(): Promise<void> {
    const play = this.#play;
    // What is saved and sent is the player's own game, not one that is looked at.
    await play?.leave(this.#said.language);
    if (play?.keeper && play.log) {
      await play.keeper.save(play.log, play.view?.finished ?? false);
      await this.#sendResult(play.log);
    }
    this.#openMenu();
  }

  async #report({ log, milestone }: LogMessage): Promise<void> {
    if (!milestone) return;
    // Long before the end, so that a network that goes meanwhile takes nothing away.
    void this.#fetchAfterwards();
    await this.#sendResult(log);
  }

  async #sendResult(log: string): Promise<void> {
    const play = this.#play;
    // The engine speaks while it is spoken to: its next request waits until it has finished.
    await Promise.resolve();
    const keeper = play?.keeper;
    if (!play || !keeper || this.#outward.reporter.wasSent(log)) return;
    const run = await play.run();
    if (!run) return;
    const words = this.#said;
    const dimensions = Object.fromEntries(
      (play.score?.dimensions ?? []).map(({ id }) => [id, words.say(`${this.game}.score.${id}`)]),
    );
    const envelope = makeEnvelope(run, {
      started: keeper.started,
      seconds: keeper.seconds,
      attempt: keeper.attempt,
      language: words.language,
      labels: { scenario: words.translation(play.title), dimensions },
    });
    this.#outward.reporter.send(log, envelope);
  }

  /** The player, or the page around, has chosen a language. */
  async #setLanguage(language: Language): Promise<void> {
    if (!(await this.#speak(language))) return;
    setPreference('language', language);
    if (this.#play?.keeper) this.#writeLink();
  }

  /** Says everything in a language; false where its words do not arrive. */
  async #speak(language: Language): Promise<boolean> {
    this.#languageWanted = language;
    const parts = [...(this.game ? [this.game] : []), ...this.#parts];
    const glossary = await this.#scenarioWords?.glossary(language);
    const words = await loadWords(language, parts, glossary).catch(() => undefined);
    // The player may have changed the language again meanwhile.
    if (this.#languageWanted !== language) return false;
    if (!words) {
      this.#explain(this.#said.say('page.language_missing'));
      return false;
    }
    this.words = words;
    if (this.#scenarioWords && !glossary) this.#explain(words.say('page.scenario_words_missing'));
    return true;
  }

  #writeLink(): void {
    const play = this.#play;
    if (!play) return;
    const { seed } = play;
    const link = { game: this.game, scenario: this.#scenario, seed, language: this.#said.language };
    window.history.replaceState(null, '', writeFragment(link));
  }

  #setPaused(paused: boolean): void {
    this.#stage.paused = paused;
    void this.#play?.setPaused(paused);
  }

  #openMenu(): void {
    this.#pauses.set('menu', true);
    this.#dialog.show(
      () =>
        menu({
          words: this.#said,
          title: this.#said.translation(this.#play?.title ?? {}),
          sound: this.#sound.on,
          reducedMotion: this.#motion.reduced,
          storageBlocked: isStorageBlocked(),
          hasList: !this.#outward.embedded,
          onResume: () => this.#dialog.close(),
          onLanguage: (language) => void this.#setLanguage(language),
          onSound: (on) => {
            this.#sound.on = on;
            this.#dialog.refresh();
          },
          onReducedMotion: (reduced) => (this.#motion.reduced = reduced),
          onRestart: () => void this.#restart(),
          onLookBack: this.#canLookBack ? () => void this.#later((it) => it.showLookBack()) : undefined,
          onAttempts: this.#play?.attempts.length
            ? () => void this.#later((it) => void it.showAttempts())
            : undefined,
          attempts: this.#play?.attempts.length ?? 0,
        }),
      () => this.#pauses.set('menu', false),
    );
  }

  /** What looks back, fetched when it is first wanted; nothing where it does not arrive. */
  async #fetchAfterwards(): Promise<Afterwards | undefined> {
    if (this.#afterwards) return this.#afterwards;
    this.#afterwardsComing ??= this.#makeAfterwards?.().catch(() => undefined);
    const come = await this.#afterwardsComing;
    // A network that failed once may work the next time.
    if (!come) this.#afterwardsComing = undefined;
    else {
      this.#afterwards = come;
      this.#requestRender();
    }
    return come;
  }

  async #later(act: (afterwards: Afterwards) => void): Promise<void> {
    const afterwards = await this.#fetchAfterwards();
    if (afterwards) act(afterwards);
    else this.#explain(this.#said.say('page.later_missing'));
  }

  /** What is over is looked back at below its result; of what has not begun there is nothing to see. */
  get #canLookBack(): boolean {
    const play = this.#play;
    return play?.view !== undefined && !play.view.finished && !play.visit && (play.score?.progress ?? 0) > 0;
  }

  async #restart(): Promise<void> {
    const sure = await this.#dialog.confirm(
      () => this.#said,
      () => this.#said.say('page.restart_sure'),
    );
    if (sure) await this.#again();
  }

  async #again(): Promise<void> {
    await this.#play?.restart(this.#said.language);
    this.#takeUp();
  }

  /** Another game stands on the table, or the same one anew. */
  #takeUp(): void {
    this.#refusals.forget();
    this.#opened.clear();
    this.#writeLink();
    this.#requestRender();
  }

  #refuse(reason: Message): void {
    this.#explain(this.#refusals.say(reason, this.#said, this.#play?.view?.currency ?? ''));
  }

  #explain(sentence: string): void {
    this.#shell.toast(sentence);
    this.#announcer.say(sentence);
  }

  get #said(): Words {
    if (!this.#words) throw new Error('words are wanted before there are any');
    return this.#words;
  }

  get #scene(): Scene {
    const play = this.#play;
    const guide = play?.visit || play?.attempts.length ? undefined : this.#tips.of(play?.view);
    return {
      words: this.#said,
      currency: play?.view?.currency ?? '',
      guide,
      decide: (decision) => void play?.decide(decision),
      refuse: (reason) => this.#refuse(reason),
      fork: (turn) => void this.#later((it) => void it.fork(turn)),
      isOpen: (id) => this.#opened.has(id),
      setOpen: (id, open) => {
        if (open) this.#opened.add(id);
        else this.#opened.delete(id);
        this.#requestRender();
      },
      dismissGuide: (all) => {
        if (!guide) return;
        this.#tips.dismiss(guide, all);
        this.#render();
        this.#shell.focus(guide.target);
      },
      reflection: (key) => this.#afterwards?.reflection(key) ?? { own: '' },
      keepReflection: (key, reflection) => this.#afterwards?.keepReflection(key, reflection),
    };
  }

  /** Several messages of one answer are shown at once, after the event that caused them is over. */
  #requestRender(): void {
    if (this.#renderQueued) return;
    this.#renderQueued = true;
    queueMicrotask(() => {
      this.#renderQueued = false;
      this.#render();
    });
  }

  #render(): void {
    if (!this.#words) return;
    const view = this.#play?.view;
    if (this.#afterwards) this.#afterwards.follow();
    else if (view && (view.finished || lacksComponent(view.nodes))) void this.#fetchAfterwards();
    const scene = this.#scene;
    const instead = this.#instead;
    this.#shell.show({
      scene,
      view,
      instead: instead?.(this.#words),
      notices: this.#notices,
      after: this.#afterwards?.content(),
      strip: this.#afterwards?.strip(),
      game: this.#play?.visit?.attempt.finished ?? '',
      progress: this.#progress,
      onMenu: () => this.#openMenu(),
      onUndo: () => void this.#play?.undo(),
      onAgain: () => void this.#again(),
      hasList: !this.#outward.embedded,
      onDismiss: (notice) => {
        this.#notices = this.#notices.filter((other) => other !== notice);
        this.#render();
      },
    });
    const title = this.#words.translation(this.#play?.title ?? {});
    document.title = [title, this.#words.say('page.name')].filter(Boolean).join(' · ');
    if (view && !instead) this.#announcer.follow(view, scene);
    this.#dialog.refresh();
    this.#stage.wake();
  }
}

/** A refusal as a message. */
function messageOf({ code, amount = 0, number = 0 }: Omit<Refusal, 'type'>): Message {
  return { msg: code, args: { amount: { money: amount }, number } };
}
