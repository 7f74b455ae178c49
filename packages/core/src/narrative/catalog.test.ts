import { describe, expect, it } from 'vitest';
import { formatMessage, withFeedback, withMessages, type Catalog } from './catalog.js';
import { en as english } from './catalogs/en.js';
import { evaluateMessage, type Message } from './message.js';
import { bareArguments, readings } from './testing/readings.js';
import { whole } from './testing/whole.js';
import { problemsOfWording } from './testing/wording.js';

const en = await whole(english);

/** Arguments that carry words of a host or of a person: they must stand in a part with a role. */
const hosts = new Set(['label', 'labels', 'value', 'outcome', 'outcomes', 'event', 'place', 'trainedOn', 'name']);

const entries = Object.entries(en.messages);

describe('the English catalog', () => {
  it('keeps the wording rules in every reading', () => {
    const problems = entries.flatMap(([key, message]) => {
      // Level 4 names the method for those who ask.
      const technical = key.startsWith('candor.technical.');
      return readings(message).flatMap((reading) => problemsOfWording(reading)).filter((problem) => !(technical && problem.startsWith('banned'))).map((problem) => `${key}: ${problem}`);
    });
    expect(problems).toEqual([]);
  });

  it('isolates what hosts and people wrote', () => {
    // A select on `place` picks between our own words; a bar's tick and an axis word are drawn alone.
    const alone = ['candor.past.here', 'candor.range.limit'];
    const bare = entries.filter(([key]) => !alone.includes(key)).flatMap(([key, message]) => bareArguments(message).filter((name) => hosts.has(name)).map((name) => `${key}: ${name}`));
    expect(bare).toEqual([]);
  });

  it('never breaks a range of numbers over a line', () => {
    expect(readings(en.messages['candor.range'])).toEqual(['x\u00a0to\u00a0x']);
  });

  it('has sentences that end, and no digit of its own but one', () => {
    for (const [key, message] of entries.filter(([name]) => /^candor\.(likelihood|amount|sureness|reasons\.(toward|away|raised|lowered))\./.test(name) && !name.endsWith('.label'))) {
      for (const reading of readings(message)) {
        expect(`${key}: ${reading}`).toMatch(/\.$/);
        expect(`${key}: ${reading}`).not.toMatch(/: .*\d/);
      }
    }
  });
});

describe('the wording rules', () => {
  it('find what they look for', () => {
    expect(problemsOfWording('The calibrated model is FAIR.')).toEqual(['banned: calibrated', 'banned: fair']);
    expect(problemsOfWording('Fairly sure it is.')).toEqual([]);
    expect(problemsOfWording(`${'word '.repeat(21).trim()}.`)).toHaveLength(1);
  });
});

const text = (message: Message, values: Record<string, string | number>, locale = 'en') => evaluateMessage(message, values, locale).map((part) => part.text).join('');

describe('evaluateMessage', () => {
  const plural: Message = [['n', 'plural', 0, { one: [['#'], ' cat'], few: [['#'], ' cats (few)'], other: [['#'], ' cats'], '=0': ['no cat'] }]];
  it('counts in the plural forms of the locale, exact numbers first', () => {
    expect([0, 1, 2, 1200].map((n) => text(plural, { n }))).toEqual(['no cat', '1 cat', '2 cats', '1,200 cats']);
    expect([1, 3, 5].map((n) => text(plural, { n }, 'pl'))).toEqual(['1 cat', '3 cats (few)', '5 cats']);
  });

  it('subtracts an offset, and counts in order', () => {
    expect(text([['n', 'plural', 1, { one: [['#'], ' other'], other: [['#'], ' others'], '=1': ['alone'] }]], { n: 2 })).toBe('1 other');
    expect([1, 2, 3, 4].map((n) => text([['n', 'ordinal', 0, { one: [['#'], 'st'], two: [['#'], 'nd'], few: [['#'], 'rd'], other: [['#'], 'th'] }]], { n }))).toEqual(['1st', '2nd', '3rd', '4th']);
  });

  it('selects by name, never by what every object has', () => {
    const choice: Message = [['x', 'select', { yes: ['Y'], other: ['O'] }]];
    expect(['yes', 'no', 'toString', 'constructor'].map((x) => text(choice, { x }))).toEqual(['Y', 'O', 'O', 'O']);
  });

  it('keeps tags as roles, the inner one first, and joins what belongs together', () => {
    expect(evaluateMessage([['b', 'tag', ['so ', ['n']]], ' and ', ['label', 'tag', [['b', 'tag', ['x']]]], ['unknown', 'tag', ['.']]], { n: 1234.5 }, 'de')).toEqual([
      { text: 'so 1.234,5', role: 'strong' }, { text: ' and ' }, { text: 'x', role: 'strong' }, { text: '.' },
    ]);
  });

  it('never parses an argument', () => {
    expect(text([['x']], { x: '<b>{y}</b>' })).toBe('<b>{y}</b>');
  });
});

it('a host\'s words lie over ours, and what it left out stays ours', () => {
  const mine = withMessages(en, 'en', { 'candor.reasons.heading': ['What counted'] });
  expect(formatMessage(mine, 'candor.reasons.heading', {})).toEqual([{ text: 'What counted' }]);
  expect(formatMessage(mine, 'candor.reasons.opposing.heading', {})).toEqual([{ text: 'Points the other way' }]);
});

it('the words of feedback come on demand and lie under a host\'s own', async () => {
  expect(english.messages).not.toHaveProperty(['candor.feedback.send']);
  const mine = withMessages(english, 'en', { 'candor.feedback.send': ['Hand in'] });
  const told = withFeedback(mine, await mine.feedback!());
  expect(formatMessage(told, 'candor.feedback.send', {})).toEqual([{ text: 'Hand in' }]);
  expect(formatMessage(told, 'candor.feedback.cancel', {})).toEqual([{ text: 'Cancel' }]);
});

it('a catalog without a message says which one and what to do', () => {
  const broken: Catalog = { locale: 'xx', messages: {} as Catalog['messages'] };
  expect(() => formatMessage(broken, 'candor.reasons.heading', {})).toThrow(expect.objectContaining({ code: 'message-missing' }));
});
