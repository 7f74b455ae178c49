import type { Model } from '../../model/model.js';
import type { CheckedRow } from '../../model/row.js';
import { logistic } from '../../numeric/logistic.js';
import { createRandom } from '../../numeric/random.js';
import type { BuildProfileOptions } from '../authoring/buildProfile.js';
import type { ProfileTables } from '../authoring/readRoles.js';
import { parseConfig } from '../authoring/parseConfig.js';
import type { Scorer } from '../authoring/scorer.js';
import type { Table } from '../authoring/table.js';

export type ToyTask = 'binary' | 'multiclass' | 'regression';

const SOILS = ['clay', 'loam', 'sand'];

/** An orchard: will a tree bear fruit, which grade, how much? The rule is known, so every promise can be checked. */
export function toyDesk(task: ToyTask = 'binary', { seed = 1, rows = 1200, sites = ['Oak Hill', 'Elm Row'] } = {}): BuildProfileOptions & { tables: ProfileTables; model: Model; scorer: Scorer } {
  const random = createRandom(seed);
  const table = (file: string, n: number, places = sites): Table => ({ file, rows: Array.from({ length: n }, (_, i) => tree(random, task, places[i % places.length])) });
  const classes = task === 'binary' ? ['no', 'yes'] : task === 'multiclass' ? ['low', 'mid', 'high'] : undefined;
  const model: Model = {
    kind: 'graph',
    sha256: 'ab'.repeat(32),
    features: [
      { name: 'height', type: 'number' }, { name: 'age', type: 'number' }, { name: 'water', type: 'number' },
      { name: 'shade', type: 'number' }, { name: 'soil', type: 'text', categories: SOILS },
    ],
    inputs: [{ name: 'X', elementType: 'float', shape: [null, 5], features: [0, 1, 2, 3, 4] }],
    output: { task, score: 'out', kind: task === 'regression' ? 'value' : 'probability', ...(classes && { classes }) },
    operators: {}, opsets: {}, problems: [], bytes: new Uint8Array(),
  };
  return {
    model,
    scorer: { outputs: async (cases) => Float64Array.from(cases.flatMap((row) => outputs(task, row))), ...(task === 'binary' && { margins: async (cases: readonly CheckedRow[]) => Float64Array.from(cases, margin) }) },
    config: parseConfig({
      model: 'm.onnx',
      data: { train: 'a.csv', calibration: 'b.csv', field: [{ name: 'Ash Bay', file: 'd.csv' }] },
      outcome: { column: 'fruit' },
      context: { segments: ['site'], period: 'month' },
      ...(task === 'binary' && { decision: { cutoffs: [{ below: 0.5, outcome: 'wait' }, { outcome: 'pick' }] } }),
      ...(task === 'regression' && { decision: { cutoffs: [{ below: 20, outcome: 'wait' }, { outcome: 'pick' }] } }),
    }),
    tables: {
      train: table('a.csv', rows * 2),
      calibration: table('b.csv', rows),
      check: table('c.csv', rows),
      field: [table('d.csv', 300, ['Ash Bay'])],
    },
  };
}

function tree(random: ReturnType<typeof createRandom>, task: ToyTask, site: string): Record<string, string> {
  const height = (2 + 3 * random.next() + 2 * random.next()).toFixed(2);
  const age = String(1 + random.below(20));
  const water = random.next() < 0.1 ? '' : (random.next() * 100).toFixed(1);
  const shade = random.next() < 0.3 ? '1' : '0';
  const soil = SOILS[random.below(3)];
  const row: CheckedRow = [Number(height), Number(age), water === '' ? NaN : Number(water), Number(shade), soil];
  const spread = random.next() + random.next() - 1;
  const fruit = task === 'regression' ? (amount(row) + spread * (1 + Number(age))).toFixed(2)
    : task === 'binary' ? (random.next() < logistic(margin(row)) ? 'yes' : 'no')
      : ['low', 'mid', 'high'][pick(outputs(task, row), random.next())];
  return { height, age, water, shade, soil, site, month: `2025-0${1 + random.below(6)}`, fruit };
}

function outputs(task: ToyTask, row: CheckedRow): number[] {
  if (task === 'regression') return [Math.fround(amount(row))];
  const p = Math.fround(logistic(margin(row)));
  if (task === 'binary') return [1 - p, p];
  const middle = 0.5 * (1 - Math.abs(2 * p - 1));
  return [(1 - p) * (1 - middle), middle, p * (1 - middle)];
}

function margin([height, age, water, shade, soil]: CheckedRow): number {
  const wet = Number.isNaN(water) ? 50 : Number(water);
  return (Number(height) - 4.5) * 0.9 + (Number(age) - 10) * 0.15 + (wet - 50) * 0.01 - Number(shade) * 0.8 + (soil === 'loam' ? 0.6 : 0);
}

const amount = (row: CheckedRow) => 20 + 4 * margin(row);

function pick(shares: readonly number[], u: number): number {
  let sum = 0;
  for (let k = 0; k < shares.length - 1; k++) if (u < (sum += shares[k])) return k;
  return shares.length - 1;
}
