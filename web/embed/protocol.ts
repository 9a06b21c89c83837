// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// The messages between a game in a frame and the page around it (docs/protocol.md), and how one from outside is read.
// Other people's pages depend on this file: what it accepts today, it accepts in every `klaster/1`.
import { isLanguage, type Language } from '../text/language.ts';
import { maxSeed } from '../player/fragment.ts';
import type { Envelope } from '../report/envelope.ts';

/** Name and version in every message, both ways. */
export const protocol = 'klaster/1';

/** Options of `init`. */
export interface InitOptions {
  sound?: boolean;
  motion?: 'full' | 'reduced';
}

/** What the page around may say. `id` comes back in the answer. */
export type Incoming = { id?: number } & (
  | {
      type: 'init';
      scenario?: string;
      seed?: number;
      language?: Language;
      options?: InitOptions;
      restore?: string;
    }
  | { type: 'pause' | 'resume' | 'requestState' | 'stop' }
  | { type: 'mute'; muted: boolean }
  | { type: 'language'; language: Language }
);

/** What a game says to the page around. */
export type Outgoing =
  | {
      type: 'ready';
      version: string;
      game: string;
      scenario: string;
      languages: readonly string[];
      minHeight: number;
    }
  | { type: 'resize'; height: number }
  | { type: 'progress'; progress: number; total: number; stars: number; state: string }
  | { type: 'decision'; turn: number; verb: string; args: (string | number)[]; milestone: boolean }
  | { type: 'result'; envelope: Envelope }
  | { type: 'state'; id?: number; log: string; envelope?: Envelope }
  | { type: 'done'; id?: number; request: Incoming['type'] }
  | { type: 'error'; id?: number; code: ErrorCode; message: string; fatal: boolean };

/** What can be wrong. */
export type ErrorCode =
  | 'not_a_message'
  | 'unknown_type'
  | 'bad_member'
  | 'unknown_scenario'
  | 'bad_restore'
  | 'not_ready'
  | 'cannot_start';

/** A message that was read, or what is wrong with it. */
export type Reading =
  { ok: true; message: Incoming } | { ok: false; id?: number; code: ErrorCode; message: string };

const members: Readonly<Record<Incoming['type'], Readonly<Record<string, (value: unknown) => boolean>>>> = {
  init: {
    scenario: (value) => typeof value === 'string' && /^[a-z0-9-]{1,64}$/.test(value),
    seed: (value) => Number.isInteger(value) && (value as number) >= 0 && (value as number) <= maxSeed,
    language: isLanguage,
    options: isOptions,
    restore: (value) => typeof value === 'string' && /^[\w-]{0,100000}$/.test(value),
  },
  pause: {},
  resume: {},
  requestState: {},
  stop: {},
  mute: { muted: (value) => typeof value === 'boolean' },
  language: { language: isLanguage },
};

const required: Readonly<Partial<Record<Incoming['type'], string>>> = { mute: 'muted', language: 'language' };

function isOptions(value: unknown): boolean {
  if (!isRecord(value)) return false;
  return Object.entries(value).every(
    ([name, option]) =>
      (name === 'sound' && typeof option === 'boolean') ||
      (name === 'motion' && (option === 'full' || option === 'reduced')),
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Is that meant for us? Other scripts of a page send messages of their own through the same door. */
export function isAddressedToUs(data: unknown): boolean {
  return isRecord(data) && typeof data.protocol === 'string' && data.protocol.startsWith('klaster/');
}

/** Reads a message from outside. Members that this version does not know are left alone: a newer page may send more. */
export function readIncoming(data: unknown): Reading {
  const id = isRecord(data) && Number.isSafeInteger(data.id) ? { id: data.id as number } : {};
  if (!isRecord(data) || data.protocol !== protocol)
    return { ok: false, ...id, code: 'not_a_message', message: `"protocol" is to be "${protocol}"` };
  const type = data.type;
  if (typeof type !== 'string' || !Object.hasOwn(members, type)) {
    const known = Object.keys(members).join(', ');
    return { ok: false, ...id, code: 'unknown_type', message: `"type" is to be one of: ${known}` };
  }
  const checks = members[type as Incoming['type']];
  const message: Record<string, unknown> = { ...id, type };
  for (const [name, isRight] of Object.entries(checks)) {
    const value = data[name];
    if (value === undefined && required[type as Incoming['type']] !== name) continue;
    if (!isRight(value))
      return { ok: false, ...id, code: 'bad_member', message: `"${type}": "${name}" is not right` };
    message[name] = value;
  }
  return { ok: true, message: message as unknown as Incoming };
}
