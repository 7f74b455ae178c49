import type { Prediction } from '@candor/core';
import { decimals } from './decimals.js';
import { printable } from './quote.js';

/** One prediction for a terminal. */
export function predictionText({ label, probabilities, value, values }: Prediction, row: number): string {
  const parts = [`row ${row}`];
  if (label !== undefined) parts.push(`label ${label}`);
  if (value !== undefined) parts.push(decimals(value));
  for (const [name, number] of Object.entries(probabilities ?? {})) parts.push(`P(${name}) ${decimals(number)}`);
  for (const [name, number] of Object.entries(values ?? {})) parts.push(`${name} ${decimals(number)}`);
  return printable(parts.join('  '));
}
