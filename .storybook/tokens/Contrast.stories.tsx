import { checkContrast, readTheme, type ContrastReport } from '@candor/react/theme';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { useEffect, useRef, useState } from 'react';
import { expect, waitFor } from 'storybook/test';

/** `checkContrast` over the colours in force on this page. */
function Contrast() {
  const root = useRef<HTMLElement>(null);
  const [report, setReport] = useState<ContrastReport | null>(null);
  useEffect(() => setReport(checkContrast(readTheme(root.current!), { base: getComputedStyle(root.current!).colorScheme === 'dark' ? 'dark' : 'light' })), []);
  return (
    <main className="candor guide-words" ref={root} lang="en" dir="ltr">
      <h1>Contrast</h1>
      <p>Every pair that the style sheet draws, measured on this page: text at 4.5 to 1 (WCAG 1.4.3), shapes that mean something at 3 to 1 (1.4.11). Ratios are not rounded up.</p>
      {report && (
        <>
          <p><strong>{report.ok ? 'Every pair can be read.' : `${report.unreadable.length} pairs cannot be read.`}</strong> Lowest: text {report.lowest.text.toFixed(2)}, shapes {report.lowest.shape.toFixed(2)}.</p>
          <ul className="guide-swatches">
            {report.pairs.map(({ ink, ground, kind, where, ratio, needed }) => (
              <li key={`${ink} ${ground} ${where}`} data-readable={ratio >= needed}>
                <span className="guide-sample" style={{ background: `var(--candor-color-${ground})`, color: `var(--candor-color-${ink})` }} aria-hidden="true">{kind === 'text' ? 'Ag' : '●'}</span>
                <span><b>{(Math.floor(ratio * 100) / 100).toFixed(2)} : 1</b>, needs {needed} : 1. {where[0]!.toUpperCase() + where.slice(1)}<br /><code>{ink}</code> on <code>{ground}</code></span>
              </li>
            ))}
          </ul>
        </>
      )}
    </main>
  );
}

const meta = {
  title: 'Tokens/Contrast',
  tags: ['!autodocs'],
  globals: { locale: 'en' },
  // The samples show a pair however it reads; what is written about them is checked.
  parameters: { width: 'fluid', controls: { disable: true }, a11y: { context: { exclude: ['.guide-sample'] } } },
  render: (_, { globals }) => <Contrast key={`${String(globals['theme'])} ${String(globals['contrast'])} ${String(globals['forced'])}`} />,
} satisfies Meta;

export default meta;
type Story = StoryObj<typeof meta>;

const readable: Story['play'] = async ({ canvas, canvasElement }) => {
  await waitFor(() => expect(canvas.getByText('Every pair can be read.')).toBeVisible());
  await expect(canvasElement.querySelectorAll('[data-readable="true"]').length).toBeGreaterThan(20);
  await expect(canvasElement.querySelectorAll('[data-readable="false"]')).toHaveLength(0);
};

export const Light: Story = { globals: { theme: 'light' }, play: readable };
export const Dark: Story = { globals: { theme: 'dark' }, play: readable };
export const MoreContrast: Story = { globals: { contrast: 'more' }, play: readable };
