import { describe, expect, it } from 'vitest';
import type { Context, Explanation, Level } from '../explanation/explanation.js';
import type { About } from '../explainer/explainer.js';
import type { NarrateOptions } from './telling.js';
import { rentAbout, rentExplanation, repairAbout, repairExplanation } from './testing/examples.js';
import { said, tell } from './testing/tell.js';

const sure = (word: 'very' | 'fairly' | 'somewhat' | 'close-call', lower: number, upper: number, change: Partial<Explanation> = {}, more: Partial<NarrateOptions> = {}) =>
  said(tell({
    ...rentExplanation,
    sureness: { kind: 'cut-off', value: 0.9, word, n: 200 },
    likelihood: { ...rentExplanation.likelihood!, lower, upper, value: (lower + upper) / 2 },
    ...change,
  }, rentAbout, more).sureness.sentence);
const byClass = (value: number, word: 'very' | 'close-call', more: Partial<NarrateOptions> = {}) => sure('very', 0, 1, { sureness: { kind: 'class', value, word, n: 200 } }, more);
const unknown = (change: Partial<Explanation>) => tell({ ...rentExplanation, sureness: null, ...change });
const context = (key: string | null, level: Level): Context => ({ ...rentExplanation.context!, key, level, support: 'unseen', status: null });

describe('how sure', () => {

  it('says the word, the limit and the measured range in one sentence', () => {
    expect(sure('very', 0.27, 0.42)).toBe('Very sure it is above the limit of 20 in 100: likely 27\u00a0to\u00a042.');
    expect(sure('fairly', 0.194, 0.278)).toBe('Fairly sure it is above the limit of 20 in 100: likely 19\u00a0to\u00a028, mostly above.');
    expect(sure('somewhat', 0.16, 0.26)).toBe('Somewhat sure it is above the limit of 20 in 100: likely 16\u00a0to\u00a026, mostly above.');
    expect(sure('close-call', 0.14, 0.27)).toBe('Close call: likely 14\u00a0to\u00a027, the limit is 20.');
  });

  it('speaks of the side the recommendation is on', () => {
    const accept = { prediction: { ...rentExplanation.prediction, value: 0.1, outcome: 'accept' } };
    expect(sure('very', 0.02, 0.08, accept)).toBe('Very sure it is below the limit of 20 in 100: likely 2\u00a0to\u00a08.');
    expect(sure('fairly', 0.12, 0.22, accept)).toBe('Fairly sure it is below the limit of 20 in 100: likely 12\u00a0to\u00a022, mostly below.');
  });

  it('names both limits of an outcome between two', () => {
    const about: About = { ...rentAbout, decision: { cutoffs: [{ below: 0.1, outcome: { id: 'accept' } }, { below: 0.4, outcome: { id: 'call back' } }, { outcome: { id: 'refuse' } }] } };
    const between = { ...rentExplanation, prediction: { ...rentExplanation.prediction, outcome: 'call back' }, likelihood: { ...rentExplanation.likelihood!, lower: 0.2, upper: 0.3 } };
    expect(said(tell(between, about).sureness.sentence)).toBe('Fairly sure it is between the limits of 10 and 40 in 100: likely 20\u00a0to\u00a030.');
    expect(said(tell({ ...between, sureness: { ...between.sureness!, word: 'close-call' } }, about).sureness.sentence)).toBe('Close call: likely 20\u00a0to\u00a030, the limits are 10 and 40.');
  });

  it('shows more digits rather than an edge on the wrong side of the limit', () => {
    expect(sure('very', 0.203, 0.42)).toBe('Very sure it is above the limit of 20 in 100: likely 20.3\u00a0to\u00a042.');
    expect(sure('fairly', 0.1996, 0.278)).toBe('Fairly sure it is above the limit of 20 in 100: likely 19.96\u00a0to\u00a027.8, mostly above.');
  });

  it('counts how often such a class was right', () => {
    expect(byClass(0.96, 'very')).toBe('Very sure: of 20 checked cases like this, about 19 turned out this way.');
    expect(byClass(0.6, 'close-call')).toBe('Close call: of 20 checked cases like this, about 12 turned out this way.');
    expect(byClass(0.96, 'very', { frequencyBase: 100 })).toBe('Very sure: of 100 checked cases like this, about 96 turned out this way.');
  });

  it('names an amount\'s limit; its range stands one sentence before', () => {
    expect(said(tell(repairExplanation, repairAbout).sureness.sentence)).toBe('Fairly sure it is above the limit of €2,500.');
  });

  it('follows the host\'s own cut points over the measured number', () => {
    const policy = { sureness: { very: 0.9, fairly: 0.7, somewhat: 0.6 } };
    expect(tell({ ...rentExplanation, likelihood: { ...rentExplanation.likelihood!, lower: 0.21 } }, rentAbout, { policy }).sureness.word).toBe('very');
    expect(tell(rentExplanation, rentAbout, { policy }).sureness.word, 'a limit inside the range caps it').toBe('fairly');
  });

  it('of an amount with too few checked cases is not measured, without a digit', () => {
    const told = tell({ ...repairExplanation, sureness: null, band: { alpha: 0.1, lower: null, upper: null, measuredOn: 'all' } }, repairAbout);
    expect(said(told.sureness.sentence)).toBe('We can’t say how sure: too few cases were checked.');
    expect([told.likelihood, told.range, told.dots]).toEqual([null, null, null]);
  });

  it('does not call a place unchecked that was checked and failed', () => {
    const failed = { ...rentExplanation.context!, status: 'failed' as const, level: 'caution' as const };
    expect(said(unknown({ context: failed }).sureness.sentence)).toBe('We can’t say how sure: it did not do well enough for Hillside.');
    expect(said(unknown({ context: { ...failed, support: 'unseen' } }).sureness.sentence)).toBe('We can’t say how sure: this has not been checked for Hillside.');
  });

  it('says why it cannot be said, without a digit and without a band', () => {
    const told = [
      unknown({ context: context('Portsea', 'caution') }),
      unknown({ context: context(null, 'caution') }),
      unknown({ unusual: { ...rentExplanation.unusual!, level: 'caution' } }),
      unknown({}),
    ];
    expect(told.map(({ sureness }) => said(sureness.sentence))).toEqual([
      'We can’t say how sure: this has not been checked for Portsea.',
      'We can’t say how sure: this has not been checked for cases from here.',
      'We can’t say how sure: this has not been checked for a case like this.',
      'We can’t say how sure: too few checked cases were scored like this.',
    ]);
    for (const { sureness, range } of told) {
      expect(said(sureness.sentence)).not.toMatch(/\d/);
      expect([sureness.word, sureness.label, range]).toEqual([null, null, null]);
    }
  });
});
