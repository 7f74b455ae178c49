import { readTheme } from '@candor/react/theme';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { useEffect, useRef, useState } from 'react';
import { expect, waitFor } from 'storybook/test';
import { tokensIn } from './tokenFiles.js';

const colours = tokensIn('light.tokens.json');
const others = tokensIn('base.tokens.json');

/** "rgb(11, 92, 173)" as designers write it. */
const inHex = (colour = '') => {
  const parts = colour.match(/^rgb\((\d+), (\d+), (\d+)\)$/u)?.slice(1);
  return parts ? `#${parts.map((part) => Number(part).toString(16).padStart(2, '0')).join('')}` : colour;
};

/** ".25rem" with its zero and its pixels. */
const written = (value = '', type: string) => {
  const rem = type === 'dimension' && value.endsWith('rem') ? Number.parseFloat(value) : null;
  return rem === null ? value : `${rem} rem, ${rem * 16} px`;
};

/** A size drawn as what it is for: a length, a corner, a letter. */
function Measure({ path }: { path: string }) {
  const value = `var(--candor-${path})`;
  if (path.startsWith('radius')) return <span className="guide-corner" style={{ borderRadius: value }} />;
  if (path.startsWith('font-size')) return <span className="guide-letter" style={{ fontSize: value }} aria-hidden="true">Ag</span>;
  return /^(?:space|bar|target|line)/u.test(path) && <span className="guide-length" style={{ inlineSize: value }} />;
}

/** What the browser makes of each custom property here and now: nothing is copied from a file. */
function Swatches() {
  const root = useRef<HTMLElement>(null);
  const [values, setValues] = useState<Readonly<Record<string, string>>>({});
  useEffect(() => {
    const style = getComputedStyle(root.current!);
    const theme: Readonly<Record<string, string>> = readTheme(root.current!);
    setValues(Object.fromEntries([...colours, ...others].map(({ path, type }) => [path, type === 'color' ? theme[path.slice('color-'.length)]! : style.getPropertyValue(`--candor-${path}`).trim()])));
  }, []);
  return (
    <main className="candor guide-words" ref={root} lang="en" dir="ltr">
      <h1>Swatches</h1>
      <p>Read from the page in the theme of the toolbar. Change the theme, the contrast or the density, and the values change.</p>
      <h2>Colours</h2>
      <ul className="guide-swatches">
        {colours.map(({ path, description, forced }) => (
          <li key={path} data-token={path}>
            <span className="guide-swatch" style={{ background: `var(--candor-${path})` }} />
            <span>
              <code>{path}</code> <b>{inHex(values[path])}</b>
              <br />{description}. Forced: {forced}.
            </span>
          </li>
        ))}
      </ul>
      <h2>Sizes, type and motion</h2>
      <ul className="guide-swatches">
        {others.map(({ path, type, description }) => (
          <li key={path} data-token={path}>
            <span className="guide-measure"><Measure path={path} /></span>
            <span><code>{path}</code> <b>{written(values[path], type)}</b><br />{description}</span>
          </li>
        ))}
      </ul>
    </main>
  );
}

const meta = { title: 'Tokens/Swatches', component: Swatches, tags: ['!autodocs'], globals: { locale: 'en' }, parameters: { width: 'fluid', controls: { disable: true } } } satisfies Meta<typeof Swatches>;

export default meta;
type Story = StoryObj<typeof meta>;

const valueOf = (canvasElement: HTMLElement, path: string) => canvasElement.querySelector(`[data-token="${path}"] b`)?.textContent;

export const Light: Story = {
  globals: { theme: 'light', contrast: 'normal', density: 'regular' },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(valueOf(canvasElement, 'color-fg')).toBe('#1b2229'));
    await expect(valueOf(canvasElement, 'target-min')).toBe('32px');
  },
};

export const Dark: Story = {
  globals: { theme: 'dark' },
  play: async ({ canvasElement }) => void (await waitFor(() => expect(valueOf(canvasElement, 'color-bg')).toBe('#12171c'))),
};
