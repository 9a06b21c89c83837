// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// Pictures for the canvas: the browser draws the SVG at the size that is wanted, the engine gets pixels.

/** The largest side of a picture that passes through the engine's memory. */
const largestSide = 1024;

/** Address of a picture of `assets/art`. */
export function artUrl(name: string): string {
  return new URL(`art/${encodeURIComponent(name)}.svg`, document.baseURI).href;
}

/** RGBA of a picture, drawn to fill `width` × `height`. */
export async function drawArt(name: string, width: number, height: number): Promise<Uint8ClampedArray> {
  if (width < 1 || height < 1 || width > largestSide || height > largestSide)
    throw new RangeError(`${name}: ${width}×${height}`);
  const image = new Image();
  image.src = artUrl(name);
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('no 2D context');
  context.drawImage(image, 0, 0, width, height);
  return context.getImageData(0, 0, width, height).data;
}
