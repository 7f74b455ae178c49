import type { Column, Step } from '../lowered.js';
import type { Feature, FeatureType } from '../model.js';
import type { Allowance } from '../onnx/allowance.js';
import { refuse } from './operator.js';
import type { SymbolicColumn } from './value.js';

type MutableFeature = { name: string; type: FeatureType; categories?: string[]; only?: (string | number)[] };

/**
 * What the operators of one graph share: the features, the prepared columns in use, the allowance.
 */
export class LowerContext {
  readonly features: MutableFeature[] = [];
  readonly columns: Column[] = [];
  /** The graph was exported for one row at a time: a leading 1 in a shape is the rows. */
  oneRow = false;
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

  /** The code by which a text column spells `text`; -2, which nothing spells, when it never takes it. */
  codeOfColumn(column: SymbolicColumn, text: string): number {
    if (column.texts === undefined) return this.codeOf(column.feature, text);
    this.allowance.steps(column.texts.length);
    const code = column.texts.indexOf(text);
    return code === -1 ? -2 : code;
  }

  /** The graph fails on any other value of this column's feature, so a row with one is refused; rounding leaves the listed whole numbers as they are. */
  close(column: SymbolicColumn, values: readonly (string | number)[]): void {
    for (let at: SymbolicColumn | undefined = column; at?.step; at = at.from) {
      if (at.step.op !== 'round32' && at.step.op !== 'truncate') refuse('it refuses values outside its list after they were changed by other nodes');
    }
    const feature = this.features[column.feature];
    feature.only = feature.only === undefined ? [...values] : feature.only.filter((value) => values.includes(value));
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
    this.allowance.bytes(16 * (steps.length + 1));
    const key = JSON.stringify([column.feature, steps], spellNumber);
    let index = this.#indexByKey.get(key);
    if (index === undefined) {
      index = this.columns.length;
      this.columns.push({ feature: column.feature, steps });
      this.#indexByKey.set(key, index);
    }
    this.#indexByChain.set(column, index);
    return index;
  }
}

// JSON writes NaN, infinities and -0 as other numbers; two different chains must not share a key.
const spellNumber = (_key: string, value: unknown): unknown =>
  typeof value === 'number' && (!Number.isFinite(value) || Object.is(value, -0)) ? `number ${Object.is(value, -0) ? '-0' : value}` : value;
