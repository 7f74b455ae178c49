import { describe, expect, it } from 'vitest';
import { stepWords } from './stepWords.js';
import { en } from './catalogs/en.js';
import { rentAbout, rentExplanation, repairAbout, repairExplanation } from './testing/examples.js';

const options = { locale: 'en', catalog: en };
const scaled = (scale: 'margin' | 'probability', baseValue: number, values: number[]) => {
  const prediction = { ...rentExplanation.prediction, scale, value: values.reduce((sum, phi) => sum + phi, baseValue) };
  return { ...rentExplanation, prediction, attribution: { ...rentExplanation.attribution, scale, baseValue, values, gap: 0 } };
};

describe('stepWords', () => {
  it('writes the ends in 100 with their unit, and each step with its sign', () => {
    const words = stepWords(scaled('probability', 0.207, [0.071, -0.0104]), rentAbout, options);
    expect([words.baseText, words.outputText, words.limitText]).toEqual(['20.7 in 100', '26.8 in 100', 'limit 20 in 100']);
    expect([0.071, -0.0104, 0].map(words.step)).toEqual(['+7.1', '−1.0', '0.0']);
  });

  it('writes amounts as the host writes them', () => {
    const words = stepWords(repairExplanation, repairAbout, options);
    expect(words.step(601.2)).toBe('+€601');
    expect(words.step(-394)).toBe('−€394');
    expect(stepWords(repairExplanation, repairAbout, { ...options, locale: 'de' }).step(601.2)).toBe('+601\u00a0€');
  });

  it('shows three digits of the largest step of a margin, and no unit', () => {
    const words = stepWords(scaled('margin', -1.25, [0.0421, -0.01]), rentAbout, options);
    expect([words.baseText, words.step(0.0421), words.step(-0.01)]).toEqual(['−1.2500', '+0.0421', '−0.0100']);
  });

  it('says the cut-off only on its own scale', () => {
    const explanation = scaled('margin', -1.25, [0.04]);
    const words = stepWords({ ...explanation, prediction: { ...explanation.prediction, scale: 'probability' } }, rentAbout, options);
    expect(words.limitText).toBeNull();
  });

  it('names several factors together, by their number', () => {
    expect(stepWords(rentExplanation, rentAbout, options).rest(5)).toBe('5 more');
  });
});
