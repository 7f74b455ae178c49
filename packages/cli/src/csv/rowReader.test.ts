import { describe, expect, it } from 'vitest';
import { CandorError, type Feature, type Model } from '@candor/core';
import { createRowReader } from './rowReader.js';

const feature = (name: string, type: Feature['type']): Feature => ({ name, type });
const model = (features: Feature[], elementType: Model['inputs'][number]['elementType'] = 'float'): Model => ({
  kind: 'linear', sha256: '', features, output: { task: 'regression', score: 'y', kind: 'value' }, operators: {}, opsets: {}, problems: [], bytes: new Uint8Array(),
  inputs: [{ name: 'x', elementType, shape: [null, features.length], features: features.map((_, j) => j) }],
});
const pond = model([feature('depth', 'number'), feature('frogs', 'integer'), feature('soil', 'text')]);
const reader = (header: string[], of = pond, keep?: string[]) => createRowReader({ name: 'ponds.csv', header, records: (async function* () {})() }, of, keep);
const row = (cells: string[], header = ['depth', 'frogs', 'soil'], of = pond, keep?: string[]) => reader(header, of, keep).read({ cells, row: 0, line: 7 });
const failure = (run: () => unknown) => {
  try {
    run();
  } catch (error) {
    if (error instanceof CandorError) return `${error.code}: ${error.message}`;
    throw error;
  }
  return 'nothing was thrown';
};

describe('createRowReader', () => {
  it('finds columns by name in any order and says which it does not use', () => {
    expect(row(['clay', 'x', '3', '1.5'], ['soil', 'owner', 'frogs', 'depth'])).toEqual({ depth: 1.5, frogs: 3, soil: 'clay' });
    expect(reader(['soil', 'owner', 'frogs', 'depth']).ignored).toEqual(['owner']);
  });

  it.each(['', 'NaN', 'null'])('takes %j in a number column as missing and in a text column as it is', (cell) => {
    expect(row([cell, '1', cell])).toEqual({ depth: Number.NaN, frogs: 1, soil: cell });
  });

  it.each([['-2.5e-3', -0.0025], ['+.5', 0.5], ['3.', 3], [' 4 ', 4]])('reads %j as a number', (cell, value) => {
    expect(row([cell, '1', ''])['depth']).toBe(value);
  });

  it.each(['deep', '1,5', '0x10', '1_000', 'Infinity', '-inf', '1 2', 'true', '٣'])('refuses %j where a number belongs, naming file, line and column', (cell) => {
    expect(failure(() => row([cell, '1', '']))).toMatch(/^not-a-number: ponds\.csv, line 7, column "depth": /);
  });

  it('refuses a number beyond all numbers', () => {
    expect(failure(() => row(['1e999', '1', '']))).toBe('out-of-range: ponds.csv, line 7, column "depth": "1e999" is too large for a number');
  });

  it('holds whole numbers to being whole, present and exact', () => {
    expect(row(['1', '4.0', ''])['frogs']).toBe(4);
    expect(failure(() => row(['1', '', '']))).toMatch(/^missing-integer: ponds\.csv, line 7, column "frogs"/);
    expect(failure(() => row(['1', '4.5', '']))).toMatch(/^not-an-integer/);
    expect(failure(() => row(['1', '9007199254740993', '']))).toMatch(/^out-of-range/);
  });

  it('reads truth values as words or digits', () => {
    const flags = model([feature('wet', 'number')], 'bool');
    expect([' True', 'false', '1', '0'].map((cell) => row([cell], ['wet'], flags)['wet'])).toEqual([1, 0, 1, 0]);
    expect(failure(() => row(['maybe'], ['wet'], flags))).toMatch(/^not-a-number/);
  });

  it('keeps the columns that are asked for as text, without taking them from a feature', () => {
    expect(row(['1', '2', 'clay', '007'], ['depth', 'frogs', 'soil', 'bank'], pond, ['bank', 'soil', 'absent'])).toEqual({ depth: 1, frogs: 2, soil: 'clay', bank: '007' });
  });

  it('names the nearest column for one that is missing', () => {
    expect(failure(() => reader(['dept', 'frogs', 'soil']))).toBe('missing-column: ponds.csv, line 1: no column "depth", which the model needs; is it "dept"?');
    expect(failure(() => reader(['frogs', 'soil']))).toMatch(/^missing-column: ponds\.csv, line 1: no column "depth"/);
  });

  it('survives a column called __proto__', () => {
    const odd = model([feature('__proto__', 'number')]);
    expect(Object.entries(row(['5'], ['__proto__'], odd))).toEqual([['__proto__', 5]]);
  });

  it('shows a foreign cell cut and without control characters', () => {
    const message = failure(() => row([`\u001B[2J${'x'.repeat(500)}`, '1', '']));
    expect(message).toContain(String.raw`\u001b[2J`);
    expect(message.length).toBeLessThan(300);
  });
});
