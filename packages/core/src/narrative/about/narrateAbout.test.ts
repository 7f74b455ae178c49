import { describe, expect, it } from 'vitest';
import type { About } from '../../explainer/explainer.js';
import type { Explanation } from '../../explanation/explanation.js';
import { createExportDocument } from '../../exporting/createExportDocument.js';
import { withFeedback } from '../catalog.js';
import { ar } from '../catalogs/ar.js';
import { de } from '../catalogs/de.js';
import { en } from '../catalogs/en.js';
import { sentenceText } from '../narrative.js';
import { rentAbout, rentExplanation, repairAbout, repairExplanation } from '../testing/examples.js';
import type { AboutSection } from './aboutSection.js';
import { narrateAbout } from './narrateAbout.js';

const told = (explanation: Explanation, about: About | null = rentAbout, catalog = en) => narrateAbout(explanation, about, { locale: catalog.locale, catalog });
const section = (sections: readonly AboutSection[], id: AboutSection['id']) => sections.find((one) => one.id === id)!;
const lines = ({ sentences, terms = [] }: AboutSection) => [...sentences.map(sentenceText), ...terms.map(({ term, text }) => `${term}: ${sentenceText(text)}`)];

describe('level 4', () => {
  it.each([
    { locale: 'en', words: en, explanation: rentExplanation, about: rentAbout },
    { locale: 'de', words: de, explanation: rentExplanation, about: null },
    { locale: 'ar', words: ar, explanation: repairExplanation, about: repairAbout },
  ])('says in $locale what an export for an auditor says', async ({ locale, words, explanation, about }) => {
    const catalog = withFeedback(words, await words.feedback!());
    const { blocks } = createExportDocument(explanation, about, { locale, catalog, audience: 'auditor' });
    const [, ...panel] = told(explanation, about, catalog);
    expect(panel.map(({ id }) => id)).toEqual(['measured', 'method', 'technical']);
    expect(blocks.slice(-3)).toEqual(panel);
  });

  it('names the model, then what its card says, then nothing that nobody wrote', () => {
    const about = { ...rentAbout, card: { name: 'Rent Risk', version: '2.1', owner: { en: 'the letting desk', de: 'die Vermietung' }, reviewBy: '2032-01-31', contact: '' }, disclosure: 'Made from past lets.' };
    const purpose = section(told(rentExplanation, about), 'purpose');
    expect(lines(purpose)).toEqual([
      'The model recommends. You decide.', 'Model: Rent Risk 2.1', 'Learned from: Hillside and Oldbridge', 'Looked after by: the letting desk', 'Next review by: January 31, 2032',
    ]);
    expect(sentenceText(purpose.disclosure!)).toBe('Made from past lets.');
  });

  it('says where it was measured in the host\u2019s words, every place of them', () => {
    const known = ['a', 'b', 'c', 'd', 'e', 'f'];
    const about = { ...rentAbout, presentation: { ...rentAbout.presentation, values: { quarter_of_town: { a: 'Alder Row', f: 'Ferry Lane' } } } };
    const { sentences } = section(told({ ...rentExplanation, context: { ...rentExplanation.context!, known } }, about), 'measured');
    expect(sentences.map(sentenceText)).toContain('These checked cases came from: Alder Row, b, c, d, e, and Ferry Lane.');
  });

  it('records which outcomes stand in a set because they could not be checked', () => {
    const set = { alpha: 0.1, labels: ['late', 'never'], notChecked: ['never'], credibility: 0.4, confidence: 0.93 };
    expect(lines(section(told({ ...rentExplanation, set }), 'technical'))).toEqual(expect.arrayContaining([
      'Outcome set: late and never, alpha 0.1', 'In the set for want of calibration cases: never', 'Credibility: 0.4', 'Confidence: 0.93',
    ]));
  });

  it('says that nothing was measured where nothing was', () => {
    const { sentences } = section(told({ ...rentExplanation, likelihood: null, unusual: null }, null), 'measured');
    expect(sentences.map(sentenceText)).toEqual(['Nothing has been measured for cases like this one.']);
  });

  it('refuses a locale that is none', () => {
    expect(() => narrateAbout(rentExplanation, null, { locale: 'not a tag', catalog: en })).toThrow(expect.objectContaining({ code: 'locale-invalid' }));
  });
});
