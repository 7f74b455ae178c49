import type { Explanation as ExplanationData } from '@candor/core';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { handmade, handmadeAbout, handmadeWith } from '../testing/handmade.js';
import { Explanation } from './Explanation.js';

const quantiles = Array.from({ length: 20 }, (_, i) => 2030 + 120 * i);
const band = { alpha: 0.1, lower: 2047, upper: 4313, measuredOn: 'all', quantiles };
const about = {
  ...handmadeAbout,
  outcome: { name: 'repair cost', unit: 'EUR' },
  decision: { cutoffs: [{ below: 2500, outcome: { id: 'run', headline: 'run on', noun: 'running on' } }, { outcome: { id: 'inspect', headline: 'inspect', noun: 'an inspection' } }] },
};
const amount: ExplanationData = handmadeWith({
  prediction: { scale: 'value', value: 3180, threshold: 2500, outcome: 'inspect' },
  attribution: { ...handmade.attribution, scale: 'value', baseValue: 3000 },
  likelihood: null, band, sureness: { kind: 'cut-off', value: 0.8, word: 'fairly', n: 400 },
});
const show = (data: ExplanationData, props = {}) => render(<Explanation data={data} about={about} {...props} />).container;
const dots = (container: HTMLElement, side = '') => container.querySelectorAll(`[data-part="dot"]${side && `[data-side="${side}"]`}`);

describe('Dotplot', () => {
  it('draws one dot for each amount, filled beyond the limit, and says how many', () => {
    const container = show(amount);
    const beyond = quantiles.filter((value) => value >= 2500).length;
    expect([dots(container).length, dots(container, 'beyond').length, dots(container, 'before').length]).toEqual([20, beyond, 20 - beyond]);
    expect(container.querySelector('[data-part="caption"]')).toHaveTextContent(`Each dot is 1 of 20 equally likely amounts. ${beyond} of 20 are above the limit.`);
    expect(screen.getByRole('img', { name: `20 equally likely amounts, from €2,030 to €4,310. ${beyond} of 20 are above the limit.` })).toBeVisible();
    expect(container.querySelector('[data-part="range-band"]')).toBeNull();
  });

  it('is a table at a press, amount by amount', async () => {
    show(amount);
    const toggle = screen.getByRole('button', { name: 'Show as table', expanded: false });
    await userEvent.click(toggle);
    const [head, first, ...rest] = within(screen.getByRole('table')).getAllByRole('row');
    expect(head).toHaveTextContent('DotAmountCompared with the limit');
    expect(first).toHaveTextContent('1€2,030below');
    expect(rest.at(-1)).toHaveTextContent('20€4,310above');
    await userEvent.click(toggle);
    expect(screen.queryByRole('table')).toBeNull();
  });

  it('gives way to the range where nobody measured the amounts, and to nothing where the range is withdrawn', () => {
    const { quantiles: _, ...bare } = band;
    expect(show({ ...amount, band: bare }).querySelector('[data-part="range-band"]')).not.toBeNull();
    const withdrawn = show({ ...amount, band: null, sureness: null });
    expect(withdrawn.querySelector('[data-part="range-band"], [data-part="dotplot"]')).toBeNull();
  });

  it('leaves no button when it is only to be read', () => {
    show(amount, { interactive: false });
    expect(screen.queryByRole('button')).toBeNull();
    expect(screen.getByRole('img')).toBeVisible();
  });
});
