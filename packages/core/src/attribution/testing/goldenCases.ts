import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { sharedPath } from '../../../../../scripts/shared.mjs';
import type { Scale } from '../../explanation/explanation.js';
import type { CheckedRow } from '../../model/row.js';

/** A folder with a model and reference numbers from other tools. */
export interface GoldenCase {
  name: string;
  bytes: Uint8Array;
  golden: Golden;
}

interface Golden {
  classes?: string[];
  features: { name: string }[];
  background: { rows: GoldenRow[] };
  explained: { rows: GoldenRow[] };
  attributions: GoldenAttribution[];
}

export type GoldenRow = (number | string | null)[];

export interface GoldenAttribution {
  id: string;
  background: string | null;
  outputs: string[];
  expected_value: number[];
  values: number[][][];
  model_output: number[][];
}

/** The cases of the repository, and those beside it when they are there. */
export function goldenCases(): { cases: GoldenCase[]; shared: boolean } {
  const shared = sharedPath('fixtures');
  const own = fileURLToPath(new URL('../../../fixtures', import.meta.url));
  const cases = new Map<string, GoldenCase>();
  for (const folder of [own, shared]) {
    if (folder === null || !existsSync(folder)) continue;
    for (const name of readdirSync(folder)) {
      const file = (of: string): string => `${folder}/${name}/${of}`;
      if (!existsSync(file('golden.json')) || !existsSync(file('model.onnx'))) continue;
      cases.set(name, { name, bytes: new Uint8Array(readFileSync(file('model.onnx'))), golden: JSON.parse(readFileSync(file('golden.json'), 'utf8')) as Golden });
    }
  }
  return { cases: [...cases.values()], shared: shared !== null };
}

/** A row of a golden file as the model reads it, in the file's feature order; `null` is missing. */
export function toCheckedRow(row: GoldenRow): CheckedRow {
  return row.map((value) => value ?? NaN);
}

/** What the name of an output says: "log-odds(good)", "score(class_0)", "P(good)", or the column of an amount. */
export function questionOf(golden: Golden, name: string): { scale: Scale; output: number } {
  const [, unit, label] = /^(log-odds|score|logit|P)\((.*)\)$/.exec(name) ?? [];
  if (unit === undefined) return { scale: 'value', output: 0 };
  return { scale: unit === 'P' ? 'probability' : 'margin', output: golden.classes!.indexOf(label!) };
}
