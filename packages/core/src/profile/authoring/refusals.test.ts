import { expect, it } from 'vitest';
import { toyDesk, type ToyTask } from '../testing/toyDesk.js';
import { assertConfigFits } from './assertConfigFits.js';
import { buildProfile } from './buildProfile.js';
import { parseConfig } from './parseConfig.js';
import { readRoles } from './readRoles.js';

const least = { model: 'm.onnx', data: { train: 'a.csv', calibration: 'b.csv' }, outcome: { column: 'fruit' } };
const refusal = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  return 'accepted';
};
const parsing = (more: object) => refusal(() => parseConfig({ ...least, ...more }));
const fitting = (more: object, task: ToyTask = 'binary') => refusal(() => assertConfigFits(parseConfig({ ...least, ...more }), toyDesk(task).model));
const reading = (more: object, spoil: (cells: Record<string, string>, i: number) => void = () => {}) => {
  const { model, tables } = toyDesk('binary', { rows: 120 });
  const calibration = { ...tables.calibration, rows: tables.calibration.rows.map((cells, i) => { const copy = { ...cells }; spoil(copy, i); return copy; }) };
  return refusal(() => readRoles(model, parseConfig({ ...least, ...more }), { ...tables, calibration, check: undefined, field: [] }));
};

it('a wrong value is shown beside what is needed', () => {
  expect(parsing({ seed: 'one' })).toBe('"seed" is "one"; a number is needed');
  expect(parsing({ data: { train: 'a.csv' } })).toBe('"data.calibration" is missing; a text is needed');
  expect(parsing({ privacy: 'none' })).toBe('"privacy" is "none"; it takes "no-rows", "rows"');
  expect(parsing({ alphas: [] })).toBe('"alphas" is []; it must not be empty');
  expect(parsing({ classes: 3 })).toBe('"classes" is 3; a list is needed');
  expect(parsing({ model: '' })).toBe('"model" is ""; a text that is not empty is needed');
  expect(parsing({ alphas: [10] })).toBe('"alphas.0" is 10; at most 0.5 is allowed');
  expect(parsing({ features: { age: { format: 'money' } } })).toMatch(/^"features\.age\.format" is "money"; it takes "number", "integer".*an object of keys$/);
  expect(parsing({ outcome: { column: 'fruit', name: 3 } })).toBe('"outcome.name" is 3; it takes a text, or an object of keys');
});

it('what the model does not have is refused with the name that was probably meant', () => {
  expect(fitting({ features: { heigth: {} } })).toBe('"features" speaks of "heigth"; did you mean "height"?');
  expect(fitting({ actions: { colour: { mutable: false } } })).toBe('"actions" speaks of "colour"; the model has height, age, water, shade, soil');
  expect(fitting({ reasonCodes: { sol: 'R1' } })).toBe('"reasonCodes" speaks of "sol"; did you mean "soil"?');
  expect(fitting({ outcome: { column: 'fruit', positive: 'yess' } })).toBe('"outcome.positive" is "yess"; did you mean "yes"?');
  expect(fitting({ outcome: { column: 'fruit', values: { yep: 'bears' } } })).toBe('"outcome.values" has words for "yep"; did you mean "yes"?');
  expect(fitting({ features: { age: { group: 'tree' } } })).toBe('"features.age.group" is "tree"; list it in "groups": [{ "id", "label" }]');
  expect(fitting({ features: { age: { group: 'tres' } }, groups: [{ id: 'tree', label: 'Tree' }] })).toContain('did you mean "tree"?');
});

it('a limit or a floor that can judge nothing is refused', () => {
  const cutoffs = [{ below: 20, outcome: 'wait' }, { outcome: 'pick' }];
  expect(fitting({ decision: { cutoffs } })).toBe('"decision.cutoffs.0.below" is 20; it cuts a probability, which lies between 0 and 1: 20 in 100 is 0.2');
  expect(fitting({ decision: { cutoffs } }, 'regression')).toBe('accepted');
  expect(fitting({ floor: { mae: 3 } })).toBe('"floor.mae" judges nothing here: probabilities of an event are judged by "auc"');
  expect(fitting({ floor: { auc: 0.7 } }, 'multiclass')).toContain('"accuracy"');
});

it('a context column that no row has is refused, not taken for one place', () => {
  expect(reading({ context: { segments: ['siet'] } })).toBe('b.csv has no column "siet", which "context.segments" names; did you mean "site"?');
  expect(reading({ context: { period: 'zzz' } })).toContain('which "context.period" names; it has height, age,');
  expect(reading({ context: { segments: ['site'], period: 'month' } })).toBe('accepted');
});

it('a label or a number that cannot be read is refused by file and line', () => {
  expect(reading({}, (cells, i) => { if (i === 4) cells.fruit = 'Yes!'; })).toBe('b.csv, line 6: the outcome is "Yes!"; the model knows no, yes: spell it as one of them, or leave the cell empty where it is not known');
  expect(reading({}, (cells, i) => { if (i === 4) cells.age = '?'; })).toBe('b.csv, line 6, column "age" holds "?"; the model reads a number there: write digits with a decimal point, or leave the cell empty where nothing is known');
  expect(reading({ outcome: { column: 'friut' } })).toContain('has no column "friut"; did you mean "fruit"?');
});

it('cut points are of a context column, ascend, and cut numbers', () => {
  expect(parsing({ context: { segments: ['site'], cuts: { age: [5] } } })).toBe('"context.cuts" cuts "age", which is none of "context.segments"; add it there, or leave it out here');
  expect(parsing({ context: { segments: ['age'], cuts: { age: [5, 5] } } })).toBe('"context.cuts.age.1" is 5, which is not above 5 before it; put the cut points in ascending order');
  expect(parsing({ context: { segments: ['age'], cuts: { age: [] } } })).toBe('"context.cuts.age" is []; it must not be empty');
  expect(reading({ context: { segments: ['site'], cuts: { site: [5] } } })).toMatch(/^a tune row holds "\w+ \w+" in column "site", which "context\.cuts" cuts as a number; mend the cell/);
});

it('a score that was declared a probability is refused by row', async () => {
  const desk = toyDesk('binary', { rows: 120 });
  const scorer = { outputs: async (rows: readonly unknown[]) => Float64Array.from(rows.flatMap((_, i) => (i === 1 ? [4.2, -3.2] : [0.5, 0.5]))) };
  const refused = await buildProfile({ ...desk, scorer }).catch((error: unknown) => error);
  expect(refused).toMatchObject({ code: 'bad-probabilities', message: expect.stringMatching(/^b\.csv, line \d+: the model returns 4\.2, which is no probability; .*"outputKind": "logit"/) });
});
