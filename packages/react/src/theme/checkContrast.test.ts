import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkContrast } from './checkContrast.js';
import { fromOklab, over, toHex, toOklab } from './colour.js';
import { contrastRatio } from './contrastRatio.js';
import { readColour } from './readColour.js';
import { contrastPairs } from './contrastPairs.js';
import type { ColourToken } from './theme.js';
import { dark, light } from './tokens.js';

const rgb = (text: string) => readColour(text).rgb;
const ratioOf = (one: string, other: string) => contrastRatio(rgb(one), rgb(other));
const anyHex = fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, '0')}`);
const names = (report: ReturnType<typeof checkContrast>) => report.unreadable.map(({ ink, ground }) => `${ink} on ${ground}`);

describe('checkContrast', () => {
  it('finds nothing to say about the shipped themes', () => {
    for (const [theme, base] of [[light, 'light'], [dark, 'dark']] as const) {
      const report = checkContrast(theme, { base });
      expect(report).toMatchObject({ ok: true, unreadable: [] });
      expect(report.lowest.text).toBeGreaterThan(4.9);
      expect(report.lowest.shape).toBeGreaterThan(3.5);
      expect(checkContrast({}, { base })).toEqual(report);
    }
  });

  it('gives the ratios that WCAG gives for known pairs', () => {
    expect(ratioOf('#000', '#fff')).toBe(21);
    expect(ratioOf('#123456', '#123456')).toBe(1);
    for (const [ink, known] of [['#767676', 4.542], ['#777777', 4.478], ['#949494', 3.033], ['#0000ff', 8.592], ['#ff0000', 3.998]] as const) {
      expect(ratioOf(ink, '#ffffff')).toBeCloseTo(known, 3);
      expect(ratioOf('#ffffff', ink)).toBe(ratioOf(ink, '#ffffff'));
    }
  });

  it('reports an unreadable pair with what it has, what it needs and a colour that would do', () => {
    const { ok, unreadable } = checkContrast({ 'fg-muted': '#9aa5b1' });
    expect(ok).toBe(false);
    expect(unreadable.map(({ ground }) => ground)).toEqual(['bg', 'bg-subtle']);
    const [first] = unreadable;
    expect(first).toMatchObject({ ink: 'fg-muted', kind: 'text', needed: 4.5 });
    expect(first!.message).toBe(`--candor-color-fg-muted on --candor-color-bg (what can be skipped, and axis words) has 2.50:1 and needs 4.5:1; --candor-color-fg-muted: ${first!.suggestion!.colour} would do`);
    expect(checkContrast({ 'fg-muted': unreadable[1]!.suggestion!.colour }).ok).toBe(true);
  });

  it('lists every pair it measured, the unreadable ones among them', () => {
    const { pairs, unreadable, lowest } = checkContrast({ 'fg-muted': '#9aa5b1' });
    expect(pairs.map(({ ink, ground, where }) => `${ink} ${ground} ${where}`)).toEqual(contrastPairs.map(({ ink, ground, where }) => `${ink} ${ground} ${where}`));
    expect(pairs.filter(({ ratio, needed }) => ratio < needed).map(({ where }) => where)).toEqual(unreadable.map(({ where }) => where));
    expect(Math.min(...pairs.filter(({ kind }) => kind === 'text').map(({ ratio }) => ratio))).toBe(lowest.text);
  });

  it('measures shapes against 3 and text against 4.5, unrounded', () => {
    expect(checkContrast({ border: '#8a8a8a' }).ok).toBe(true);
    expect(names(checkContrast({ 'fg-muted': '#8a8a8a' }))).toEqual(['fg-muted on bg', 'fg-muted on bg-subtle']);
    const nearly = checkContrast({ 'fg-muted': '#777777', 'bg-subtle': '#ffffff' }).unreadable;
    expect(nearly[0]!.message).toContain('has 4.47:1');
  });

  it('sees a filled button whose words fade under the pointer', () => {
    expect(names(checkContrast({ accent: '#6b6b6b', fg: '#ffffff' }))).toContain('bg on accent');
  });

  it('reads hex, rgb, hsl, oklab, oklch and color(srgb), and refuses what it cannot read', () => {
    const same = ['#0b5cad', '#0B5CAD', 'rgb(11, 92, 173)', 'rgb(11 92 173)', 'rgba(11, 92, 173, 1)', 'rgb(4.3137% 36.0784% 67.8431% / 100%)', 'color(srgb 0.043137 0.360784 0.678431)', 'hsl(210 88.04% 36.08%)', 'hsl(0.58333turn, 88.04%, 36.08%)'];
    for (const text of same) expect(toHex(rgb(text)), text).toBe('#0b5cad');
    const [l, a, b] = toOklab(rgb('#0b5cad'));
    expect(toHex(rgb(`oklab(${l} ${a} ${b})`))).toBe('#0b5cad');
    expect(toHex(rgb(`oklch(${l * 100}% ${Math.hypot(a, b)} ${(Math.atan2(b, a) * 180) / Math.PI}deg)`))).toBe('#0b5cad');
    expect(toHex(rgb('#f0a'))).toBe('#ff00aa');
    expect(readColour('#0b5cad80').alpha).toBeCloseTo(0.5, 2);
    for (const text of ['', 'rebeccapurple', 'var(--x)', '#12345', 'rgb(1 2)', 'rgb(a b c)', 'color(display-p3 1 0 0)', 'light-dark(#fff, #000)', 'rgb(1 2 3 4 5)']) {
      expect(() => checkContrast({ fg: text }), text).toThrow(expect.objectContaining({ code: 'unreadable-colour', message: expect.stringContaining('--candor-color-fg') }));
    }
  });

  it('lays a translucent colour over its ground', () => {
    expect(toHex(over(readColour('rgb(0 0 0 / 50%)'), [1, 1, 1]))).toBe('#808080');
    expect(names(checkContrast({ fg: 'rgb(27 34 41 / 0.4)' }))).toContain('fg on bg');
    expect(checkContrast({ 'caution-bg': 'rgb(255 180 0 / 0.1)' }).ok).toBe(true);
    expect(checkContrast({ bg: 'transparent' }).ok).toBe(true);
    expect(names(checkContrast({ bg: 'transparent' }, { base: 'dark' }))).toEqual([]);
  });

  it('Oklab and back is the same colour', () => {
    fc.assert(fc.property(anyHex, (hex) => {
      expect(toHex(fromOklab(toOklab(rgb(hex))))).toBe(hex);
    }));
  });

  it('the colour it proposes passes, for any theme', () => {
    const token = fc.constantFrom(...(Object.keys(light) as ColourToken[]));
    fc.assert(fc.property(token, anyHex, anyHex, (ink, colour, ground) => {
      const theme = { bg: ground, [ink]: colour };
      const key = ({ ink: on, where }: { ink: string; where: string }) => `${on}, ${where}`;
      for (const pair of checkContrast(theme).unreadable.slice(0, 4)) {
        const { suggestion } = pair;
        // A tint is made of the very tokens that a way out changes: it is measured with its ground as it was.
        if (suggestion === null || contrastPairs.some((one) => key(one) === key(pair) && one.tint?.with === suggestion.token)) continue;
        const again = checkContrast({ ...theme, [suggestion.token]: suggestion.colour });
        expect(again.unreadable.map(key)).not.toContain(key(pair));
      }
    }), { numRuns: 100 });
  });

  it('points at the ground of the filled button, not at the page, when its words cannot be read', () => {
    const [first] = checkContrast({ accent: '#9db8d9' }).unreadable.filter(({ ink }) => ink === 'bg');
    expect(first!.suggestion!.token).toBe('accent');
    expect(names(checkContrast({ accent: first!.suggestion!.colour }))).not.toContain('bg on accent');
  });
});
