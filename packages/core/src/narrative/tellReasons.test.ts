import { describe, expect, it } from 'vitest';
import type { Explanation } from '../explanation/explanation.js';
import type { About } from '../explainer/explainer.js';
import { sentenceText } from './narrative.js';
import { feature, rentAbout, rentExplanation, repairAbout, repairExplanation } from './testing/examples.js';
import { all, reasonsOf, said, tell } from './testing/tell.js';

const weights = (values: number[], change: Partial<Explanation['attribution']> = {}): Explanation => ({
  ...rentExplanation, attribution: { ...rentExplanation.attribution, values, ...change },
});
const threeWays: About = { ...rentAbout, decision: { cutoffs: [{ below: 0.1, outcome: { id: 'accept' } }, { below: 0.4, outcome: { id: 'call back' } }, { outcome: { id: 'refuse' } }] } };
const firstDirection = (baseValue: number, value: number) => tell({ ...weights([0.1, 0, 0, 0, 0], { baseValue }), prediction: { ...rentExplanation.prediction, value, outcome: 'call back' } }, threeWays).factors[0]!.direction;
const change = (value: null, state: 'missing' | 'masked') => ({ ...rentExplanation, features: rentExplanation.features.map((given) => (given.name === 'deposit' ? { ...given, value, state } : given)) });
const against = (values: number[]) => tell(weights(values)).opposing;
const details = (j: number) => Object.fromEntries(tell(rentExplanation, rentAbout, { maxReasons: 5 }).factors.find(({ index }) => index === j)!.details.map(({ id, text }) => [id, sentenceText(text)]));
const points = (explanation: Explanation, about: About) => sentenceText(tell(explanation, about, { audience: 'analyst' }).reasons[0]!.details.at(-1)!.text);

describe('the reasons', () => {

  it('are the strongest three with value, strength and side', () => {
    expect(reasonsOf(rentExplanation)).toEqual([
      'Late rents, last 12 months (1) strongly pushed towards refusal.',
      'Deposit paid (€460) strongly pushed towards refusal.',
      'Moves, last 5 years (none) clearly pushed away from refusal.',
    ]);
    expect(reasonsOf(rentExplanation, rentAbout, { maxReasons: 1 })).toHaveLength(1);
    expect(reasonsOf(rentExplanation, rentAbout, { policy: { maxReasons: 5 } })).toHaveLength(5);
  });

  it('name strength by share: a quarter, a tenth, three hundredths', () => {
    const strengths = tell(weights([0.25, 0.1, 0.03, 0.0299, 0.5901])).factors.map(({ strength, share }) => `${strength} ${share.toFixed(4)}`);
    expect(strengths).toEqual(['strong 0.5901', 'strong 0.2500', 'clear 0.1000', 'slight 0.0300', 'negligible 0.0299']);
  });

  it('turn around for an outcome below the limit, and for an explanation of the other class', () => {
    const accept = { ...rentExplanation, prediction: { ...rentExplanation.prediction, value: 0.1, outcome: 'accept' } };
    expect(reasonsOf(accept)[0]).toBe('Late rents, last 12 months (1) strongly pushed away from acceptance.');
    const other = { ...rentExplanation, prediction: { ...rentExplanation.prediction, value: 0.732, target: 'in time', threshold: 0.8 } };
    expect(reasonsOf(other)[0]).toBe('Late rents, last 12 months (1) strongly pushed away from refusal.');
    const byClass = { ...rentExplanation, prediction: { scale: 'probability' as const, value: 0.3, label: 'in time', target: 'late' } };
    expect(reasonsOf(byClass, { ...rentAbout, decision: null })[0]).toBe('Late rents, last 12 months (1) strongly pushed away from in time.');
  });

  it('push towards an outcome between two limits from either side', () => {
    expect([firstDirection(0.05, 0.2), firstDirection(0.6, 0.2), firstDirection(0.2, 0.12), firstDirection(0.2, 0.38)]).toEqual(['toward', 'away', 'toward', 'away']);
  });

  it('raise and lower an amount by amounts that add up', () => {
    expect(reasonsOf(repairExplanation, repairAbout)).toEqual([
      'Floor (4) lowered the estimate by €601.',
      'Rooms (3) raised the estimate by €527.',
      'Age of the house (80 years) raised the estimate by €394.',
    ]);
  });

  it('use words instead of amounts where these do not add up', () => {
    const gap = { ...repairExplanation, attribution: { ...repairExplanation.attribution, baseValue: 2000, gap: 860 } };
    expect(reasonsOf(gap, repairAbout)[0]).toBe('Floor (4) strongly lowered the estimate.');
    expect(tell(gap, repairAbout).reasons[0]!.pointsText).toBeNull();
    expect(tell(repairExplanation, repairAbout).reasons[0]!.pointsText).toBe('\u2212€601');
  });

  it('say what was missing and hide what is masked', () => {
    expect(reasonsOf(change(null, 'missing'))[1]).toBe('Deposit paid was not provided; a stand-in value was used. It strongly pushed towards refusal.');
    expect(reasonsOf(change(null, 'masked'))[1]).toBe('Deposit paid (hidden) strongly pushed towards refusal.');
    const hidden = tell(rentExplanation, { ...rentAbout, presentation: { ...rentAbout.presentation, hidden: ['deposit'] } });
    expect(JSON.stringify(hidden)).not.toContain('460');
  });

  it('share a rank where their ranges overlap the first of the group, not the neighbour', () => {
    const { reasons, ties } = tell(weights([0.07, 0.06, 0.05, 0, 0], { standardErrors: [0.003, 0.003, 0.003, 0, 0], exact: false }));
    expect(reasons.map(({ rank }) => rank)).toEqual([1, 1, 3]);
    expect(all(ties)).toEqual(['Late rents, last 12 months and Deposit paid counted about equally.']);
  });

  it('have no numerals and no ties on a close call', () => {
    const told = tell({ ...weights([0.07, 0.07, 0.05, 0, 0]), sureness: { ...rentExplanation.sureness!, word: 'close-call' } });
    expect(told.reasonsHeading).toBe('Main reasons, in no firm order');
    expect([...told.reasons, ...told.factors].map(({ rank }) => rank)).toEqual(Array.from({ length: 8 }, () => null));
    expect(told.ties).toEqual([]);
  });

  it('leave out what is not firm, wherever it would have ranked', () => {
    const told = tell(weights([0.07, 0.06, 0.05, 0, 0], { standardErrors: [0.04, 0.001, 0.001, 0, 0], exact: false }));
    expect(told.reasons.map(({ feature: name }) => name)).toEqual(['deposit', 'rent_share']);
  });

  it('are numbered without a gap where one that is not firm is left out', () => {
    const told = tell(weights([0.07, 0.06, 0.05, 0, 0], { backgroundError: [0.001, 0.04, 0.001, 0, 0] }));
    expect(told.reasons.map(({ feature: name, rank }) => [name, rank])).toEqual([['late_rents', 1], ['rent_share', 2]]);
  });

  it('say in the table that what is left out is not certain', () => {
    const told = tell(weights([0.07, 0.06, 0.05, 0, 0], { standardErrors: [0.04, 0.001, 0.001, 0, 0], exact: false }));
    expect(sentenceText(told.factors[0]!.sentence)).toBe('Late rents, last 12 months may have played a small part; this is not certain.');
  });

  it('tell the doubt of the background apart: it takes firmness away but no rank', () => {
    const told = tell(weights([0.07, 0.06, 0.05, 0, 0], { backgroundError: [0.001, 0.004, 0.03, 0, 0] }));
    expect(told.reasons.map(({ feature: name, rank }) => [name, rank])).toEqual([['late_rents', 1], ['deposit', 2]]);
    expect(told.factors.slice(1, 3).map((factor) => sentenceText(factor.details.find(({ id }) => id === 'firmness')!.text))).toEqual([
      'Firm: same direction in every check.',
      'Not certain: it depends on which past cases it is compared with.',
    ]);
  });

  it('carry a mark in words, and into the summary, where an estimate shown before pointed the other way', () => {
    const signs = ['turned', 'settled', 'settled', 'turned', 'open'] as const;
    const told = tell(weights([0.07, 0.06, 0.05, -0.04, 0.001], { standardErrors: [0.001, 0.001, 0.001, 0.001, 0.01], signs: [...signs], exact: false, engine: 'sample' }));
    expect(told.reasons.map(({ mark }) => said(mark))).toEqual(['An earlier estimate pointed the other way.', null, null]);
    expect(said(told.opposing!.mark)).toBe('An earlier estimate pointed the other way.');
    expect(told.summary).toContain('Late rents, last 12 months (1) strongly pushed towards refusal. An earlier estimate pointed the other way.\n');
    const firmness = (at: number) => sentenceText(told.factors[at]!.details.find(({ id }) => id === 'firmness')!.text);
    expect([firmness(0), firmness(1)]).toEqual(['An earlier estimate pointed the other way.', 'Firm: same direction in every check.']);
  });

  it('write an amount in digits once its range is within a quarter of it, and in words before', () => {
    const rough = (error: number) => reasonsOf({ ...repairExplanation, attribution: { ...repairExplanation.attribution, standardErrors: repairExplanation.attribution.values.map(() => error), exact: false, engine: 'sample' } }, repairAbout)[0];
    expect([rough(60), rough(100)]).toEqual(['Floor (4) lowered the estimate by €601.', 'Floor (4) strongly lowered the estimate.']);
  });

  it('name the strongest one against, from three in a hundred on, unless it is listed', () => {
    expect(against([0.4, 0.3, 0.2, -0.06, -0.04])).toMatchObject({ feature: 'moves', direction: 'away', rank: null });
    expect(sentenceText(against([0.4, 0.3, 0.2, -0.06, -0.04])!.sentence)).toBe('Moves, last 5 years (none) slightly pushed away from refusal.');
    expect(against([0.4, 0.3, 0.28, -0.02, 0]), 'too little').toBeNull();
    expect(against([0.4, 0.3, -0.2, -0.1, 0]), 'already listed').toBeNull();
    expect(against([-0.4, -0.3, -0.2, 0.1, 0]), 'all listed are against').toBeNull();
  });

  it('say so where nothing moved, nothing stands out or nothing is firm', () => {
    expect(said(tell(weights([0, 0, 0, 0, 0])).empty)).toBe('Nothing in this case moved the estimate from its usual value.');
    expect(tell(weights([0, 0, 0, 0, 0])).factors).toEqual([]);
    expect(said(tell(weights([1, 1, 1, 1, 1], { standardErrors: [1, 1, 1, 1, 1], exact: false })).empty)).toBe('Nothing in this case clearly moved the estimate.');
    const unsure = weights([0.4, 0.01, 0.01, 0.01, 0.01], { backgroundError: [1, 0, 0, 0, 0] });
    expect(said(tell(unsure).empty), 'a large weight that is not certain is no small point').toBe('Nothing in this case clearly moved the estimate.');
    const many = Array.from({ length: 50 }, (_, j) => feature(`f${j}`, j));
    const told = tell({ ...rentExplanation, features: many, attribution: { ...rentExplanation.attribution, values: many.map(() => 0.001) } });
    expect(said(told.empty)).toBe('Many small points moved the estimate; none of them stands out.');
    expect(sentenceText(told.factors[3]!.sentence)).toBe('F3 (3) had almost no effect.');
  });

  it('are told by group where the host asks for it', () => {
    const told = tell(rentExplanation, rentAbout, { groupBy: 'presentation' });
    expect(told.factors.map(({ label, members }) => [label, members])).toEqual([
      ['Deposit paid', [1]], ['Record as a tenant', [0, 3]], ['Length of lease', [4]], ['Rent compared with income', [2]],
    ]);
    expect(sentenceText(told.reasons[1]!.sentence)).toBe('Record as a tenant together (2 items) strongly pushed towards refusal.');
    expect(told.reasons[1]!.details.find(({ id }) => id === 'members')!.text[0]!.text).toBe('Late rents, last 12 months (1) and Moves, last 5 years (none)');
  });

  it('tell a group that was shared out as one, and what it holds', () => {
    const [late, deposit, share, moves, lease] = rentExplanation.features;
    const members = [late!, { ...moves!, state: 'masked' as const, value: null }] as NonNullable<typeof late>['members'];
    const grouped: Explanation = {
      ...rentExplanation,
      features: [{ name: 'record', value: null, state: 'group', members }, deposit!, share!, lease!],
      attribution: { ...rentExplanation.attribution, values: [0.05, 0.03, 0.01, -0.022] },
    };
    const [first] = tell(grouped).reasons;
    expect(sentenceText(first!.sentence)).toBe('Record as a tenant together (2 items) strongly pushed towards refusal.');
    expect(first!.details.find(({ id }) => id === 'members')!.text[0]!.text).toBe('Late rents, last 12 months (1) and Moves, last 5 years');
    expect(first!.valueText).toBeNull();
  });

  it('compare the value with past cases, and say how firm they are', () => {
    expect(details(0)).toEqual({ value: '1', 'past-cases': 'Higher than about 75 in 100 past cases.', firmness: 'Firm: worked out exactly from the model.' });
    expect(details(1)['past-cases']).toBe('Lower than about 90 in 100 past cases.');
    expect(details(2)).toMatchObject({ value: '43%', 'past-cases': 'In the usual range.', description: 'Monthly rent divided by monthly income.' });
    expect(details(3)['past-cases']).toBe('About 35 in 100 past cases had this.');
    expect(details(4)).toEqual({ value: '24 months', firmness: 'Firm: worked out exactly from the model.' });
    expect(tell().factors.find(({ index }) => index === 1)!.pastCases).toEqual({ here: '€460, this case', half: 'half of past cases: €930\u00a0to\u00a0€4,930' });
  });

  it('name the middle half of past cases once where it is one value', () => {
    const oneValue = { ...rentExplanation, features: rentExplanation.features.map((given, j) => (j === 1 && given.typical?.kind === 'number' ? { ...given, typical: { ...given.typical, q25: 500, q75: 500 } } : given)) };
    expect(tell(oneValue).factors.find(({ index }) => index === 1)!.pastCases!.half).toBe('half of past cases or more: €500');
  });

  it('add points for an analyst', () => {
    expect(points(rentExplanation, rentAbout)).toBe('6.');
    expect(points(weights([0.06, 0.05, 0.01, -0.03, -0.022], { standardErrors: [0.001, 0, 0, 0, 0] }), rentAbout)).toBe('6, error 0.2.');
    expect(points(repairExplanation, repairAbout)).toBe('\u2212€601.');
  });
});

it('an analyst reads each step with its sign and as many places, and its error; an officer reads neither', () => {
  const sampled: Explanation = { ...rentExplanation, attribution: { ...rentExplanation.attribution, exact: false, engine: 'sample', standardErrors: rentExplanation.attribution.values.map(() => 0.005) } };
  const steps = tell(sampled, rentAbout, { audience: 'analyst' }).factors.map(({ stepText, errorText }) => [stepText, errorText]);
  expect(steps.length).toBeGreaterThan(3);
  for (const [step, error] of steps) {
    expect(step).toMatch(/^[+\u2212]?\d+\.\d$/u);
    expect(error).toBe('1.0');
  }
  expect(tell(sampled).factors.every(({ stepText, errorText }) => stepText === null && errorText === null)).toBe(true);
});
