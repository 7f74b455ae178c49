import { assert, constantFrom, integer, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPersonalData } from './personalData.js';

const seen = (text: string) => findPersonalData(text).map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);

describe('a free text', () => {
  it.each([
    ['Write to anna.k+farm@mail.example.org, please.', 'email: anna.k+farm@mail.example.org'],
    ['Jürgen: jürgen@bäume.example', 'email: jürgen@bäume.example'],
    ['Call +49 30 901820 tomorrow', 'phone: +49 30 901820'],
    ['Ring (555) 123-4567.', 'phone: (555) 123-4567'],
    ['Office 030/90 18 20-22', 'phone: 030/90 18 20-22'],
    ['card 4111 1111 1111 1111 12/27', 'card: 4111 1111 1111 1111'],
    ['amex 378282246310005', 'card: 378282246310005'],
    ['Pay DE89 3704 0044 0532 0130 00 is the account', 'iban: DE89 3704 0044 0532 0130 00'],
    ['gb29nwbk60161331926819', 'iban: gb29nwbk60161331926819'],
    ['SSN 078-05-1120', 'national-id: 078-05-1120'],
    ['NI number QQ 12 34 56 C is a sample, AB 12 34 56 C is not', 'national-id: AB 12 34 56 C'],
    ['NIR 2 55 08 14 168 025 38', 'national-id: 2 55 08 14 168 025 38'],
    ['DNI 12345678Z', 'national-id: 12345678Z'],
    ['NIE X1234567L', 'national-id: X1234567L'],
    ['CF RSSMRA85T10A562S', 'national-id: RSSMRA85T10A562S'],
    ['personnummer 811228-9874', 'national-id: 811228-9874'],
    ['Steuer-ID 86 095 742 719', 'national-id: 86 095 742 719'],
    ['PESEL 44051401359', 'national-id: 44051401359'],
  ])('%s', (text, found) => {
    expect(seen(text)).toEqual([found]);
  });

  it.each([
    'card 4111 1111 1111 1112', 'DE89 3704 0044 0532 0130 01', 'DNI 12345678A', '811228-9875', '86 095 742 718', '44051401358',
    'income 1 200 000 a year, 12.5% more than 2025', 'since 2026-03-02, again on 01.02.2026', 'file 2024-118-77', 'the score was 0.37512345', 'at 9@home',
  ])('"%s" holds nothing: its check digits fail, or it is an amount or a date', (text) => {
    expect(seen(text)).toEqual([]);
  });

  it('finds several where they stand, and shapes of the host', () => {
    const text = 'a@b.example or +44 20 7946 0958, member M-77';
    expect(findPersonalData(text, [{ kind: 'national-id', pattern: /\bM-\d+\b/g }]).map(({ start, end }) => text.slice(start, end))).toEqual(['a@b.example', '+44 20 7946 0958', 'M-77']);
  });

  it('one wrong digit in a card is always noticed', () => {
    assert(property(integer({ min: 0, max: 15 }), integer({ min: 1, max: 9 }), (at, shift) => {
      const digits = [...'5500005555555559'];
      digits[at] = String((Number(digits[at]) + shift) % 10);
      expect(seen(digits.join('')).filter((one) => one.startsWith('card'))).toEqual([]);
    }));
  });

  it('of the longest length is read at once, whatever it holds', () => {
    assert(property(string({ unit: constantFrom(...'aZé 019@.+-()/'), maxLength: 60 }), (text) => {
      const found = findPersonalData(text);
      expect(found.every(({ start, end }, i) => start < end && (i === 0 || found[i - 1]!.end <= start))).toBe(true);
    }), { numRuns: 200 });
    const begin = performance.now();
    for (const unit of ['a', '1', '1 ', '+1', 'a@', 'a@a.', 'AA11', '4111 ', '(0']) findPersonalData(unit.repeat(2000 / unit.length));
    expect(performance.now() - begin).toBeLessThan(500);
  });
});
