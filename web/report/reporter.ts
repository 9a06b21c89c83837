// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// Sends each result once: the log is what tells two results apart, whatever led to the same one again (a reload, an
// undo, a language).
import type { Envelope } from './envelope.ts';

/** A way out for results. */
export type Transport = (envelope: Envelope) => void;

/** Event of the window with an envelope as its detail. */
export const resultEvent = 'klaster-result';

/** Reports results over all its transports. */
export class Reporter {
  readonly #transports: readonly Transport[];
  readonly #sent = new Set<string>();
  /** The result that was sent last. */
  last: Envelope | undefined;

  constructor(transports: readonly Transport[]) {
    this.#transports = transports;
  }

  /** Was the result of this log sent already? */
  wasSent(log: string): boolean {
    return this.#sent.has(log);
  }

  /** Takes a log as sent: an earlier visit did that. */
  markSent(log: string): void {
    this.#sent.add(log);
  }

  /** Sends a result, unless its log was sent before. */
  send(log: string, envelope: Envelope): void {
    if (this.wasSent(log)) return;
    this.markSent(log);
    this.last = envelope;
    for (const transport of this.#transports) transport(envelope);
  }
}

/** The transport to scripts of the same page. */
export function eventTransport(target: EventTarget): Transport {
  return (envelope) => target.dispatchEvent(new CustomEvent(resultEvent, { detail: envelope }));
}
