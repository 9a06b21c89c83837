// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// The canvas and its frames. Frames are drawn while the engine wants them and stop when it does not: a game that
// waits costs nothing.
import { drawArt } from './art.ts';
import type { GameModule } from './module.ts';

/** Where a thing of the world is, in CSS pixels of the canvas. */
export interface AnchorBox {
  x: number;
  y: number;
  width: number;
  height: number;
  visible: boolean;
}

const floatsPerSlot = 5;
const headerFloats = 2;

/** What a stage is told while the canvas has no size. */
const foldedWidth = 320;
const foldedHeight = 200;

/** Drives one canvas. */
export class Stage {
  readonly #canvas: HTMLCanvasElement;
  #module: GameModule | undefined;
  #scheduled = 0;
  #paused = false;
  #begun = false;
  #reducedMotion = false;
  #width = 0;
  #height = 0;
  /** Frames drawn since the start: what the tests read to see that a waiting game draws none. */
  frames = 0;
  /** Called after each frame, and when the stage folds away. */
  onFrame: () => void = () => undefined;
  /** Called when a frame failed: the module can do nothing more. */
  onCrash: (error: unknown) => void = () => undefined;

  constructor(canvas: HTMLCanvasElement) {
    this.#canvas = canvas;
  }

  /** Gives the canvas to a module. A game is opened only then: a stage without a size has no place for its things. */
  attach(module: GameModule): void {
    this.#module = module;
    if (this.folded) module._klaster_resize?.(foldedWidth, foldedHeight, 1);
    else this.#resize();
    module._klaster_motion?.(this.#reducedMotion ? 1 : 0);
    const wake = (): void => this.wake();
    for (const type of ['pointerdown', 'pointermove', 'pointerup', 'pointercancel'])
      this.#canvas.addEventListener(type, wake);
    this.#canvas.addEventListener('webglcontextlost', (event) => {
      // Without this the browser would never give the context back.
      event.preventDefault();
      module._klaster_context_lost?.();
    });
    this.#canvas.addEventListener('webglcontextrestored', () => {
      module._klaster_context_restored?.();
      this.wake();
    });
    new ResizeObserver(() => this.#resize()).observe(this.#canvas);
    this.#watchRatio();
  }

  /** Begins to draw. Words and buttons come first: a slow phone needs a while for the first picture. */
  begin(): void {
    this.#begun = true;
    this.wake();
  }

  /** Draws a frame soon, and further ones while the engine wants them. */
  wake(): void {
    if (this.#scheduled || this.#paused || !this.#begun || !this.#module) return;
    this.#scheduled = requestAnimationFrame((time) => this.#frame(time));
  }

  /** Stops and starts drawing. */
  set paused(paused: boolean) {
    this.#paused = paused;
    if (!paused) this.wake();
  }

  /** Positions jump instead of moving. */
  set reducedMotion(reduced: boolean) {
    this.#reducedMotion = reduced;
    this.#module?._klaster_motion?.(reduced ? 1 : 0);
    this.wake();
  }

  /** The engine wants a picture. */
  async art(request: number, name: string, width: number, height: number): Promise<void> {
    const pixels = await drawArt(name, width, height).catch(() => undefined);
    const module = this.#module;
    if (!module) return;
    const pointer = pixels ? module._malloc(pixels.length) : 0;
    if (pixels) module.HEAPU8.set(pixels, pointer);
    module._klaster_art?.(request, width, height, pointer);
    if (pointer) module._free(pointer);
    this.wake();
  }

  /** The box of an anchor slot, or nothing where there is no such slot. */
  anchor(slot: number): AnchorBox | undefined {
    const module = this.#module;
    const pointer = module?._klaster_anchors?.();
    if (!module || !pointer) return undefined;
    const floats = module.HEAPF32;
    const start = pointer / Float32Array.BYTES_PER_ELEMENT;
    if (slot < 0 || slot >= (floats[start + 1] ?? 0)) return undefined;
    const at = start + headerFloats + slot * floatsPerSlot;
    const [x = 0, y = 0, width = 0, height = 0, visible = 0] = floats.subarray(at, at + floatsPerSlot);
    return { x, y, width, height, visible: visible > 0 };
  }

  #frame(time: number): void {
    this.#scheduled = 0;
    if (this.#paused || this.folded || !this.#module) return;
    try {
      this.frames += 1;
      const more = this.#module._klaster_frame?.(time) ?? 0;
      this.onFrame();
      if (more) this.wake();
    } catch (error) {
      this.#module = undefined;
      this.onCrash(error);
    }
  }

  /** Is there no room for the canvas? Then nothing is drawn, and labels stand in a row instead of on their things. */
  get folded(): boolean {
    return !this.#canvas.clientWidth || !this.#canvas.clientHeight;
  }

  #resize(): void {
    if (this.folded) {
      this.onFrame();
      return;
    }
    const { clientWidth, clientHeight } = this.#canvas;
    this.#width = clientWidth;
    this.#height = clientHeight;
    // SDL gives its window a title, which in a browser is the page's.
    const { title } = document;
    this.#module?._klaster_resize?.(this.#width, this.#height, window.devicePixelRatio);
    document.title = title;
    this.wake();
  }

  /** A media query of the present ratio tells when it changes: by zoom, or by another screen. */
  #watchRatio(): void {
    const query = matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`);
    query.addEventListener(
      'change',
      () => {
        this.#resize();
        this.#watchRatio();
      },
      { once: true },
    );
  }
}
