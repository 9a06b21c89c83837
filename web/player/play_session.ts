// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// One game being played: opened from its save or anew, every decision saved, what comes back from the engine held for
// whoever shows it.
import type { Translations } from '../text/words.ts';
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
import { loadGame, loadLast, putAside } from './storage.ts';

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

/** One game. */
export class PlaySession {
  readonly #engine: Engine;
  readonly #listener: PlayListener;
  #source: ScenarioSource | undefined;
  #keeper: SaveKeeper | undefined;
  #opening = false;
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
    const become = (keeper: SaveKeeper): void => {
      this.#source = source;
      this.#keeper = keeper;
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
      if (answer.type === 'done') {
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
    const { key, attempt } = this.#keeper ?? {};
    if (!this.#source || !key || attempt === undefined) return;
    const request: OpenRequest = { type: 'open', scenario: this.#source.text, seed: key.seed, language };
    const answer = await this.#askToOpen(request);
    if (answer.type === 'refused') return;
    this.#keeper = new SaveKeeper(key, undefined, attempt + 1);
    await this.#keeper.save(this.log, false);
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
    if (this.#keeper) this.#keeper.watched = !paused;
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
        this.#listener.onScore(event);
        break;
      case 'log':
        this.log = event.log;
        if (this.#opening) break;
        // Of a game that nobody has touched there is nothing to save.
        if (event.length > 0) void this.#keeper?.save(event.log, this.view?.finished ?? false);
        this.#listener.onLog(event);
        break;
      case 'decision':
        this.#listener.onDecision(event);
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
}

const isError = ({ severity }: Finding): boolean => severity === 'error';

function refusedOpen(answer: { code: string; findings: Finding[] }): Opened {
  if (answer.findings.some(isError)) return { kind: 'findings', findings: answer.findings };
  return { kind: 'refused', code: answer.code };
}

/** A file of the player may bear the id of a scenario of the site and is still another. */
function saveName(source: ScenarioSource, head: ScenarioHead): string {
  return source.scenario === head.id ? head.id : `${source.scenario}-${head.id}`;
}
