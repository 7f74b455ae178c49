import { cdp } from 'vitest/browser';
import type { Rgb } from '../theme/colour.js';
import { contrastRatio } from '../theme/contrastRatio.js';

/** Pixels around an element that are looked at. */
const AROUND = 8;

/**
 * Takes a picture of an element and its surround, with and without focus, and counts what the ring changed.
 * @returns `changed`: pixels whose colours before and after differ by 3:1 or more; `perimeter` of the element; both in CSS pixels.
 */
export async function ringPixels(element: HTMLElement): Promise<{ changed: number; perimeter: number }> {
  element.scrollIntoView({ block: 'center', behavior: 'instant' });
  element.focus();
  const focused = await pictureOf(element);
  element.blur();
  const plain = await pictureOf(element);
  let changed = 0;
  for (let i = 0; i < plain.length; i += 4) if (contrastRatio(colourAt(plain, i), colourAt(focused, i)) >= 3) changed++;
  const { width, height } = element.getBoundingClientRect();
  return { changed, perimeter: 2 * (width + height) };
}

const colourAt = (pixels: Uint8ClampedArray, i: number): Rgb => [pixels[i]! / 255, pixels[i + 1]! / 255, pixels[i + 2]! / 255];

async function pictureOf(element: HTMLElement): Promise<Uint8ClampedArray> {
  // One that is cancelled is over, too.
  await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
  const box = element.getBoundingClientRect();
  // The tests' own frame stands somewhere in the page the pictures are taken of.
  const frame = window.frameElement!.getBoundingClientRect();
  if (Math.abs(frame.width - innerWidth) > 0.5) throw new Error(`the tests' frame is drawn ${frame.width} px wide and is ${innerWidth}; a smaller viewport is drawn as it is`);
  const clip = { x: frame.x + box.x - AROUND, y: frame.y + box.y - AROUND, width: Math.round(box.width) + 2 * AROUND, height: Math.round(box.height) + 2 * AROUND, scale: 1 };
  const { data } = await cdp().send('Page.captureScreenshot', { format: 'png', clip });
  const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${data}`)).blob());
  const canvas = new OffscreenCanvas(clip.width, clip.height).getContext('2d')!;
  canvas.drawImage(image, 0, 0);
  return canvas.getImageData(0, 0, clip.width, clip.height).data;
}
