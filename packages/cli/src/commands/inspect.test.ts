import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { afterAll, describe, expect, it } from 'vitest';
import { matrix, ml, op } from '../../../core/src/model/testing/sketches.js';
import { writeOnnx, type GraphSketch } from '../../../core/src/model/testing/writeOnnx.js';
import { inspect } from './inspect.js';

const folder = mkdtempSync(join(tmpdir(), 'candor-inspect-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What the command prints about a graph. */
async function printed(sketch: GraphSketch, ...flags: string[]): Promise<string> {
  const file = join(folder, 'model.onnx');
  writeFileSync(file, writeOnnx(sketch));
  let out = '';
  const stream = () => new Writable({ write: (block, _, done) => { out += String(block); done(); } });
  expect(await inspect.run([file, ...flags], { stdin: Readable.from([]), stdout: stream(), stderr: new Writable({ write: (_, __, done) => done() }), env: {} })).toBe(0);
  return out;
}

const closed: GraphSketch = {
  nodes: [ml('OneHotEncoder', ['colour'], ['o'], { cats_strings: { texts: ['red', 'blue'] }, zeros: { int: 0 } }), op('Flatten', ['o'], ['f']), ml('LinearRegressor', ['f'], ['price'], { coefficients: { floats: [1, 2] } })],
  inputs: [matrix('colour', 1, 'string')], outputs: [matrix('price', 1)],
};

describe('candor inspect', () => {
  it('says which values a feature may have when the graph fails on any other', async () => {
    expect(await printed(closed)).toMatch(/^ {2}colour {2}text: red, blue \(any other value is refused\)$/m);
    expect(JSON.parse(await printed(closed, '--json'))).toMatchObject({ kind: 'linear', size: { weights: 2 }, features: [{ name: 'colour', only: ['red', 'blue'] }], problems: [] });
  });

  it('gives every node that does not fold its own reason', async () => {
    const text = await printed({ nodes: [op('Relu', ['X'], ['a']), op('Tanh', ['X'], ['b']), op('Add', ['a', 'b'], ['y'])], inputs: [matrix('X', 2)], outputs: [matrix('y', 2)] });
    expect(text).toMatch(/^kind {6}graph/);
    expect(text.match(/^problem .*has no native form.*\[node-not-lowered\]$/gm)).toEqual([
      'problem   Relu (node 0): the operator Relu has no native form. [node-not-lowered]',
      'problem   Tanh (node 1): the operator Tanh has no native form. [node-not-lowered]',
    ]);
  });
});
