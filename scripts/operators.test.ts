import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { operatorNotes } from '../packages/core/src/model/lower/operatorNotes.js';
import { operators } from '../packages/core/src/model/lower/operators.js';
import { operatorsPage } from './operators.mjs';

describe('the table of operators', () => {
  it('in the documentation is what the code reads', () => {
    expect(readFileSync(new URL('../docs/operators.md', import.meta.url), 'utf8'), 'run pnpm operators').toBe(operatorsPage(operators, operatorNotes));
  });

  it('is not made when an operator has no note', () => {
    const { Softmax: _, ...rest } = operatorNotes;
    expect(() => operatorsPage(operators, rest)).toThrow('operators without a note: Softmax');
  });

  it('is not made when a note has no operator', () => {
    expect(() => operatorsPage(operators, { ...operatorNotes, Softplus: { versions: [1], reads: 'Nothing.' } })).toThrow('notes without an operator: Softplus');
  });

  it('gives versions in rising order', () => {
    for (const { versions } of Object.values(operatorNotes)) expect(versions).toEqual([...new Set(versions)].toSorted((a, b) => a - b));
  });
});
