import { CandorError } from '@candor/core';
import { clamp, fromOklab, type Colour, type Rgb } from './colour.js';

/**
 * Reads a colour as browsers write computed ones: `#rgb`, `#rrggbb`, with or without alpha, `rgb()`, `hsl()`, `oklab()`,
 * `oklch()`, `color(srgb …)`, `black`, `white` and `transparent`.
 * @throws {@link CandorError} `unreadable-colour` for anything else, `var()` and other names included.
 */
export function readColour(text: string, where = 'the colour'): Colour {
  const written = text.trim().toLowerCase();
  const hex = /^#([\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})$/u.exec(written)?.[1];
  const read = hex === undefined ? (named.get(written) ?? ofFunction(written)) : ofHex(hex);
  if (read && [...read.rgb, read.alpha].every(Number.isFinite)) return read;
  throw new CandorError('unreadable-colour', `${where} is ${JSON.stringify(text)}, which is read only by a browser; give hex, rgb(), hsl(), oklab(), oklch() or color(srgb …), or let readTheme(element) ask the browser`);
}

const named = new Map<string, Colour>([
  ['black', { rgb: [0, 0, 0], alpha: 1 }],
  ['white', { rgb: [1, 1, 1], alpha: 1 }],
  ['transparent', { rgb: [0, 0, 0], alpha: 0 }],
]);

function ofHex(digits: string): Colour {
  const size = digits.length <= 4 ? 1 : 2;
  const channels = Array.from({ length: digits.length / size }, (_, i) => Number.parseInt(digits.slice(i * size, (i + 1) * size).padStart(2, digits[i * size]), 16) / 255);
  const [r, g, b, alpha = 1] = channels as [number, number, number, number?];
  return { rgb: [r, g, b], alpha };
}

function ofFunction(written: string): Colour | undefined {
  const [, name, inside] = /^([a-z]+)\(([^()]*)\)$/u.exec(written) ?? [];
  if (name === undefined) return undefined;
  // Both "rgb(1, 2, 3, 0.5)" and "rgb(1 2 3 / 50%)".
  const parts = inside!.split(/[\s,/]+/u).filter(Boolean);
  if (name === 'color' && parts.shift() !== 'srgb') return undefined;
  if (parts.length < 3 || parts.length > 4) return undefined;
  const alpha = clamp(numberOf(parts[3] ?? '1', 1));
  const at = (i: number, whole: number) => numberOf(parts[i]!, whole);
  switch (name) {
    case 'rgb': case 'rgba': return { rgb: [at(0, 255) / 255, at(1, 255) / 255, at(2, 255) / 255], alpha };
    case 'color': return { rgb: [at(0, 1), at(1, 1), at(2, 1)], alpha };
    case 'hsl': case 'hsla': return { rgb: ofHsl(degreesOf(parts[0]!), percentOf(parts[1]!), percentOf(parts[2]!)), alpha };
    case 'oklab': return { rgb: fromOklab([at(0, 1), at(1, 0.4), at(2, 0.4)]), alpha };
    case 'oklch': {
      const [chroma, hue] = [at(1, 0.4), (degreesOf(parts[2]!) * Math.PI) / 180];
      return { rgb: fromOklab([at(0, 1), chroma * Math.cos(hue), chroma * Math.sin(hue)]), alpha };
    }
    default: return undefined;
  }
}

/** A number, or a percentage of the whole; "none" is 0. NaN for anything else. */
function numberOf(text: string, whole: number): number {
  if (text === 'none') return 0;
  if (!/^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?%?$/u.test(text)) return Number.NaN;
  return text.endsWith('%') ? (Number(text.slice(0, -1)) / 100) * whole : Number(text);
}

/** Saturation and lightness: "50%", or "50" as the newer syntax has it. */
const percentOf = (text: string): number => clamp(numberOf(text.endsWith('%') ? text : `${text}%`, 1));

function degreesOf(text: string): number {
  const [, number = '', unit = 'deg'] = /^(.*?)(deg|rad|grad|turn)?$/u.exec(text) ?? [];
  return numberOf(number, Number.NaN) * { deg: 1, rad: 180 / Math.PI, grad: 0.9, turn: 360 }[unit as 'deg'];
}

function ofHsl(hue: number, saturation: number, lightness: number): Rgb {
  const reach = saturation * Math.min(lightness, 1 - lightness);
  const channel = (n: number) => {
    const k = (((n + hue / 30) % 12) + 12) % 12;
    return lightness - reach * Math.max(-1, Math.min(k - 3, 9 - k, 1));
  };
  return [channel(0), channel(8), channel(4)];
}
