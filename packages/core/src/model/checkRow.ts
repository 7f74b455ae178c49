import { fail } from './codes.js';
import { encodeRow } from './encodeRow.js';
import type { LoweredModel } from './lowered.js';
import type { Feature, Model } from './model.js';
import { applyStep } from './prepare.js';
import type { CheckedRow, Row, Value } from './row.js';

/**
 * A row in `features` order: numbers (NaN = missing) and texts. Further columns are ignored.
 *
 * @throws {@link CandorError} `row-invalid`, `missing-column`, `not-a-number`, `not-a-text`, `non-finite`,
 *   `not-an-integer`, `missing-integer`, `unknown-category`, `undefined-value`, each naming the feature and the way out.
 */
export function checkRow({ features, lowered, inputs = [] }: Pick<Model, 'features' | 'lowered'> & Partial<Pick<Model, 'inputs'>>, row: Row): CheckedRow {
  if (typeof row !== 'object' || row === null) fail('row-invalid', `${spell(row)} is no row; give an object with a value for each feature: ${features.map(({ name }) => name).slice(0, 12).join(', ')}.`);
  const checked = features.map((feature, j) => {
    if (!Object.hasOwn(row, feature.name)) {
      fail('missing-column', `The row has no "${feature.name}"; add it${feature.type === 'number' ? ', or give null when it is not known' : ''}.`);
    }
    const value = checkValue(feature, row[feature.name]);
    if (feature.only && !feature.only.includes(value)) {
      fail('unknown-category', `"${feature.name}" is ${spell(value)}; this model refuses everything but ${feature.only.slice(0, 12).map(spell).join(', ')}.`);
    }
    if (typeof value === 'number' && Math.abs(Math.fround(value)) === Infinity && inputs.some((input) => input.elementType === 'float' && input.features.includes(j))) {
      fail('non-finite', `"${feature.name}" is ${value}, and the model reads single precision, which ends at 3.4e38; give a smaller number${feature.type === 'number' ? ', or null for missing' : ''}.`);
    }
    return value;
  });
  if (lowered?.guards?.length) checkGuards(lowered, lowered.guards, encodeRow({ features }, checked));
  return checked;
}

function checkGuards({ columns }: LoweredModel, guards: readonly number[], row: Float64Array): void {
  for (const c of guards) columns[c].steps.reduce((x, step) => applyStep(step, x), row[columns[c].feature]);
}

function checkValue({ name, type }: Feature, value: Value): number | string {
  if (type === 'text') {
    if (typeof value === 'string') return value;
    if (value === null || value === undefined) return '';
    fail('not-a-text', `"${name}" is ${spell(value)}, and the model reads a text; give it in quotes.`);
  }
  if (typeof value === 'string') fail('not-a-number', `"${name}" is the text ${spell(value)}, and the model reads a number${type === 'number' ? '; give a number, or null for missing' : '; give a whole number'}.`);
  const number = value === null || value === undefined ? NaN : Number(value);
  if (number === Infinity || number === -Infinity) fail('non-finite', `"${name}" is ${number}; give a finite number${type === 'number' ? ', or null for missing' : ''}.`);
  if (type === 'integer') {
    if (Number.isNaN(number)) fail('missing-integer', `"${name}" is missing, and the model reads a whole number there; give one.`);
    if (!Number.isSafeInteger(number)) fail('not-an-integer', `"${name}" is ${number}, and the model reads a whole number; round it the way the model was trained.`);
  }
  return number;
}

const spell = (value: Value): string => (typeof value === 'string' ? JSON.stringify(value.slice(0, 64)) : String(value));
