import { describe, expect, it } from 'vitest';
import type { Context, Explanation, Fact, Level } from '../explanation/explanation.js';
import type { About } from '../explainer/explainer.js';
import { sentenceText } from './narrative.js';
import { fact, feature, rentAbout, rentExplanation, repairAbout, repairExplanation } from './testing/examples.js';
import { all, said, tell } from './testing/tell.js';

const portsea: Explanation = {
  ...rentExplanation,
  sureness: null,
  context: { key: 'Portsea', support: 'unseen', status: 'failed', level: 'caution', known: ['Hillside', 'Oldbridge'], field: { n: 800, estimated: 0.344, observed: 0.176 } },
};
const contextSays = (change: Partial<Context>, words: About) => all(tell({ ...portsea, context: { ...portsea.context!, field: null, ...change } }, words).notices[0]!.sentences);
const knownAs = (status: Context['status']) => tell({ ...rentExplanation, context: { ...rentExplanation.context!, status, level: 'notice' } }).notices[0]!;
const unusual = (facts: Fact[], level: Level = 'notice', features = rentExplanation.features) =>
  tell({ ...rentExplanation, features, unusual: { ...rentExplanation.unusual!, p: 0.004, level, facts } }).notices;
const factsSay = (...facts: Fact[]) => all(unusual(facts)[0]!.sentences);
const factSays = (kind: Fact['kind'], more: Partial<Fact> = {}) => factsSay(fact({ kind, feature: 'deposit', value: 9, ...more }))[0]!.replace('This case is unusual for this model: ', '');
const range = { lo: 1700, hi: 38_400 };

describe('a new context', () => {
  it('says what the model learned from, where the case is from, and what was measured there', () => {
    const { notices } = tell(portsea);
    expect(notices.map(({ kind, title }) => [kind, title])).toEqual([['context', 'New part of town']]);
    expect(all(notices[0]!.sentences)).toEqual([
      'This model learned from Hillside and Oldbridge. This case is from Portsea.',
      'There it estimated 34 in 100; 18 in 100 paid late.',
    ]);
  });

  it('says where the likelihood was measured', () => {
    expect(said(tell(portsea).likelihood)).toBe('In Hillside and Oldbridge, of 100 checked cases scored like this, about 23 paid late.');
    const known = ['Hillside', 'Oldbridge', 'Ferry', 'Marsh', 'Quay', 'Kiln'];
    expect(said(tell({ ...portsea, context: { ...portsea.context!, known } }).likelihood)).toMatch(/^In Hillside, Oldbridge, Ferry and 3 more, of 100/);
    expect(said(tell({ ...portsea, likelihood: { ...portsea.likelihood!, measuredOn: 'Oldbridge' } }).likelihood)).toMatch(/^In Oldbridge, of 100/);
    expect(said(tell({ ...portsea, likelihood: { ...portsea.likelihood!, measuredOn: 'Hillside, Oldbridge' } }).likelihood)).toMatch(/^In Hillside and Oldbridge, of 100/);
  });

  it('promises nothing there, even where labelled rows from there looked good', () => {
    const told = tell({ ...portsea, context: { ...portsea.context!, status: 'validated', level: 'notice' } });
    expect(said(told.likelihood)).toMatch(/^In Hillside and Oldbridge, of 100/);
    expect(said(told.sureness.sentence)).toBe('We can’t say how sure: this has not been checked for Portsea.');
    expect(told.range).toBeNull();
  });

  it('speaks about a case that does not say where it is from, and about a model that does not say either', () => {
    const about = { ...rentAbout, context: { segments: ['quarter_of_town'] } };
    expect(contextSays({ key: null }, rentAbout)).toEqual(['This model learned from Hillside and Oldbridge. This case does not say where it is from.']);
    expect(contextSays({ key: null, known: [] }, about)).toEqual(['This case does not say where it is from.']);
    expect(contextSays({ known: [] }, about)).toEqual(['This case is from Portsea, which this model did not learn from.']);
  });

  it('tells failed, weak and missing checks of a known context apart', () => {
    expect(knownAs('failed').title).toBe('Known limits here');
    expect((['failed', 'weak', 'not-checked', null] as const).map((status) => sentenceText(knownAs(status).sentences[0]!))).toEqual([
      'This model was checked for Hillside and did not do well enough there.',
      'This model has had only a few checks for Hillside.',
      'This model has not been checked for Hillside.',
      'This model has not been checked for Hillside.',
    ]);
  });

  it('gives the mean amounts that were measured there', () => {
    const context: Context = { ...portsea.context!, field: { n: 300, estimated: 3417, observed: 2289 } };
    expect(all(tell({ ...repairExplanation, sureness: null, band: null, context }, repairAbout).notices[0]!.sentences)).toContain(
      'There it estimated €3,420 on average; the real average was €2,290.',
    );
  });

  it('carries the host\'s advice, and the words the host has for places', () => {
    const about = { ...rentAbout, presentation: { ...rentAbout.presentation, values: { quarter_of_town: { Portsea: 'Portsea harbour' } } } };
    const sentences = all(tell(portsea, about, { policy: { advice: { context: 'Office rule: look first.' } } }).notices[0]!.sentences);
    expect(sentences[0]).toMatch(/This case is from Portsea harbour\.$/);
    expect(sentences.at(-1)).toBe('Office rule: look first.');
  });

  it('withdraws the range of an amount', () => {
    const told = tell({ ...repairExplanation, context: portsea.context }, repairAbout);
    expect([told.likelihood, told.range]).toEqual([null, null]);
  });
});

describe('an unusual case', () => {
  it('states the value and what past cases were', () => {
    expect(unusual([fact({ kind: 'value', feature: 'deposit', value: 42_700, typical: range })])[0]).toMatchObject({ kind: 'unusual', level: 'notice', title: 'Unusual case' });
    expect(factsSay(fact({ kind: 'value', feature: 'deposit', value: 42_700, typical: range }))).toEqual([
      'This case is unusual for this model: Deposit paid €42,700 (past cases: €1,700\u00a0to\u00a0€38,400).',
    ]);
  });

  it('states up to three facts and counts the rest', () => {
    const facts = ['deposit', 'lease', 'moves', 'late_rents', 'rent_share'].map((name) => fact({ kind: 'out-of-range', feature: name, value: 7, typical: { lo: 1, hi: 5 } }));
    expect(factsSay(...facts)).toEqual([
      'This case is unusual for this model: Deposit paid €7 (past cases: €1\u00a0to\u00a0€5).',
      'Also: Length of lease 7 months (past cases: 1 month\u00a0to\u00a05 months).',
      'Also: Moves, last 5 years 7 (past cases: 1\u00a0to\u00a05).',
      'And 2 more.',
    ]);
  });

  it('has a sentence for every kind of fact', () => {
    expect({
      unseen: factSays('unseen-category'),
      limits: factSays('outside-limits'),
      limitsKnown: factSays('outside-limits', { typical: range }),
      missing: factSays('never-missing', { value: null }),
      unit: factSays('unit', { factor: 0.001 }),
      unitKnown: factSays('unit', { factor: 0.001, typical: range }),
      rare: factSays('value', { typical: { share: 0.001 } }),
      share: factSays('value', { typical: { share: 0.02 } }),
      plain: factSays('value'),
      together: factSays('combination', { with: ['lease', 'moves'] }),
    }).toEqual({
      unseen: 'Deposit paid €9 (never seen in past cases).',
      limits: 'Deposit paid €9 (outside the limits set for it).',
      limitsKnown: 'Deposit paid €9 (limits set for it: €1,700\u00a0to\u00a0€38,400).',
      missing: 'Deposit paid was not provided (past cases always had it).',
      unit: 'Deposit paid €9. Check the unit.',
      unitKnown: 'Deposit paid €9 (past cases: €1,700\u00a0to\u00a0€38,400). Check the unit.',
      rare: 'Deposit paid €9 (fewer than 1 in 100 past cases).',
      share: 'Deposit paid €9 (2 in 100 past cases).',
      plain: 'Deposit paid €9.',
      together: 'Deposit paid, Length of lease and Moves, last 5 years (each is usual alone, together they are not).',
    });
  });

  it('speaks of the whole case where no single fact was found', () => {
    expect(factsSay()).toEqual(['This case as a whole is unusual for this model.']);
  });

  it('tells a fact that is exact by count even where the whole is ordinary', () => {
    expect(unusual([fact({ kind: 'unseen-category', feature: 'moves', value: 'x' })], 'none')[0]!.level).toBe('notice');
    expect(unusual([], 'none')).toEqual([]);
  });

  it('hides a masked value', () => {
    const features = rentExplanation.features.map((given) => (given.name === 'deposit' ? feature('deposit', null, { state: 'masked' }) : given));
    expect(all(unusual([fact({ kind: 'value', feature: 'deposit', value: 42_700, typical: range })], 'notice', features)[0]!.sentences)).toEqual([
      'This case is unusual for this model: Deposit paid (hidden).',
    ]);
  });
});

describe('what is missing', () => {
  it('is one notice without a profile, and no sureness sentence beside it', () => {
    const told = tell({ ...rentExplanation, likelihood: null, sureness: null, unusual: null, context: null, provenance: { seed: 1, versions: {}, time: '' } }, null);
    expect(told.notices.map(({ kind, sentences }) => [kind, ...all(sentences)])).toEqual([['no-profile', 'We can’t say how sure or how usual this case is.']]);
    expect(told.sureness.sentence).toBeNull();
    expect(told.reasons).toHaveLength(3);
  });

  it('is named part by part with a profile', () => {
    const { notices } = tell({ ...rentExplanation, unusual: null, context: null });
    expect(notices.map(({ kind, title }) => [kind, title])).toEqual([['partial', 'Not available: how usual this case is and whether this model was checked for cases from here']]);
    expect(all(notices[0]!.sentences)).toEqual(['The rest of this explanation is complete.']);
  });
});

describe('what became of unusual cases', () => {
  const counts = { unusual: { n: 80, misses: 20 }, rest: { n: 1520, misses: 150 } };
  const says = (consequence: typeof counts | null | undefined, change: Partial<Explanation> = {}, about = rentAbout) =>
    all(tell({ ...rentExplanation, ...change, unusual: { ...rentExplanation.unusual!, p: 0.004, level: 'notice', ...(consequence !== undefined && { consequence }) } }, about).notices[0]!.sentences).slice(1);

  it('is counted beside the usual ones, in the words of what was promised', () => {
    expect(says(counts)).toEqual(['Of 20 unusual cases checked, about 5 turned out the less likely way; of 20 usual ones, about 2.']);
    expect(says(counts, { likelihood: null, set: { alpha: 0.1, labels: ['oak'] } })).toEqual(['Of 20 unusual cases checked, about 5 were none of the outcomes listed; of 20 usual ones, about 2.']);
    expect(says(counts, repairExplanation, repairAbout)).toEqual(['Of 20 unusual cases checked, about 5 fell outside the range; of 20 usual ones, about 2.']);
  });

  it('is said to be unknown where too few were checked, and nothing is said where nobody looked', () => {
    const unknown = ['What became of cases this unusual is not known here.'];
    expect(says(null)).toEqual(unknown);
    expect(says({ ...counts, rest: { n: 0, misses: 0 } })).toEqual(unknown);
    expect(says(undefined)).toEqual([]);
  });
});
