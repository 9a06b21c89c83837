// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// The door to the page around: hears only the window that embeds this one and speaks only to its origin.
import { isAddressedToUs, protocol, readIncoming, type Incoming, type Outgoing } from './protocol.ts';

/** What else a message to a page around may not be: an opaque origin cannot be addressed. */
const unaddressable = new Set(['', 'null']);

/** The page around this one, where there is one. */
export class Embedding {
  readonly #parent: Window | undefined;
  #origin: string;
  #waiting: Outgoing[] = [];
  /** Called with each message that is right. */
  onMessage: (message: Incoming) => void = () => undefined;

  constructor() {
    this.#parent = window.parent === window ? undefined : window.parent;
    this.#origin = this.#parent ? embedderOrigin() : '';
    if (!this.#parent) return;
    window.addEventListener('message', (event) => this.#hear(event));
  }

  /** Is there a page around? */
  get embedded(): boolean {
    return this.#parent !== undefined;
  }

  /** Says something to the page around; waits where its origin is not known yet. */
  send(message: Outgoing): void {
    if (!this.#parent) return;
    // `ready` holds nothing but what the game is, and has to reach a page that has not spoken yet: it may go to
    // whoever embeds. Everything else tells about a child's play and goes to a known origin only.
    if (message.type === 'ready') this.#post(message, '*');
    else if (this.#origin) this.#post(message, this.#origin);
    else this.#waiting.push(message);
  }

  #post(message: Outgoing, origin: string): void {
    this.#parent?.postMessage({ protocol, ...message }, origin);
  }

  #hear(event: MessageEvent<unknown>): void {
    if (event.source !== this.#parent || !isAddressedToUs(event.data)) return;
    const reading = readIncoming(event.data);
    if (!unaddressable.has(event.origin)) this.#origin = event.origin;
    for (const message of this.#waiting.splice(0)) this.send(message);
    if (reading.ok) {
      this.onMessage(reading.message);
    } else {
      const { code, message, id } = reading;
      this.send({ type: 'error', ...(id === undefined ? {} : { id }), code, message, fatal: false });
    }
  }
}

/** The origin of the page around as the browser tells it; empty where it does not. */
function embedderOrigin(): string {
  // Firefox has no `ancestorOrigins`; the referrer of a frame is the page around, unless that page hides it.
  const ancestors = window.location.ancestorOrigins as DOMStringList | undefined;
  const origin = ancestors?.[0] ?? refererOrigin();
  return unaddressable.has(origin) ? '' : origin;
}

function refererOrigin(): string {
  return URL.canParse(document.referrer) ? new URL(document.referrer).origin : '';
}
