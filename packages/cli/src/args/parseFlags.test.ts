import { describe, expect, it } from 'vitest';
import { CandorError } from '@candor/core';
import { file, groups, names, onOff, oneOf, required, text, whole } from './flag.js';
import { parseFlags } from './parseFlags.js';

const flags = {
  model: required(file('FILE', 'the model')),
  target: text('CLASS', 'the class'),
  scale: oneOf(['margin', 'probability'], 'the scale'),
  seed: whole(0, 'the seed'),
  budget: whole(1, 'the budget'),
  features: names('the columns'),
  groups: groups('profile', 'the groups'),
  json: onOff('as JSON'),
};
const parse = (...argv: string[]) => parseFlags(argv, flags, []);
const failure = (...argv: string[]) => {
  try {
    parse(...argv);
  } catch (error) {
    if (error instanceof CandorError) return `${error.code}: ${error.message}`;
    throw error;
  }
  return 'nothing was thrown';
};

describe('parseFlags', () => {
  it('reads groups of names, or the word that names them elsewhere', () => {
    expect(parse('--model', 'm.onnx', '--groups', 'profile').groups).toBe('profile');
    expect(parse('--model', 'm.onnx', '--groups', 'place=town,"a,b";pay=wage').groups).toEqual([{ id: 'place', features: ['town', 'a,b'] }, { id: 'pay', features: ['wage'] }]);
    for (const bad of ['place', '=town', 'place=', 'place=town,town']) expect(failure('--model', 'm.onnx', '--groups', bad)).toMatch(/^bad-flag-value: --groups/u);
  });

  it('types every flag', () => {
    expect(parse('--model', 'm.onnx', '--seed=0', '--scale', 'margin', '--features', 'a,b', '--json')).toEqual({
      model: 'm.onnx', seed: 0, scale: 'margin', features: ['a', 'b'], json: true,
    });
  });

  it('leaves out what was not given, and turns a switch off', () => {
    const values = parse('--model', 'm.onnx');
    expect(values.json).toBe(false);
    expect(values.seed).toBeUndefined();
  });

  it('names the nearest known flag for an unknown one', () => {
    expect(failure('--model', 'm.onnx', '--sclae', 'margin')).toBe('unknown-flag: unknown flag --sclae; did you mean --scale?');
    expect(failure('--model', 'm.onnx', '-j')).toMatch(/^unknown-flag: unknown flag -j; known: --model/);
    expect(failure('--constructor')).toMatch(/^unknown-flag/);
  });

  it('takes a class that looks like a negative number', () => {
    expect(parse('--model', 'm.onnx', '--target', '-1').target).toBe('-1');
  });

  it('notices a value that was forgotten before the next flag or at the end', () => {
    expect(failure('--model', '--json')).toBe('bad-flag-value: --model needs a value: --model FILE');
    expect(failure('--model')).toBe('bad-flag-value: --model needs a value: --model FILE');
    expect(failure('--model=')).toBe('bad-flag-value: --model is empty');
  });

  it('refuses a value for a switch, a flag given twice, an argument of no flag, a missing flag', () => {
    expect(failure('--model', 'm', '--json=yes')).toMatch(/^bad-flag-value: --json takes no value/);
    expect(failure('--model', 'm', '--model', 'n')).toMatch(/^repeated-flag/);
    expect(failure('--model', 'm', 'stray')).toMatch(/^unexpected-argument: "stray"/);
    expect(failure('--json')).toBe('missing-flag: --model FILE is required');
  });

  it.each(['1.5', '-3', '1e3', 'ten', '9007199254740993'])('refuses %s as a whole number', (given) => {
    expect(failure('--model', 'm', `--seed=${given}`)).toMatch(/^bad-flag-value: --seed takes a whole number from 0 up/);
  });

  it('keeps 0 apart from no budget at all', () => {
    expect(failure('--model', 'm', '--budget', '0')).toMatch(/^bad-flag-value: --budget takes a whole number from 1 up/);
    expect(parse('--model', 'm', '--seed', '0').seed).toBe(0);
  });

  it('says the choices of a flag that has few', () => {
    expect(failure('--model', 'm', '--scale', 'log')).toBe('bad-flag-value: --scale is one of margin, probability; got "log"');
  });

  it('reads names that hold commas and quotes', () => {
    expect(parse('--model', 'm', '--features', 'a,"b, c","say ""d"""').features).toEqual(['a', 'b, c', 'say "d"']);
    expect(failure('--model', 'm', '--features', 'a,,b')).toMatch(/empty name/);
    expect(failure('--model', 'm', '--features', 'a,b,a')).toMatch(/"a" twice/);
  });

  it('names an argument that is missing', () => {
    expect(() => parseFlags([], {}, ['model.onnx'])).toThrow('<model.onnx> is missing');
    expect(parseFlags(['x'], {}, ['model.onnx'])).toEqual({ 'model.onnx': 'x' });
  });
});
