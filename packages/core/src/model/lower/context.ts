import type { Column, Step } from '../lowered.js';
import type { Feature, FeatureType } from '../model.js';
import type { Allowance } from '../onnx/allowance.js';
import type { OnnxNode } from '../onnx/graph.js';
import { refuse } from './operator.js';
import type { SymbolicColumn, Value } from './value.js';

type MutableFeature = { name: string; type: FeatureType; categories?: string[]; only?: (string | number)[] };

/**
 * What the operators of one graph share: the features, the prepared columns in use, the allowance.
 */
export class LowerContext {
  readonly features: MutableFeature[] = [];
  readonly columns: Column[] = [];
  /** Places of the columns that refuse some rows. */
  readonly guards: number[] = [];
  /** The graph was exported for one row at a time: a leading 1 in a shape is the rows. */
  oneRow = false;
  /** What a value is the sum of, column by column. */
  readonly totals = new WeakMap<Value, Value>();
  readonly #codes: Map<string, number>[] = [];
  readonly #indexByChain = new Map<SymbolicColumn, number>();
  readonly #indexByKey = new Map<string, number>();

  constructor(
    readonly allowance: Allowance,
    readonly opsets: ReadonlyMap<string, number>,
  ) {}

  addFeature(feature: Feature): number {
    this.features.push(feature as MutableFeature);
    this.#codes.push(new Map());
    return this.features.length - 1;
  }

  /** The code of a text of a feature; a new one when the graph names it for the first time. */
  codeOf(feature: number, text: string): number {
    const codes = this.#codes[feature];
    let code = codes.get(text);
    if (code === undefined) {
      this.allowance.bytes(16);
      code = codes.size;
      codes.set(text, code);
      (this.features[feature].categories ??= []).push(text);
    }
    return code;
  }

  /** The code by which a text column spells `text`, the number itself where it spells numbers; one that it never has when it never takes the text. */
  codeOfColumn(column: SymbolicColumn, text: string): number {
    if (column.spelled) {
      const whole = Number(text);
      return Number.isSafeInteger(whole) && String(whole) === text ? whole : NO_WHOLE_NUMBER;
    }
    if (column.texts === undefined) return this.codeOf(column.feature, text);
    this.allowance.steps(column.texts.length);
    const code = column.texts.indexOf(text);
    return code === -1 ? -2 : code;
  }

  /** The graph fails on any other value of this column's feature, so a row with one is refused; rounding leaves the listed whole numbers as they are. */
  close(column: SymbolicColumn, values: readonly (string | number)[]): void {
    for (let at: SymbolicColumn | undefined = column; at !== undefined; at = at.from) {
      if (at.step && at.step.op !== 'round32' && at.step.op !== 'truncate' && at.step.op !== 'within') refuse('it refuses values outside its list after they were changed by other nodes');
    }
    const feature = this.features[column.feature];
    const own = column.spelled ? values.map((value) => this.codeOfColumn(column, value as string)) : [...values];
    feature.only = feature.only === undefined ? own : feature.only.filter((value) => own.includes(value));
  }

  /** The column, refusing rows where it is missing or its size is not below the bound: ONNX leaves open what the node makes of them. */
  within(column: SymbolicColumn, bound: number, node: OnnxNode): SymbolicColumn {
    return this.extend(column, { op: 'within', bound, feature: this.features[column.feature].name, node: node.name });
  }

  /** One step further. */
  extend(column: SymbolicColumn, step: Step, texts?: readonly string[]): SymbolicColumn {
    this.allowance.bytes(16);
    return { feature: column.feature, from: column, step, ...(texts && { texts }) };
  }

  /** The place of a column among the prepared ones; equal chains share it. */
  columnIndex(column: SymbolicColumn): number {
    const known = this.#indexByChain.get(column);
    if (known !== undefined) return known;
    const steps: Step[] = [];
    for (let at: SymbolicColumn | undefined = column; at !== undefined; at = at.from) {
      this.allowance.steps(1);
      if (at.step) steps.push(at.step);
    }
    steps.reverse();
    const index = this.#indexOf(column.feature, steps);
    this.#indexByChain.set(column, index);
    return index;
  }

  /** 0 times a prepared column: 0, or NaN where the column is missing or infinite. `undefined` for a column that never is. */
  zeroTimes(index: number): number | undefined {
    const { feature, steps } = this.columns[index];
    this.allowance.steps(steps.length);
    let last = steps.length - 1;
    while (last >= 0 && steps[last].op === 'round32') last -= 1;
    if (last >= 0 && alwaysFinite.has(steps[last].op)) return undefined;
    return steps.at(-1)?.op === 'multiply' && (steps.at(-1) as { by: number }).by === 0 ? index : this.#indexOf(feature, [...steps, { op: 'multiply', by: 0 }]);
  }

  #indexOf(feature: number, steps: Step[]): number {
    this.allowance.bytes(16 * (steps.length + 1));
    const key = JSON.stringify([feature, steps], spellNumber);
    let index = this.#indexByKey.get(key);
    if (index === undefined) {
      index = this.columns.length;
      this.columns.push({ feature, steps });
      if (steps.some(({ op }) => op === 'within')) this.guards.push(index);
      this.#indexByKey.set(key, index);
    }
    return index;
  }
}

const NO_WHOLE_NUMBER = 0.5;
const alwaysFinite: ReadonlySet<Step['op']> = new Set(['equals', 'above', 'below', 'atLeast', 'atMost', 'isNaN', 'not', 'pieces']);

// JSON writes NaN, infinities and -0 as other numbers; two different chains must not share a key.
const spellNumber = (_key: string, value: unknown): unknown =>
  typeof value === 'number' && (!Number.isFinite(value) || Object.is(value, -0)) ? `number ${Object.is(value, -0) ? '-0' : value}` : value;
