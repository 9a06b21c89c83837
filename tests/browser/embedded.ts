// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// The sample lesson page with a game in its frame, and everything that the game sends to it.
import { expect, type FrameLocator, type Page } from '../../web/testing.ts';
import type { Outgoing } from '../../web/embed/protocol.ts';

declare global {
  interface Window {
    received?: Outgoing[];
  }
}

/** A lesson page with a game. */
export class Lesson {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Opens the lesson page with the game of a fragment. */
  async open(fragment: string): Promise<void> {
    await this.page.addInitScript(() => {
      if (window.parent !== window) return;
      window.received = [];
      window.addEventListener('message', (event: MessageEvent<Outgoing>) =>
        window.received?.push(event.data),
      );
    });
    await this.page.goto(`host.html${fragment}`);
    await expect.poll(() => this.of('ready')).toHaveLength(1);
  }

  /** The game's frame. */
  get game(): FrameLocator {
    return this.page.frameLocator('iframe');
  }

  /** All messages of a type, in order. */
  async of<Type extends Outgoing['type']>(type: Type): Promise<Extract<Outgoing, { type: Type }>[]> {
    const received = await this.page.evaluate(() => window.received ?? []);
    return received.filter((message): message is Extract<Outgoing, { type: Type }> => message.type === type);
  }

  /** Says something to the game, right or wrong. */
  async send(message: unknown): Promise<void> {
    await this.page.evaluate((data) => {
      document.querySelector('iframe')?.contentWindow?.postMessage(data, window.location.origin);
    }, message);
  }
}
