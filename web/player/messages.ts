// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// The messages between engine and page (docs/messages.md) as types.
import type { Message } from '../text/words.ts';

/** An act of the player. */
export interface Decision {
  verb: string;
  args: (string | number)[];
}

/** What a node's number means; painted alike in every game. */
export type Tone = 'gain' | 'loss' | 'saving' | 'highlight';

/** Kinds of nodes; the page has one component for each. */
export type NodeKind =
  | 'group'
  | 'heading'
  | 'text'
  | 'button'
  | 'card'
  | 'stepper'
  | 'meter'
  | 'tag'
  | 'table'
  | 'list'
  | 'alert'
  | 'chart'
  | 'details'
  | 'reflect'
  | 'guide';

/** A word, and what it means. */
export interface Term {
  term: Message;
  words: Message;
}

/** One row of numbers of a chart. */
export interface Series {
  label: Message;
  tone?: Tone;
  values: number[];
}

/** The numbers of a chart: a value of each series for each category. */
export interface Chart {
  kind: 'bars' | 'lines';
  categories: Message[];
  series: Series[];
}

/** A node of the view. */
export interface ViewNode {
  key: string;
  kind: NodeKind;
  place?: 'bar' | 'main' | 'action' | 'world';
  tone?: Tone;
  label?: Message;
  detail?: Message;
  value?: number;
  min?: number;
  max?: number;
  mark?: number;
  money?: boolean;
  level?: number;
  anchor?: number;
  picture?: string;
  primary?: boolean;
  announce?: boolean;
  pressed?: boolean;
  decide?: Decision;
  decideLess?: Decision;
  refused?: Message;
  refusedLess?: Message;
  rows?: Message[][];
  /** What each row but the first means; `{}` where there is nothing to say. */
  explains?: (Message | Record<string, never>)[];
  terms?: Term[];
  chart?: Chart;
  choices?: Message[];
  target?: string;
  fork?: number;
  children?: ViewNode[];
}

/** Everything the page shows of a game at one moment. */
export interface ViewMessage {
  type: 'view';
  revision: number;
  phase: string;
  turn: number;
  currency: string;
  undo: boolean;
  finished: boolean;
  nodes: ViewNode[];
}

/** How the game stands; all values in ten-thousandths. */
export interface ScoreMessage {
  type: 'score';
  total: number;
  stars: number;
  goal: boolean;
  state: 'opened' | 'playing' | 'passed' | 'failed';
  progress: number;
  dimensions: { id: string; value: number; weight: number }[];
}

/** All decisions so far. */
export interface LogMessage {
  type: 'log';
  log: string;
  length: number;
  milestone: boolean;
}

/** Something the author of a scenario is to look at. */
export interface Finding {
  severity: 'error' | 'warning' | 'note';
  code: string;
  line: number;
  column: number;
  args?: Record<string, string | number>;
  /** The line it is on, shortened where it is long. */
  excerpt?: string;
  /** Characters of the excerpt before the place. */
  caret?: number;
}

/** Why something was not done. */
export interface Refusal {
  type: 'refused';
  id?: number;
  code: string;
  amount?: number;
  number?: number;
  ask?: boolean;
}

/** An accepted decision. */
export interface DecisionMessage extends Decision {
  type: 'decision';
  turn: number;
  milestone: boolean;
}

/** Everything the engine says. */
export type FromEngine =
  | { type: 'done'; id: number; run?: Run; left?: number }
  | Refusal
  | { type: 'findings'; id: number; findings: Finding[] }
  | ViewMessage
  | ScoreMessage
  | LogMessage
  | DecisionMessage
  | { type: 'progress'; id: number; done: number; of: number }
  | DebriefMessage
  | { type: 'cue'; name: string; strength: number }
  | { type: 'ask'; code: string; amount?: number; number?: number; decide: Decision };

/** What the engine has to say of a log. */
export interface DebriefMessage {
  type: 'debrief';
  id: number;
  currency: string;
  nodes: ViewNode[];
}

/** The deterministic part of the score envelope. The page passes it on as it is and reads little of it. */
export type Run = Readonly<Record<string, unknown>>;

/** What opens a game. */
export interface OpenRequest {
  type: 'open';
  scenario: string;
  seed: number;
  language: string;
  setup?: (string | number)[];
  log?: string;
  /** Stand at the beginning of the log and wait for `step`. */
  replay?: true;
}

/** Everything the page asks of the engine. */
export type Request =
  | OpenRequest
  | ({ type: 'decide'; sure?: true } & Decision)
  | { type: 'undo' }
  | { type: 'fork'; turn: number }
  | { type: 'step' }
  | { type: 'debrief' }
  | { type: 'cancel'; request: number }
  | { type: 'run' }
  | { type: 'pause' }
  | { type: 'resume' };

/** How a request ended. `findings` may come with both. */
export type Answer =
  | { type: 'done'; run?: Run; left?: number; findings: Finding[] }
  | (DebriefMessage & { findings: Finding[] })
  | (Refusal & { findings: Finding[] });

const known = new Set<FromEngine['type']>([
  'done',
  'refused',
  'findings',
  'view',
  'score',
  'log',
  'decision',
  'progress',
  'debrief',
  'cue',
  'ask',
]);

/** A message of the engine, or nothing where this page does not know it (a newer engine may say more). */
export function readMessage(json: string): FromEngine | undefined {
  const message = JSON.parse(json) as { v?: number; type: FromEngine['type'] };
  return message.v === 1 && known.has(message.type) ? (message as FromEngine) : undefined;
}
