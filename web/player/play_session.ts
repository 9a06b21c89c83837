// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// One game being played: opened from its save or anew, every decision saved, what comes back from the engine held for
// whoever shows it. Meanwhile a finished game may be visited: then nothing is saved and nobody outside hears of it.
import type { Translations } from '../text/words.ts';
import { bestOf, type Attempt } from './attempt.ts';
import type { Engine, EngineEvent } from './engine.ts';
import { randomSeed } from './fragment.ts';
import type {
  Answer,
  Decision,
  DecisionMessage,
  Finding,
  LogMessage,
  OpenRequest,
  Refusal,
  Request,
  Run,
  ScoreMessage,
  ViewMessage,
} from './messages.ts';
import { SaveKeeper } from './save_keeper.ts';
import { readHead, type ScenarioHead, type ScenarioSource } from './scenario_file.ts';
import {
  forgetScenario,
  keepAttempt,
  loadAttempts,
  loadGame,
  loadLast,
  putAside,
  type SaveKey,
} from './storage.ts';

/** How opening ended. */
export type Opened =
  | { kind: 'fresh' | 'resumed' | 'bad_save' }
  | { kind: 'findings'; findings: Finding[] }
  | { kind: 'refused'; code: string };

/** Who wants to know what happens. */
export interface PlayListener {
  /** View, score or words have changed. */
  onChange(): void;
  onScore(score: ScoreMessage): void;
  onDecision(decision: DecisionMessage): void;
  /** The log is complete up to here; `milestone`: the moment to report. */
  onLog(log: LogMessage): void;
  onCue(name: string, strength: number): void;
  /** Something cannot be done. */
  onRefused(refusal: Refusal): void;
  /** Is the player sure? */
  onAsk(refusal: Omit<Refusal, 'type'>): Promise<boolean>;
  /** The engine broke down. */
  onCrash(error: unknown): void;
}

/** A finished game that is looked at. */
export interface Visit {
  attempt: Attempt;
  /** Of a replay: how many decisions are still to come. */
  left: number | undefined;
}

/** One game. */
export class PlaySession {
  readonly #engine: Engine;
  readonly #listener: PlayListener;
  #source: ScenarioSource | undefined;
  #keeper: SaveKeeper | undefined;
  #opening = false;
  #visit: Visit | undefined;
  #attempts: Attempt[] = [];
  #openedLog = '';
  head: ScenarioHead = readHead('');
  view: ViewMessage | undefined;
  score: ScoreMessage | undefined;
  log = '';

  constructor(engine: Engine, listener: PlayListener) {
    this.#engine = engine;
    this.#listener = listener;
    engine.onEvent = (event) => this.#hear(event);
  }

  get keeper(): SaveKeeper | undefined {
    return this.#keeper;
  }

  get seed(): number {
    return this.#keeper?.key.seed ?? 0;
  }

  /** The finished game that is looked at. */
  get visit(): Visit | undefined {
    return this.#visit;
  }

  /** The log of what is open in the engine: the player's own, or that of a visit. */
  get openedLog(): string {
    return this.#openedLog;
  }

  /** The game that is shown, for what is kept beside it. */
  get shownKey(): SaveKey | undefined {
    const key = this.#keeper?.key;
    return key && { ...key, seed: this.#visit?.attempt.seed ?? key.seed };
  }

  /** Finished games of this scenario, oldest first. */
  get attempts(): readonly Attempt[] {
    return this.#attempts;
  }

  /** The best of them. */
  get best(): Attempt | undefined {
    return bestOf(this.#attempts);
  }

  /** The scenario's name in words. */
  get title(): Translations {
    return this.head.title;
  }

  /**
   * Opens a scenario. Without a seed the game that was last left unfinished goes on (the same link is opened again
   * after a power cut), else a new one is drawn. `restore` is a log from outside; one that does not fit is refused.
   */
  async open(
    source: ScenarioSource,
    seed: number | undefined,
    language: string,
    restore?: string,
  ): Promise<Opened> {
    const head = readHead(source.text);
    const save = { game: source.game, scenario: saveName(source, head), version: head.version };
    const last = seed === undefined ? await loadLast(save.game, save.scenario) : undefined;
    const going = last && !last.finished && last.version === head.version ? last.seed : undefined;
    const key = { ...save, seed: seed ?? going ?? randomSeed() };
    const request: OpenRequest = { type: 'open', scenario: source.text, seed: key.seed, language };
    const attempts = await loadAttempts(save.game, save.scenario);
    const become = (keeper: SaveKeeper): void => {
      this.#source = source;
      this.#keeper = keeper;
      this.#attempts = attempts;
      this.#visit = undefined;
      this.log = this.#openedLog;
      this.head = head;
    };

    if (restore !== undefined) {
      const answer = await this.#askToOpen({ ...request, log: restore });
      if (answer.type === 'refused') return refusedOpen(answer);
      become(new SaveKeeper(key));
      await this.#keeper?.save(this.log, this.view?.finished ?? false);
      return { kind: 'resumed' };
    }
    const saved = await loadGame(key);
    if (saved?.log) {
      const answer = await this.#askToOpen({ ...request, log: saved.log });
      if (answer.type !== 'refused') {
        become(new SaveKeeper(key, saved));
        return { kind: 'resumed' };
      }
      if (answer.findings.some(isError)) return refusedOpen(answer);
      await putAside(key, saved);
    }
    const answer = await this.#askToOpen(request);
    if (answer.type === 'refused') return refusedOpen(answer);
    become(new SaveKeeper(key, undefined, (saved?.attempt ?? 0) + 1));
    return { kind: saved?.log ? 'bad_save' : 'fresh' };
  }

  /** While a game is being opened its log is not news: it is neither saved over another nor reported. */
  async #askToOpen(request: OpenRequest): Promise<Answer> {
    this.#opening = true;
    try {
      return await this.#ask(request);
    } finally {
      this.#opening = false;
    }
  }

  /** The same game from its beginning. */
  async restart(language: string): Promise<void> {
    const { key } = this.#keeper ?? {};
    if (!this.#source || !key) return;
    const request: OpenRequest = { type: 'open', scenario: this.#source.text, seed: key.seed, language };
    const answer = await this.#askToOpen(request);
    if (answer.type !== 'refused') await this.#beginAttempt(key);
  }

  /** The game that is shown, once more from the beginning of a turn. */
  async fork(turn: number): Promise<void> {
    const key = this.shownKey;
    this.#opening = true;
    const answer = await this.#ask({ type: 'fork', turn }).finally(() => (this.#opening = false));
    if (answer.type === 'refused') this.#listener.onRefused(answer);
    else if (key) await this.#beginAttempt(key);
  }

  /** What is open now is a new attempt at a game. */
  async #beginAttempt(key: SaveKey): Promise<void> {
    this.log = this.#openedLog;
    this.#visit = undefined;
    const before = key.seed === this.seed ? this.#keeper?.attempt : (await loadGame(key))?.attempt;
    this.#keeper = new SaveKeeper(key, undefined, (before ?? 0) + 1);
    await this.#keeper.save(this.log, false);
    this.#listener.onChange();
  }

  /** Looks at a finished game, at its end or from its beginning; gives why that cannot be. */
  async look(attempt: Attempt, replay: boolean, language: string): Promise<string | undefined> {
    if (!this.#source) return undefined;
    const { log, seed } = attempt;
    const before = this.#visit;
    this.#visit = { attempt, left: undefined };
    const request: OpenRequest = { type: 'open', scenario: this.#source.text, seed, language, log };
    const answer = await this.#askToOpen(replay ? { ...request, replay: true } : request);
    if (answer.type === 'refused') {
      this.#visit = before;
      return answer.code;
    }
    if (replay) this.#visit = { attempt, left: Infinity };
    if (this.#keeper) this.#keeper.watched = false;
    this.#listener.onChange();
    return undefined;
  }

  /** The next decision of a replay; nothing is left when it has ended. */
  async step(): Promise<void> {
    if (!this.#visit) return;
    const answer = await this.#ask({ type: 'step' });
    this.#visit = { ...this.#visit, left: answer.type === 'done' ? (answer.left ?? 0) : 0 };
    this.#listener.onChange();
  }

  /** Back to the player's own game, as it was left. */
  async leave(language: string): Promise<void> {
    if (!this.#source || !this.#visit) return;
    const request: OpenRequest = { type: 'open', scenario: this.#source.text, seed: this.seed, language };
    await this.#askToOpen(this.log ? { ...request, log: this.log } : request);
    this.#visit = undefined;
    if (this.#keeper) this.#keeper.watched = true;
    this.#listener.onChange();
  }

  /** Forgets all that was kept of this scenario; the game that is open goes on. */
  async forget(): Promise<void> {
    const { key } = this.#keeper ?? {};
    if (!key) return;
    await forgetScenario(key.game, key.scenario);
    this.#attempts = [];
    this.#listener.onChange();
  }

  /** The player does something; asks back where the rules want that. */
  async decide(decision: Decision): Promise<void> {
    const answer = await this.#ask({ type: 'decide', ...decision });
    if (answer.type !== 'refused') return;
    if (!answer.ask) this.#listener.onRefused(answer);
    else if (await this.#listener.onAsk(answer)) await this.#ask({ type: 'decide', ...decision, sure: true });
  }

  /** Takes the last decision back. */
  async undo(): Promise<void> {
    const answer = await this.#ask({ type: 'undo' });
    if (answer.type === 'refused') this.#listener.onRefused(answer);
  }

  /** Stops the time and lets it go on. */
  async setPaused(paused: boolean): Promise<void> {
    if (this.#keeper) this.#keeper.watched = !paused && !this.#visit;
    await this.#ask({ type: paused ? 'pause' : 'resume' });
  }

  /** The deterministic part of the result, for the log as it is now. */
  async run(): Promise<Run | undefined> {
    const answer = await this.#ask({ type: 'run' });
    return answer.type === 'done' ? answer.run : undefined;
  }

  async #ask(request: Request): Promise<Answer> {
    try {
      return await this.#engine.request(request);
    } catch (error) {
      this.#listener.onCrash(error);
      throw error;
    }
  }

  #hear(event: EngineEvent): void {
    switch (event.type) {
      case 'view':
        this.view = event;
        this.#listener.onChange();
        break;
      case 'score':
        this.score = event;
        if (!this.#visit) this.#listener.onScore(event);
        break;
      case 'log':
        this.#hearLog(event);
        break;
      case 'decision':
        if (!this.#visit) this.#listener.onDecision(event);
        break;
      case 'cue':
        this.#listener.onCue(event.name, event.strength);
        break;
      case 'refused':
        this.#listener.onRefused(event);
        break;
      case 'ask':
        void this.#listener.onAsk(event).then((sure) => {
          if (sure) return this.#ask({ type: 'decide', ...event.decide, sure: true });
          return undefined;
        });
        break;
    }
  }

  #hearLog(event: LogMessage): void {
    this.#openedLog = event.log;
    if (this.#visit) return;
    this.log = event.log;
    if (this.#opening) return;
    const finished = this.view?.finished ?? false;
    // Of a game that nobody has touched there is nothing to save.
    if (event.length > 0) void this.#keeper?.save(event.log, finished);
    if (finished) void this.#keepAttempt(event.log);
    this.#listener.onLog(event);
  }

  /** The game is over: it joins the finished ones. */
  async #keepAttempt(log: string): Promise<void> {
    const { score } = this;
    const keeper = this.#keeper;
    // The engine speaks while it is spoken to: its next request waits until it has finished.
    await Promise.resolve();
    const run = await this.run();
    if (!keeper || !score || !run) return;
    const { total, stars, goal, dimensions } = score;
    const { game, scenario, seed } = keeper.key;
    this.#attempts = await keepAttempt(game, scenario, {
      log,
      seed,
      finished: new Date().toISOString(),
      seconds: keeper.seconds,
      total,
      stars,
      goal,
      dimensions: dimensions.map(({ id, value }) => ({ id, value })),
      rules: nameOfRules(run),
    });
    this.#listener.onChange();
  }

  /** Finished games that this version of the game can no longer open. */
  async outdated(): Promise<ReadonlySet<Attempt>> {
    const run = await this.run();
    const rules = run && nameOfRules(run);
    return new Set(this.#attempts.filter((attempt) => attempt.rules !== rules));
  }
}

/** Logs of the same rules and the same scenario have the same name here, whatever was mended in the words. */
const nameOfRules = ({ rules, scenario }: Run): string =>
  `${String(rules)}/${String((scenario as Record<string, unknown> | undefined)?.hash)}`;

const isError = ({ severity }: Finding): boolean => severity === 'error';

function refusedOpen(answer: { code: string; findings: Finding[] }): Opened {
  if (answer.findings.some(isError)) return { kind: 'findings', findings: answer.findings };
  return { kind: 'refused', code: answer.code };
}

/** A file of the player may bear the id of a scenario of the site and is still another. */
function saveName(source: ScenarioSource, head: ScenarioHead): string {
  return source.scenario === head.id ? head.id : `${source.scenario}-${head.id}`;
}
