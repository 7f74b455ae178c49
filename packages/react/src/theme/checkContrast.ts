import { fromOklab, mix, over, toHex, toOklab, type Rgb } from './colour.js';
import { contrastPairs, type ContrastPair } from './contrastPairs.js';
import { contrastRatio } from './contrastRatio.js';
import { readColour } from './readColour.js';
import type { ColourToken, Theme } from './theme.js';
import { dark, light } from './tokens.js';

/** One pair of colours that the style sheet draws on each other. */
export interface MeasuredPair {
  readonly ink: ColourToken;
  readonly ground: ColourToken;
  readonly kind: 'text' | 'shape';
  readonly where: string;
  /** WCAG 2.2 contrast ratio, 1..21, and the least that is asked. */
  readonly ratio: number;
  readonly needed: number;
}

/** A pair below what is asked, with the way out. */
export interface UnreadablePair extends MeasuredPair {
  /** The way out: a token, and its own hue as much lighter or darker as this pair needs; `null` where another colour mixed into the ground stands in the way. */
  readonly suggestion: { readonly token: ColourToken; readonly colour: string } | null;
  /** What it has, what it needs and the way out, in one sentence. */
  readonly message: string;
}

/** What a theme's pairs come to. */
export interface ContrastReport {
  readonly ok: boolean;
  readonly unreadable: readonly UnreadablePair[];
  /** Every pair, readable or not, for a table. */
  readonly pairs: readonly MeasuredPair[];
  /** The lowest ratios there are, for a host that wants more than enough. */
  readonly lowest: { readonly text: number; readonly shape: number };
}

export interface CheckContrastOptions {
  /** The shipped theme that fills what the host leaves out. Default `light`. */
  base?: 'light' | 'dark';
}

const asked = { text: 4.5, shape: 3 } as const;

/**
 * Holds a host's theme to WCAG 2.2 AA: text at 4.5 to 1, shapes that mean something at 3 to 1, on every ground the style sheet puts them on.
 *
 * Ratios are not rounded: 4.499 is less than 4.5. Colour never speaks alone in a panel, so hues are the host's own affair.
 * @param theme - The tokens the host sets, without the prefix `--candor-color-`.
 * @throws {@link CandorError} `unreadable-colour` for a value that only a browser can read; `readTheme` asks it.
 */
export function checkContrast(theme: Partial<Theme>, { base = 'light' }: CheckContrastOptions = {}): ContrastReport {
  const whole: Theme = { ...(base === 'dark' ? dark : light), ...theme };
  const page = readColour(whole.bg, '--candor-color-bg');
  // A translucent ground lies on the host's page, and that on the canvas of the browser.
  const canvas: Rgb = base === 'dark' ? [0, 0, 0] : [1, 1, 1];
  const bottom = over(page, canvas);

  const colourOf = (token: ColourToken, below: Rgb) => (token === 'bg' ? bottom : over(readColour(whole[token], `--candor-color-${token}`), below));

  const measured = contrastPairs.map((pair) => {
    const { ink: inkToken, ground: groundToken, tint } = pair;
    const tinted = (colour: Rgb) => (tint ? mix(colourOf(tint.with, bottom), tint.share, colour) : colour);
    const plain = colourOf(groundToken, bottom);
    const ink = colourOf(inkToken, tinted(plain));
    // The page's own ground is no ink to be changed: what stands on it is.
    const change = inkToken === 'bg'
      ? { token: groundToken, from: plain, passes: (next: Rgb) => contrastRatio(ink, tinted(next)) >= asked[pair.kind] }
      : { token: inkToken, from: ink, passes: (next: Rgb) => contrastRatio(next, tinted(plain)) >= asked[pair.kind] };
    return { pair, change, ratio: contrastRatio(ink, tinted(plain)) };
  });
  const unreadable = measured.filter(({ pair, ratio }) => !(ratio >= asked[pair.kind])).map(({ pair, change: { token, from, passes }, ratio }) => {
    const colour = nearest(from, passes);
    return tell(pair, ratio, colour === null ? null : { token, colour });
  });
  const lowest = (kind: ContrastPair['kind']) => Math.min(...measured.filter(({ pair }) => pair.kind === kind).map(({ ratio }) => ratio));
  const pairs = measured.map(({ pair: { ink, ground, kind, where }, ratio }): MeasuredPair => ({ ink, ground, kind, where, ratio, needed: asked[kind] }));
  return { ok: unreadable.length === 0, unreadable, pairs, lowest: { text: lowest('text'), shape: lowest('shape') } };
}

/** Steps of lightness tried towards black, and as many towards white. */
const STEPS = 100;

/** The nearest lightness of the same hue that passes, in whole bytes. Black or white has 4.58 to 1 on any plain ground, so one of them does. */
function nearest(colour: Rgb, passes: (next: Rgb) => boolean): string | null {
  const [lightness, a, b] = toOklab(colour);
  const way = (end: 0 | 1) => {
    for (let i = 1; i < STEPS; i++) {
      const share = i / STEPS;
      // Less colour towards the ends: black and white have none.
      const hex = toHex(fromOklab([lightness + (end - lightness) * share, a * (1 - share), b * (1 - share)]));
      if (passes(readColour(hex).rgb)) return { hex, far: Math.abs(end - lightness) * share };
    }
    const last: Rgb = [end, end, end];
    return passes(last) ? { hex: toHex(last), far: Math.abs(end - lightness) } : null;
  };
  const [darker, lighter] = [way(0), way(1)];
  if (darker && lighter) return darker.far <= lighter.far ? darker.hex : lighter.hex;
  return (darker ?? lighter)?.hex ?? null;
}

function tell({ ink, ground, kind, tint, where }: ContrastPair, ratio: number, suggestion: UnreadablePair['suggestion']): UnreadablePair {
  const needed = asked[kind];
  const onto = tint ? `--candor-color-${ground} with ${Math.round(tint.share * 100)}% --candor-color-${tint.with}` : `--candor-color-${ground}`;
  const wayOut = suggestion ? `--candor-color-${suggestion.token}: ${suggestion.colour} would do` : `no lightness does while --candor-color-${tint?.with ?? ground} is mixed in; change that first`;
  // Rounded down: 4.499 must not read as 4.50.
  const written = (Math.floor(ratio * 100) / 100).toFixed(2);
  return { ink, ground, kind, where, ratio, needed, suggestion, message: `--candor-color-${ink} on ${onto} (${where}) has ${written}:1 and needs ${needed}:1; ${wayOut}` };
}
