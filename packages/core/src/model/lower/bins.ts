import type { Step } from '../lowered.js';
import { applyStep } from '../prepare.js';
import { refuse, type Call } from './operator.js';
import type { ColumnsValue, SymbolicColumn } from './value.js';

/**
 * The place of the largest of several columns, where each of them tests the same value: bins are numbered so.
 *
 * It is constant between the thresholds, and on each of them.
 */
export function largestColumn({ node, context }: Call, { columns }: ColumnsValue, ties: 'first' | 'last'): SymbolicColumn {
  const tested = columns.map((column) => testOf(column) ?? refuse('it compares features, not tests of one of them'));
  const base = tested.find(({ test }) => test !== undefined)?.of ?? refuse('it compares constants');
  if (tested.some(({ of, test }) => test !== undefined && of !== base)) refuse('it compares tests of different features');
  // 0 times a feature is 0, unless it is missing.
  for (const { of, test } of tested) if (test === undefined) context.columnIndex(context.within(of, Infinity, node));
  const cuts = [...new Set(tested.flatMap(({ test }) => (test ? [test.value] : [])))].sort((a, b) => a - b);
  context.allowance.steps(columns.length * (2 * cuts.length + 1));
  const values = Array.from({ length: 2 * cuts.length + 1 }, (_, piece) => {
    const x = representative(cuts, piece);
    const numbers = tested.map(({ test, rest }) => rest.reduce((value, step) => applyStep(step, value), test ? applyStep(test, x) : 0));
    const most = Math.max(...numbers);
    return ties === 'last' ? numbers.lastIndexOf(most) : numbers.indexOf(most);
  });
  return context.extend(context.within(base, Infinity, node), { op: 'pieces', cuts, values });
}

type Test = Extract<Step, { value: number; op: 'equals' | 'above' | 'below' | 'atLeast' | 'atMost' }>;
const tests: ReadonlySet<Step['op']> = new Set(['equals', 'above', 'below', 'atLeast', 'atMost']);

/** A column as a test of another one, or 0 times it, and the steps that follow. */
function testOf(column: SymbolicColumn): { of: SymbolicColumn; test?: Test; rest: Step[] } | undefined {
  const rest: Step[] = [];
  for (let at = column; at.from !== undefined; at = at.from) {
    const { step } = at;
    if (step && tests.has(step.op)) return { of: at.from, test: step as Test, rest };
    if (step?.op === 'multiply' && step.by === 0) return { of: at.from, rest };
    if (step) rest.unshift(step);
  }
  return undefined;
}

/** A number below the first cut (piece 0), on it (1), between it and the next (2), ... */
function representative(cuts: readonly number[], piece: number): number {
  if (piece % 2 === 1) return cuts[(piece - 1) / 2];
  const [below = -Infinity, above = Infinity] = [cuts[piece / 2 - 1], cuts[piece / 2]];
  return below === -Infinity ? above - 1 - Math.abs(above) : above === Infinity ? below + 1 + Math.abs(below) : below + (above - below) / 2;
}
