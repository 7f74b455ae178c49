import type { About } from '@candor/core';
import { expect, it } from 'vitest';
import { readDesk } from './desk.js';
import { withProfileWords } from './withProfileWords.js';
import { cellText, labelOf } from './words.js';

const about: About = {
  presentation: {
    labels: { draught: { en: 'Depth in the water' }, crew: 'Crew' },
    units: { speed: 'knots', crew: 'people', load: 'of the hold' },
    formats: { draught: { style: 'unit', unit: 'meter', digits: 1 }, crew: 'integer', load: 'percent' },
    values: { flag: { b: 'Blue' } },
  },
  outcome: {},
  decision: null,
  context: { segments: [] },
  card: {},
  disclosure: null,
};

it('the profile’s words stand where the desk has none, and the desk’s own win', () => {
  const desk = withProfileWords(readDesk({ title: 'Harbour desk', columns: ['ship'], labels: { draught: 'Draught' }, values: { flag: { b: 'Azure' } } }), about);
  expect([labelOf(desk, 'draught'), labelOf(desk, 'crew'), labelOf(desk, 'last_port')]).toEqual(['Draught', 'Crew', 'Last port']);
  expect([cellText(desk, 'draught', '3.25'), cellText(desk, 'crew', '12.0'), cellText(desk, 'load', '0.5'), cellText(desk, 'flag', 'b'), cellText(desk, 'speed', '9')]).toEqual(['3.3 meters', '12\u00a0people', '50%', 'Azure', '9\u00a0knots']);
});

it('without a profile the desk stays as it is', () => {
  const desk = readDesk({ title: 'Harbour desk', columns: ['ship'] });
  expect(withProfileWords(desk, null)).toBe(desk);
});
