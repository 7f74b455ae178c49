import { readTheme } from '@candor/react/theme';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { useEffect, useRef, useState } from 'react';
import { expect, waitFor } from 'storybook/test';
import { tokensIn } from './tokenFiles.js';

const colours = tokensIn('light.tokens.json');
const others = tokensIn('base.tokens.json');

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
              <code>{path}</code> <b>{values[path]}</b>
              <br />{description}. Forced: {forced}.
            </span>
          </li>
        ))}
      </ul>
      <h2>Sizes, type and motion</h2>
      <ul className="guide-swatches">
        {others.map(({ path, type, description }) => (
          <li key={path} data-token={path}>
            <span className="guide-measure">{/^(?:space|radius|bar|target)/u.test(path) && <span style={{ inlineSize: `var(--candor-${path})` }} />}</span>
            <span><code>{path}</code> <b>{values[path]}</b><br />{description || type}</span>
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
  globals: { theme: 'light', contrast: 'normal' },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(valueOf(canvasElement, 'color-fg')).toBe('rgb(27, 34, 41)'));
    await expect(valueOf(canvasElement, 'target-min')).toBe('32px');
  },
};

export const Dark: Story = {
  globals: { theme: 'dark' },
  play: async ({ canvasElement }) => void (await waitFor(() => expect(valueOf(canvasElement, 'color-bg')).toBe('rgb(18, 23, 28)'))),
};
