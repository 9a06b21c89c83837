// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// The frame of the player: bar, stage, decisions, action (see play.html), and where the nodes of a view go in it.
import { html, nothing, render, type TemplateResult } from 'lit';
import type { ViewMessage, ViewNode } from '../messages.ts';
import { renderNodes } from './nodes.ts';
import { notices, type Notice } from './notices.ts';
import type { Scene } from './scene.ts';

/** What the frame shows beside the view. */
export interface ShellOptions {
  scene: Scene;
  view: ViewMessage | undefined;
  /** Takes the place of the view where there is nothing to play. */
  instead: TemplateResult | undefined;
  notices: readonly Notice[];
  /** 0 to 1 while the game is loaded. */
  progress: number;
  onMenu: () => void;
  onUndo: () => void;
  /** The same game once more. */
  onAgain: () => void;
  /** Is there a start page to go to? */
  hasList: boolean;
  onDismiss: (notice: Notice) => void;
}

/** Where a stage would be too small to play on. Words never get smaller; the stage gives way first. */
const tooSmall = '(max-height: 520px) and (max-aspect-ratio: 1/1), (max-height: 300px), (max-width: 299px)';

function part(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (!element) throw new Error(`#${id} is missing in the page`);
  return element;
}

/** The elements of play.html that things are rendered into. */
export class Shell {
  readonly frame = part('frame');
  readonly canvas = part('canvas') as HTMLCanvasElement;
  readonly world = part('world');
  readonly live = part('live');
  readonly dialog = part('dialog') as HTMLDialogElement;
  readonly #bar = part('bar');
  readonly #decisions = part('decisions');
  readonly #action = part('action');
  readonly #toast = part('toast');
  #toastTimer = 0;
  #phase = '';

  /** Shows the stage where there is room for it; `possible` is false where it cannot be drawn at all. */
  foldStage(possible: boolean): void {
    const small = matchMedia(tooSmall);
    const fold = (): void => {
      this.frame.dataset.stage = possible && !small.matches ? 'on' : 'off';
    };
    small.addEventListener('change', fold);
    fold();
  }

  /** Shows everything as it is now. */
  show(options: ShellOptions): void {
    const { scene, view, instead } = options;
    const focused = document.activeElement;
    const hadFocus = focused !== null && this.frame.contains(focused) && focused !== this.frame;
    this.frame.dataset.state = instead ? 'instead' : view ? 'playing' : 'loading';
    this.frame.dataset.phase = view?.phase ?? '';
    const at = (place: ViewNode['place']): ViewNode[] =>
      instead ? [] : (view?.nodes.filter((node) => (node.place ?? 'main') === place) ?? []);

    render(this.#barContent(options, at('bar')), this.#bar);
    render(html`${renderNodes(at('world'), scene)}`, this.world);
    render(this.#mainContent(options, at('main')), this.#decisions);
    render(this.#actionContent(options, at('action')), this.#action);

    if (view && view.phase !== this.#phase) {
      this.#phase = view.phase;
      this.#decisions.scrollTop = 0;
    }
    // What had the focus is gone: the next stop is the heading of what came instead, not the top of the document.
    if (hadFocus && !focused.isConnected) this.#land();
  }

  /** Shows a short sentence for a moment. */
  toast(sentence: string): void {
    this.#toast.textContent = sentence;
    this.#toast.hidden = false;
    window.clearTimeout(this.#toastTimer);
    const reading = 2500 + sentence.length * 40;
    this.#toastTimer = window.setTimeout(() => (this.#toast.hidden = true), reading);
  }

  #land(): void {
    const landing = this.#decisions.querySelector<HTMLElement>('[tabindex="-1"]') ?? this.#decisions;
    landing.focus({ preventScroll: false });
  }

  #barContent({ scene, view, onMenu, onUndo, instead }: ShellOptions, nodes: ViewNode[]): TemplateResult {
    const { words } = scene;
    return html`
      <button type="button" class="bar-button" aria-label=${words.say('page.menu')} @click=${onMenu}>
        <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M8 5v14M16 5v14" /></svg>
      </button>
      <div class="bar-nodes">${renderNodes(nodes, scene)}</div>
      ${
        view && !instead
          ? html`<button
              type="button"
              class="bar-button"
              aria-label=${words.say('page.undo')}
              aria-disabled=${view.undo ? nothing : 'true'}
              @click=${onUndo}
            >
              <svg viewBox="0 0 24 24" aria-hidden="true">
                <path d="M9 7 4 12l5 5M4 12h10a5 5 0 0 1 0 10h-2" />
              </svg>
            </button>`
          : nothing
      }
    `;
  }

  /** After the end the page offers what comes next: once more, or another game. */
  #actionContent({ scene, view, onAgain, hasList }: ShellOptions, nodes: ViewNode[]): TemplateResult {
    if (!view?.finished || nodes.length > 0) return html`${renderNodes(nodes, scene)}`;
    return html`<div class="dialog-choices">
      <button type="button" class="button primary" @click=${onAgain}>
        ${scene.words.say('page.play_again')}
      </button>
      ${hasList ? html`<a class="button" href="index.html">${scene.words.say('page.to_list')}</a>` : nothing}
    </div>`;
  }

  #mainContent(options: ShellOptions, nodes: ViewNode[]): TemplateResult {
    const { scene, view, instead, progress } = options;
    if (instead) return instead;
    return html`
      ${notices(options.notices, scene.words, options.onDismiss)}
      ${
        view
          ? renderNodes(nodes, scene)
          : html`<div class="loading">
              <p id="loading-words">${scene.words.say('page.loading')}</p>
              <progress aria-labelledby="loading-words" max="1" .value=${progress}></progress>
            </div>`
      }
    `;
  }
}
