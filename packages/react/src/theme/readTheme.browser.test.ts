import '../styles.css';
import { afterEach, describe, expect, it } from 'vitest';
import { checkContrast } from './checkContrast.js';
import { toHex } from './colour.js';
import { readColour } from './readColour.js';
import { readTheme } from './readTheme.js';
import { dark, light } from './tokens.js';

afterEach(() => document.body.replaceChildren());

function place(theme: string, style = ''): HTMLElement {
  const host = document.createElement('div');
  host.dataset['candorTheme'] = theme;
  host.setAttribute('style', style);
  document.body.append(host);
  return host;
}
const hexes = (theme: Readonly<Record<string, string>>) => Object.fromEntries(Object.entries(theme).map(([token, colour]) => [token, toHex(readColour(colour).rgb)]));

describe('readTheme', () => {
  it('reads the colours in force on an element, and leaves nothing behind', () => {
    const [day, night] = [place('light'), place('dark')];
    expect(hexes(readTheme(day))).toEqual(light);
    expect(hexes(readTheme(night))).toEqual(dark);
    expect(day.childElementCount).toBe(0);
  });

  it('lets the browser read what only a browser can: names, mixtures, other variables', () => {
    const host = place('light', '--brand: rebeccapurple; --candor-color-accent: var(--brand); --candor-color-fg-muted: color-mix(in srgb, black 30%, white); --candor-color-border: oklch(70% 0.02 250)');
    const theme = readTheme(host);
    expect(hexes(theme)).toMatchObject({ accent: '#663399', 'fg-muted': '#b3b3b3', bg: '#ffffff' });
    expect([...new Set(checkContrast(theme).unreadable.map(({ ink }) => ink))]).toEqual(['fg-muted', 'border']);
  });

  it('a wish for more contrast reaches every theme inside it, and what was soft is as firm as the text', () => {
    const wish = document.createElement('div');
    wish.dataset['candorContrast'] = 'more';
    document.body.append(wish);
    for (const theme of ['light', 'dark']) {
      const inner = document.createElement('div');
      inner.dataset['candorTheme'] = theme;
      wish.append(inner);
      const { fg, bg, border, band, 'fg-muted': muted } = readTheme(inner);
      expect(toHex(readColour(bg).rgb)).toBe((theme === 'dark' ? dark : light).bg);
      expect([muted, border, band]).toEqual([fg, fg, fg]);
      const usual = checkContrast(theme === 'dark' ? dark : light).lowest;
      const more = checkContrast(readTheme(inner), { base: theme as 'light' | 'dark' }).lowest;
      expect(more.shape).toBeGreaterThan(usual.shape);
      expect(more.text).toBeGreaterThanOrEqual(usual.text);
    }
  });

  it('a theme around an automatic one in a light system does not reach into it', () => {
    const night = place('dark');
    const inner = document.createElement('div');
    inner.dataset['candorTheme'] = 'auto';
    night.append(inner);
    expect(matchMedia('(prefers-color-scheme: dark)').matches).toBe(false);
    expect(hexes(readTheme(inner))).toEqual(light);
  });
});
