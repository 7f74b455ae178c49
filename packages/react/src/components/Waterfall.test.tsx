import { narrate, type Explanation } from '@candor/core';
import { en } from '@candor/core/locales/en';
import { render, screen, within } from '@testing-library/react';
import { renderToString } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { CandorProvider } from '../CandorProvider.js';
import * as everything from '../index.js';
import { handmade, handmadeAbout, handmadeWith } from '../testing/handmade.js';
import { Waterfall } from './Waterfall.js';

const drawing = (data: Explanation, { most, dir = 'ltr' }: { most?: number; dir?: 'ltr' | 'rtl' } = {}) => (
  <CandorProvider about={handmadeAbout} audience="analyst">
    <Waterfall data={data} narrative={{ ...narrate(data, handmadeAbout, { locale: 'en', catalog: en }), dir }} {...(most === undefined ? {} : { most })} />
  </CandorProvider>
);
const lines = () => within(screen.getByRole('table')).getAllByRole('row').map((row) => [...row.children].filter((cell) => cell.ariaHidden !== 'true' && cell.getAttribute('aria-hidden') !== 'true').map((cell) => cell.textContent));
const bars = () => [...document.querySelectorAll('[data-part="bar"]')];

describe('Waterfall', () => {
  it('is a table that goes from the base value to the model output', () => {
    render(drawing(handmade));
    expect(screen.getByRole('table', { name: 'Shapley values, engine link, probability scale' })).toBeVisible();
    expect(lines().slice(0, 3)).toEqual([['Factor', 'Value used', 'Points'], ['Base value', '20.7 in 100'], ['Hours since the last service', '2,140\u00a0h', '+7.1']]);
    expect(lines().slice(-2)).toEqual([['Age of the seal', 'Not provided; a stand-in value was used.', '−1.6'], ['Model output', '26.8 in 100']]);
    const steps = lines().slice(2, -1).map((line) => Number(line.at(-1)!.replace('−', '-')));
    expect(steps.reduce((sum, step) => sum + step, 20.7)).toBeCloseTo(26.8, 6);
    expect(screen.getByText('limit 20 in 100')).toBeVisible();
  });

  it('draws a factor as its reason is drawn: solid towards the outcome, hatched away from it', () => {
    render(drawing(handmade));
    expect(bars().map((bar) => bar.getAttribute('data-direction'))).toEqual(['toward', 'toward', 'toward', 'away', 'away', 'away', 'away']);
    expect(bars()[3]!.getAttribute('fill')).toMatch(/^url\(#candor-hatch/u);
  });

  it('sums the factors that are not drawn', () => {
    render(drawing(handmade, { most: 3 }));
    expect(lines()[5]).toEqual(['4 more', '−12.1']);
    expect(lines()).toHaveLength(7);
  });

  it('shows what is not explained', () => {
    render(drawing(handmadeWith({ attribution: { ...handmade.attribution, gap: 0.01 } })));
    expect(lines().at(-2)).toEqual(['Gap', '+1.0']);
    expect(lines().at(-1)).toEqual(['Model output', '27.8 in 100']);
  });

  it('reads the same from right to left, mirrored', () => {
    const { unmount } = render(drawing(handmade));
    const [told, drawn] = [lines(), bars().map((bar) => [bar.getAttribute('x'), bar.getAttribute('width')])];
    unmount();
    render(drawing(handmade, { dir: 'rtl' }));
    expect(lines()).toEqual(told);
    bars().forEach((bar, i) => {
      const [x, width] = drawn[i]!.map(Number.parseFloat as (text: string | null) => number) as [number, number];
      expect(Number.parseFloat(bar.getAttribute('x')!)).toBeCloseTo(100 - x - width, 1);
    });
  });

  it('is the same on a server, without a style attribute', () => {
    const html = renderToString(drawing(handmade));
    expect(html).toContain('Model output');
    expect(html).not.toContain('style=');
  });

  it('is not part of what an end user loads', () => {
    expect(Object.keys(everything)).not.toContain('Waterfall');
  });

  it('draws nothing for numbers that are none', () => {
    const { container } = render(drawing(handmadeWith({ attribution: { ...handmade.attribution, baseValue: Number.POSITIVE_INFINITY } })));
    expect(container.querySelector('[data-part="waterfall"]')).toBeNull();
  });
});
