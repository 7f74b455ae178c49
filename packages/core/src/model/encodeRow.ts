import type { Feature, Model } from './model.js';
import type { CheckedRow } from './row.js';

/**
 * A checked row as numbers, shape [nFeatures]: a text becomes its index in `Feature.categories`,
 * -1 when the graph does not know it; NaN stays missing.
 *
 * @param out - Receives the row when given.
 */
export function encodeRow({ features }: Pick<Model, 'features'>, row: CheckedRow, out = new Float64Array(features.length)): Float64Array {
  for (let j = 0; j < features.length; j++) {
    const value = row[j];
    out[j] = typeof value === 'string' ? codeOf(features[j], value) : value;
  }
  return out;
}

/** Index of a text in `Feature.categories`, or -1. */
export function codeOf(feature: Feature, text: string): number {
  return tableOf(feature).get(text) ?? -1;
}

const tables = new WeakMap<Feature, ReadonlyMap<string, number>>();

function tableOf(feature: Feature): ReadonlyMap<string, number> {
  let table = tables.get(feature);
  if (table === undefined) {
    table = new Map(feature.categories?.map((text, code) => [text, code]));
    tables.set(feature, table);
  }
  return table;
}
