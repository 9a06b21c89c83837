// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// The frame of the player: bar, stage, decisions, action (see play.html), and where the nodes of a view go in it.
import { html, nothing, render, type TemplateResult } from 'lit';
import type { ViewMessage, ViewNode } from '../messages.ts';
import { bubble, holds } from './guide.ts';
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
  /** Stands below the view. */
  after: TemplateResult | undefined;
  /** Takes the place of the view's action. */
  strip: TemplateResult | undefined;
  /** Tells one game that is shown from another. */
  game: string;
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
    this.frame.dataset.over = view?.finished ? 'true' : 'false';
    const at = (place: ViewNode['place']): ViewNode[] =>
      instead ? [] : (view?.nodes.filter((node) => (node.place ?? 'main') === place) ?? []);

    render(this.#barContent(options, at('bar')), this.#bar);
    render(html`${renderNodes(at('world'), scene)}`, this.world);
    render(this.#mainContent(options, at('main'), at('action')), this.#decisions);
    render(this.#actionContent(options, at('action')), this.#action);

    const phase = `${options.game} ${view?.phase ?? ''}`;
    if (view && phase !== this.#phase) {
      this.#phase = phase;
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

  /** Gives the focus to the first control of a node. */
  focus(key: string | undefined): void {
    const node = this.frame.querySelector(`[data-key=${CSS.escape(key ?? '')}]`);
    const control = node?.matches('button') ? node : node?.querySelector('button');
    if (control instanceof HTMLElement) control.focus();
  }

  #land(): void {
    const landing = this.#decisions.querySelector<HTMLElement>('[tabindex="-1"]') ?? this.#decisions;
    landing.focus({ preventScroll: false });
  }

  #barContent(
    { scene, view, onMenu, onUndo, instead, strip }: ShellOptions,
    nodes: ViewNode[],
  ): TemplateResult {
    const { words } = scene;
    return html`
      <button type="button" class="bar-button" aria-label=${words.say('page.menu')} @click=${onMenu}>
        <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M8 5v14M16 5v14" /></svg>
      </button>
      <div class="bar-nodes">${renderNodes(nodes, scene)}</div>
      ${
        view && !instead && !strip
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
  #actionContent(options: ShellOptions, nodes: ViewNode[]): TemplateResult {
    const { scene, view, strip, onAgain, hasList } = options;
    if (strip) return strip;
    if (!view?.finished || nodes.length > 0) return html`${renderNodes(nodes, scene)}`;
    return html`<div class="dialog-choices">
      <button type="button" class="button primary" @click=${onAgain}>
        ${scene.words.say('page.play_again')}
      </button>
      ${hasList ? html`<a class="button" href="index.html">${scene.words.say('page.to_list')}</a>` : nothing}
    </div>`;
  }

  #mainContent(options: ShellOptions, nodes: ViewNode[], actions: ViewNode[]): TemplateResult {
    const { scene, view, instead, progress, after } = options;
    const { guide } = scene;
    if (instead) return instead;
    // A tip about something that is not here stands above everything.
    const homeless = guide && !holds(nodes, guide.target) && !holds(actions, guide.target);
    return html`
      ${notices(options.notices, scene.words, options.onDismiss)}
      ${homeless ? bubble(guide, scene, false) : nothing}
      ${
        view
          ? renderNodes(nodes, scene)
          : html`<div class="loading">
              <p id="loading-words">${scene.words.say('page.loading')}</p>
              <progress aria-labelledby="loading-words" max="1" .value=${progress}></progress>
            </div>`
      }
      ${after ?? nothing}
    `;
  }
}
