import { describe, expect, it } from 'vitest';
import { rentAbout, rentExplanation } from './testing/examples.js';
import { formatMessage, withMessages } from './catalog.js';
import { en } from './catalogs/en.js';
import { narrate } from './narrate.js';
import { sentenceText } from './narrative.js';
import { translated, type Translate } from './translated.js';

/** Fills `{name}` in, as any ICU formatter does. */
const filled = (text: string): Translate => (_, values) => text.replaceAll(/\{(\w+)\}/gu, (_all, name: string) => String(values[name]));

describe('a host\u2019s own translator', () => {
  it('gives a sentence its parts by the tags of its message', () => {
    expect(translated(filled('<label>{label}</label> (<value>{value}</value>) a <b>fortement <number>{n}</number></b> compt\u00e9.'), 'k', { label: 'Dettes', value: '52 %', n: 3 })).toEqual([
      { text: 'Dettes', role: 'label' }, { text: ' (' }, { text: '52 %', role: 'value' }, { text: ') a ' },
      { text: 'fortement ', role: 'strong' }, { text: '3', role: 'number' }, { text: ' compt\u00e9.' },
    ]);
  });

  it('never makes a part of what stands in an argument', () => {
    const label = '</label><b>x</b> < y';
    expect(translated(filled('<label>{label}</label>.'), 'k', { label })).toEqual([{ text: label, role: 'label' }, { text: '.' }]);
  });

  it('keeps to the text of a message whose tags do not close', () => {
    expect(translated(() => '</b>one <value>two', 'k', {})).toEqual([{ text: 'one ' }, { text: 'two', role: 'value' }]);
  });

  it('is asked first, and what it lacks is said by the catalog', () => {
    const t: Translate = (key) => (key === 'candor.reasons.heading' ? 'Raisons principales' : key);
    const catalog = withMessages({ ...en, t }, 'en', { 'candor.panel.more': ['Encore'] });
    expect([formatMessage(catalog, 'candor.reasons.heading', {}), formatMessage(catalog, 'candor.panel.more', {}), formatMessage(catalog, 'candor.panel.about', {})].map(sentenceText))
      .toEqual(['Raisons principales', 'Encore', 'About this recommendation']);
    expect(narrate(rentExplanation, rentAbout, { locale: 'fr', catalog }).reasonsHeading).toBe('Raisons principales');
  });
});
