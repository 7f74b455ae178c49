import { expect, it } from 'vitest';
import { parseConfig } from './parseConfig.js';

const least = { model: 'm.onnx', data: { train: 'a.csv', calibration: 'b.csv' }, outcome: { column: 'y' } };
const refusal = (json: unknown) => {
  try {
    parseConfig(json);
  } catch (error) {
    return error as { code: string; message: string };
  }
  throw new Error('the config was accepted');
};

it('model, train, calibration and the outcome column are enough', () => expect(parseConfig(least)).toEqual(least));

it('an unknown key is named with its place and the nearest known one', () => {
  expect(refusal({ ...least, privcy: 'rows' })).toMatchObject({ code: 'unknown-config-key', message: expect.stringMatching(/"privcy".*"privacy"/) });
  expect(refusal({ ...least, data: { ...least.data, calibraton: 'x' } }).message).toMatch(/"data\.calibraton".*"calibration"/);
  expect(refusal({ ...least, features: { girth: { lable: 'Girth' } } }).message).toMatch(/"features\.girth\.lable".*"label"/);
  expect(refusal({ ...least, decision: { cutoffs: [{ outcome: { id: 'cut', nuon: 'x' } }] } }).message).toMatch(/"decision\.cutoffs\.0\.outcome\.nuon".*"noun"/);
  expect(refusal({ ...least, zzz: 1 }).message).toMatch(/known here: .*model/);
});

it('a key that would become the prototype is refused, and pollutes nothing', () => {
  const features = JSON.parse('{"__proto__": {"label": "Girth"}}') as object;
  expect(refusal({ ...least, features })).toMatchObject({ code: 'bad-config', message: expect.stringContaining('"__proto__"') });
  expect(({} as Record<string, unknown>)['label']).toBeUndefined();
});

it('a wrong value is named with its place', () => {
  expect(refusal({ ...least, alphas: [2] })).toMatchObject({ code: 'bad-config', message: expect.stringContaining('"alphas.0"') });
  expect(refusal({ ...least, model: 3 }).message).toContain('"model"');
  expect(refusal({ ...least, seed: -1 }).message).toBe('"seed" is -1; at least 0 is needed');
  expect(refusal([])).toMatchObject({ code: 'bad-config' });
});

it.each(['2026-01-31', '2026-01-31T09:00:00Z', '2026-01-31T09:00+05:30'])('%s says when a profile was made', (createdAt) => {
  expect(parseConfig({ ...least, createdAt }).createdAt).toBe(createdAt);
});

it.each(['yesterday', '', '2026-13-01', '2026-01-31T09:00:00', '31.01.2026'])('%j does not', (createdAt) => {
  expect(refusal({ ...least, createdAt })).toMatchObject({ code: 'bad-config', message: expect.stringContaining('"createdAt" is') });
});

it('cut-offs ascend, only the last is open, and the adverse outcome is one of them', () => {
  const cut = (...cutoffs: object[]) => refusal({ ...least, decision: { cutoffs } }).message;
  expect(cut({ below: 2, outcome: 'a' }, { below: 1, outcome: 'b' }, { outcome: 'c' })).toContain('cutoffs.1');
  expect(cut({ outcome: 'a' }, { outcome: 'b' })).toContain('cutoffs.0');
  expect(cut({ below: 1, outcome: 'a' })).toContain('cutoffs.0');
  expect(refusal({ ...least, decision: { cutoffs: [{ outcome: 'a' }], adverse: 'b' } }).message).toContain('"b"');
});

it('keys that begin with // are comments', () => {
  expect(parseConfig({ '// owner': 'who knows?', ...least, data: { '//': 'files', ...least.data } })).toEqual(least);
});
