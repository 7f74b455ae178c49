/** Red, green and blue of sRGB, gamma-encoded; 0..1 and a little beyond for colours no screen of that gamut shows. */
export type Rgb = readonly [r: number, g: number, b: number];

/** A colour that may let its ground through. */
export interface Colour {
  readonly rgb: Rgb;
  /** 0..1. */
  readonly alpha: number;
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

/** Back from {@link toOklab}; a colour outside the gamut leaves 0..1. */
export function fromOklab([lightness, a, b]: Rgb): Rgb {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s, -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s, -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s].map(toGamma) as unknown as Rgb;
}

/** One channel of sRGB as linear light. */
export const toLinear = (channel: number): number => (Math.abs(channel) <= 0.04045 ? channel / 12.92 : Math.sign(channel) * ((Math.abs(channel) + 0.055) / 1.055) ** 2.4);
const toGamma = (linear: number): number => (Math.abs(linear) <= 0.0031308 ? linear * 12.92 : Math.sign(linear) * (1.055 * Math.abs(linear) ** (1 / 2.4) - 0.055));
/** Held to 0..1. */
export const clamp = (channel: number): number => Math.min(1, Math.max(0, channel));
