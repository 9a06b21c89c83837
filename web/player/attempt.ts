// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// A player's own finished games of a scenario. They lie on this device and nowhere else.

/** A finished game. */
export interface Attempt {
  log: string;
  seed: number;
  /** When it was finished, ISO 8601. */
  finished: string;
  seconds: number;
  /** As in the score, in ten-thousandths. */
  total: number;
  stars: number;
  goal: boolean;
  dimensions: { id: string; value: number }[];
  /** Which rules and which scenario the log is of, as the engine names them. */
  rules: string;
}

const most = 50;

/** The best of them: the highest score, the earlier where two are alike. */
export function bestOf(attempts: readonly Attempt[]): Attempt | undefined {
  return attempts.reduce<Attempt | undefined>(
    (best, attempt) => (best && best.total >= attempt.total ? best : attempt),
    undefined,
  );
}

/** The list with one more, oldest first. The same log is the same attempt; what is too many goes, never the best. */
export function withAttempt(attempts: readonly Attempt[], attempt: Attempt): Attempt[] {
  if (attempts.some(({ log }) => log === attempt.log)) return [...attempts];
  const all = [...attempts, attempt];
  const best = bestOf(all);
  while (all.length > most)
    all.splice(
      all.findIndex((other) => other !== best),
      1,
    );
  return all;
}

/** Is that an attempt, as far as a list of attempts needs it? */
export function isAttempt(value: unknown): value is Attempt {
  if (typeof value !== 'object' || value === null) return false;
  const { log, seed, finished, total, stars, dimensions } = value as Record<string, unknown>;
  return (
    typeof log === 'string' &&
    typeof finished === 'string' &&
    [seed, total, stars].every((number) => typeof number === 'number') &&
    Array.isArray(dimensions)
  );
}
