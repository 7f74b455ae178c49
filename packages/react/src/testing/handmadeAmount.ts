import type { About, Explanation } from '@candor/core';
import { handmade, handmadeAbout, handmadeWith } from './handmade.js';

/** Euros; twenty equally likely ones, three of them below the limit of 2,500. */
const costs = [2030, 2270, 2420, 2510, 2590, 2680, 2750, 2830, 2900, 2980, 3050, 3120, 3200, 3290, 3380, 3490, 3620, 3800, 4120, 4980];

/** The case made by hand, asked for an amount: what a repair costs. No model gave these numbers. */
export const handmadeAmount: Explanation = handmadeWith({
  prediction: { scale: 'value', value: 3020, threshold: 2500, outcome: 'inspect' }, likelihood: null,
  attribution: { ...handmade.attribution, scale: 'value', baseValue: 2900, values: [310, 220, 90, -240, -120, -80, -60] },
  band: { alpha: 0.1, lower: 2030, upper: 4980, measuredOn: 'all', quantiles: costs },
});

/** Some fields of it changed. */
export const handmadeAmountWith = (changes: Partial<Explanation>): Explanation => ({ ...handmadeAmount, ...changes });

/** A host's words about the case, for an amount in euros. */
export const inEuros = (about: About = handmadeAbout): About => ({
  ...about,
  outcome: { ...about.outcome, unit: 'EUR' },
  decision: { ...about.decision!, cutoffs: [{ ...about.decision!.cutoffs[0]!, below: 2500 }, about.decision!.cutoffs[1]!] },
});
