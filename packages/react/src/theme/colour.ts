import { CandorError } from '@candor/core';

/** Red, green and blue of sRGB, gamma-encoded; 0..1 and a little beyond for colours no screen of that gamut shows. */
export type Rgb = readonly [r: number, g: number, b: number];

export interface Colour {
  readonly rgb: Rgb;
  /** 0..1. */
  readonly alpha: number;
}

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

/** "#0b5cad". */
export const toHex = ([r, g, b]: Rgb): string => `#${[r, g, b].map((channel) => Math.round(clamp(channel) * 255).toString(16).padStart(2, '0')).join('')}`;

/** A translucent colour as it is seen on an opaque ground. */
export const over = ({ rgb, alpha }: Colour, ground: Rgb): Rgb => rgb.map((channel, i) => clamp(channel) * alpha + clamp(ground[i]!) * (1 - alpha)) as unknown as Rgb;

/** Two colours mixed as `color-mix(in oklab, one share, other)` mixes them. */
export function mix(one: Rgb, share: number, other: Rgb): Rgb {
  const [a, b] = [toOklab(one), toOklab(other)];
  return fromOklab(a.map((channel, i) => channel * share + b[i]! * (1 - share)) as unknown as Rgb);
}

/** Lightness 0..1, and the two opponent axes (Ottosson 2020). */
export function toOklab(rgb: Rgb): Rgb {
  const [r, g, b] = rgb.map(toLinear) as unknown as Rgb;
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s, 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s, 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s];
}

export function fromOklab([lightness, a, b]: Rgb): Rgb {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s, -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s, -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s].map(toGamma) as unknown as Rgb;
}

export const toLinear = (channel: number): number => (Math.abs(channel) <= 0.04045 ? channel / 12.92 : Math.sign(channel) * ((Math.abs(channel) + 0.055) / 1.055) ** 2.4);
const toGamma = (linear: number): number => (Math.abs(linear) <= 0.0031308 ? linear * 12.92 : Math.sign(linear) * (1.055 * Math.abs(linear) ** (1 / 2.4) - 0.055));
export const clamp = (channel: number): number => Math.min(1, Math.max(0, channel));

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
