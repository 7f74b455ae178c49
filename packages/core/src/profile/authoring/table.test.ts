import { expect, it } from 'vitest';
import type { Model } from '../../model/model.js';
import { readTable } from './table.js';

const model: Pick<Model, 'features' | 'inputs'> = {
  features: [{ name: 'ripe', type: 'number' }, { name: 'height', type: 'number' }],
  inputs: [
    { name: 'ripe', elementType: 'bool', shape: [null, 1], features: [0] },
    { name: 'height', elementType: 'float', shape: [null, 1], features: [1] },
  ],
};
const read = (cells: Record<string, string>) => readTable({ file: 'trees.csv', rows: [{ height: '3', fruit: 'yes', ...cells }] }, model, 'fruit')[0]!.row;

it('truth values may be words or digits where the graph reads truth values', () => {
  expect(['true', 'False', '1', '0'].map((ripe) => read({ ripe })[0])).toEqual([1, 0, 1, 0]);
});

it('a truth value in a number column is refused with its place', () => {
  expect(() => read({ ripe: 'yes' })).toThrow('trees.csv, line 2, column "ripe" holds "yes"');
  expect(() => read({ ripe: 'true', height: 'true' })).toThrow('trees.csv, line 2, column "height" holds "true"');
});
