import { expect, it } from 'vitest';
import { matrix, ml } from '../model/testing/sketches.js';
import { writeOnnx } from '../model/testing/writeOnnx.js';
import { readModel } from '../model/readModel.js';
import { chooseTarget } from './question.js';

const amount = await readModel(writeOnnx({
  nodes: [ml('LinearRegressor', ['x'], ['price'], { coefficients: { floats: [1, 2] } })],
  inputs: [matrix('x', 2)], outputs: [matrix('price', 1)],
}));

it.each(['price', '0'])('a single amount is asked for by its name or index: %s', (target) => {
  expect(chooseTarget(amount, target, undefined)).toEqual({ output: 0, name: 'price' });
});

it('another name is refused with the one there is', () => {
  expect(() => chooseTarget(amount, 'cost', undefined)).toThrow('no output "cost"; it has price');
  expect(() => chooseTarget(amount, '1', undefined)).toThrow('it has price');
});
