import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { families } from '../packages/core/src/model/lower/families.js';
import { operatorNotes } from '../packages/core/src/model/lower/operatorNotes.js';
import { operatorsPage } from './operators.mjs';

describe('the table of operators', () => {
  it('in the documentation is what the code reads', async () => {
    expect(readFileSync(new URL('../docs/operators.md', import.meta.url), 'utf8'), 'run pnpm operators').toBe(await operatorsPage(families, operatorNotes));
  });

  it('is not made when an operator has no note', async () => {
    const { Softmax: _, ...rest } = operatorNotes;
    await expect(operatorsPage(families, rest)).rejects.toThrow('operators without a note: Softmax');
  });

  it('is not made when a note has no operator', async () => {
    await expect(operatorsPage(families, { ...operatorNotes, Softplus: { versions: [1], reads: 'Nothing.' } })).rejects.toThrow('notes without an operator: Softplus');
  });

  it('is not made when a family lacks what it is looked up by', async () => {
    const [first, ...others] = families;
    await expect(operatorsPage([{ ...first!, members: [...first!.members, 'Relu'] }, ...others], operatorNotes)).rejects.toThrow('listed or implemented, not both: Relu');
  });

  it('gives versions in rising order', () => {
    for (const { versions } of Object.values(operatorNotes)) expect(versions).toEqual([...new Set(versions)].toSorted((a, b) => a - b));
  });
});
