import type { Model } from '../../model/model.js';
import type { CheckedRow } from '../../model/row.js';
import { logistic } from '../../numeric/logistic.js';
import { createRandom } from '../../numeric/random.js';
import { parseConfig } from '../authoring/parseConfig.js';
import type { BuildProfileOptions } from '../authoring/buildProfile.js';

/** One value of a column, from draws in [0, 1) of its own row. */
export type Column = (draw: () => number) => number | string;

/** A yes/no desk whose rows are drawn column by column; `rows` are those of TRAIN, `fresh` as many others. `isListed`: the graph itself lists all texts. */
export function columnsDesk(columns: readonly Column[], { train = 600, labelled = 400, copies = 1, seed = 1, isListed = false } = {}): BuildProfileOptions & { readonly rows: readonly CheckedRow[]; readonly fresh: readonly CheckedRow[] } {
  const { next } = createRandom(seed);
  const draw = (n: number, times = 1): CheckedRow[] => Array.from({ length: Math.ceil(n / times) }, () => columns.map((column) => column(next))).flatMap((row) => Array.from({ length: times }, () => row)).slice(0, n);
  const rows = draw(train, copies);
  const table = (file: string, some: readonly CheckedRow[]) => ({
    file,
    rows: some.map((row) => ({ ...Object.fromEntries(row.map((value, j) => [`f${j}`, typeof value === 'number' && Number.isNaN(value) ? '' : String(value)])), came: next() < chance(row) ? 'yes' : 'no' })),
  });
  const model: Model = {
    kind: 'graph',
    sha256: 'cd'.repeat(32),
    features: columns.map((column, j) => (typeof column(createRandom(j).next) === 'string'
      ? { name: `f${j}`, type: 'text' as const, ...(isListed && { categories: [...new Set(rows.map((row) => String(row[j])))] }) }
      : { name: `f${j}`, type: 'number' as const })),
    inputs: [{ name: 'X', elementType: 'float', shape: [null, columns.length], features: columns.map((_, j) => j) }],
    output: { task: 'binary', score: 'out', kind: 'probability', classes: ['no', 'yes'] },
    operators: {}, opsets: {}, problems: [], bytes: new Uint8Array(),
  };
  return {
    rows,
    fresh: draw(train),
    model,
    scorer: { outputs: async (cases) => Float64Array.from(cases.flatMap((row) => [1 - chance(row), chance(row)])) },
    config: parseConfig({ model: 'm.onnx', data: { train: 'a.csv', calibration: 'b.csv' }, outcome: { column: 'came' } }),
    tables: { train: table('a.csv', rows), calibration: table('b.csv', draw(labelled)) },
  };
}

/** A rule in which every column counts: numbers by size, texts by their letters. */
function chance(row: CheckedRow): number {
  const sum = row.reduce<number>((total, value, j) => {
    const x = typeof value === 'string' ? [...value].reduce((code, letter) => code + letter.codePointAt(0)!, 0) % 7 : Number.isNaN(value) ? 0 : value;
    return total + ((j % 2 ? -1 : 1) * x) / (5 * (1 + Math.abs(x)));
  }, 0);
  return logistic(sum);
}
