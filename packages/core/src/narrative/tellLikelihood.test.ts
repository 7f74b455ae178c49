import { describe, expect, it } from 'vitest';
import type { About } from '../explainer/explainer.js';
import type { NarrateOptions } from './telling.js';
import { rentAbout, rentExplanation, repairAbout, repairExplanation } from './testing/examples.js';
import { said, tell } from './testing/tell.js';

const likelihood = (value: number, more: Partial<NarrateOptions> = {}, about: About | null = rentAbout) =>
  said(tell({ ...rentExplanation, likelihood: { ...rentExplanation.likelihood!, value } }, about, more).likelihood);
const classes = (labels: string[], notChecked?: string[]) => said(tell({ ...rentExplanation, likelihood: null, set: { alpha: 0.1, labels, ...(notChecked && { notChecked }) } }).likelihood);

describe('how likely', () => {

  it('counts checked cases on one base', () => {
    expect(likelihood(0.2326)).toBe('Of 100 checked cases scored like this, about 23 paid late.');
    expect(likelihood(0.2326, { frequencyBase: 20 })).toBe('Of 20 checked cases scored like this, about 5 paid late.');
  });

  it('never rounds to none or to all unless it is exactly so', () => {
    expect([0, 0.001, 0.999, 1].map((value) => likelihood(value)!.match(/about (\d+)/)![1])).toEqual(['0', '1', '99', '100']);
  });

  it('names the outcome where the host gave no phrase for the event', () => {
    expect(likelihood(0.3, {}, { ...rentAbout, outcome: { name: 'rent paid late' } })).toBe('Of 100 checked cases scored like this, about 30 had this outcome: rent paid late.');
    expect(likelihood(0.3, {}, null)).toBe('Of 100 checked cases scored like this, about 30 had this outcome: late.');
  });

  it('is a range for an amount, with what that promise was worth', () => {
    expect(said(tell(repairExplanation, repairAbout).likelihood)).toBe(
      'Likely between €2,050 and €4,310. In about 18 of 20 checked cases the real amount was inside a range made this way.',
    );
    const band = { alpha: 0.05, lower: 2047, upper: null, measuredOn: 'all' };
    expect(said(tell({ ...repairExplanation, band }, repairAbout).likelihood)).toBe(
      'Likely above €2,050. In about 19 of 20 checked cases the real amount was inside a range made this way.',
    );
    expect(said(tell({ ...repairExplanation, band: { ...band, lower: null, upper: 4313 } }, repairAbout).likelihood)).toMatch(/^Likely below €4,310\./);
    expect(tell({ ...repairExplanation, band: { ...band, lower: null } }, repairAbout).likelihood).toBeNull();
  });

  it('lists the classes it may be', () => {
    expect(classes(['oak', 'ash', 'elm'])).toBe('It is most likely one of these: oak, ash or elm.');
    expect(classes(['oak'])).toBeNull();
    expect(classes([])).toBe('This case fits none of the known outcomes.');
    expect(classes(['oak', 'ash', 'elm', 'fir', 'yew', 'box'])).toBe('It is most likely one of these: oak, ash, elm or 3 more.');
  });

  it('tells classes that could not be ruled out from those that it likely is', () => {
    expect(classes(['oak', 'ash', 'elm'], ['elm'])).toBe('It is most likely one of these: oak or ash. Too few cases of elm were checked to rule it out.');
    expect(classes(['oak', 'elm'], ['elm'])).toBe('Too few cases of elm were checked to rule it out.');
    expect(classes(['oak', 'elm'], ['oak', 'elm'])).toBe('Too few cases of oak and elm were checked to rule them out.');
    expect(classes(['oak', 'ash', 'elm', 'fir', 'yew'], ['ash', 'elm', 'fir', 'yew', 'box'])).toBe('Too few cases of ash, elm, fir and 2 more were checked to rule them out.');
  });
});
