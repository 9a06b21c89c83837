// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// The score envelope `klaster.result/1`: what leaves a game, by whichever way. `run` comes from the engine and is the
// same to the byte wherever the log is replayed; `page` is what only this playing knows. Nothing in it is about the
// pupil.
import type { Run } from '../player/messages.ts';
import type { Language } from '../text/language.ts';

/** Name and version of the envelope. */
export const envelopeFormat = 'klaster.result/1';

/** What only this playing knows. */
export interface PageReport {
  /** When the game was begun, ISO 8601. */
  started: string;
  /** Seconds that the game was in front of the player. */
  seconds: number;
  /** 1 for the first time this game (scenario and seed) was begun on this device; playing on from a turn begins anew. */
  attempt: number;
  language: Language;
  /** Words for people: the titles in the player's language. */
  labels: { scenario: string; dimensions: Record<string, string> };
}

/** The envelope. */
export interface Envelope {
  format: typeof envelopeFormat;
  run: Run;
  page: PageReport;
}

/** Puts an envelope together. */
export function makeEnvelope(run: Run, page: PageReport): Envelope {
  return { format: envelopeFormat, run, page };
}
