import { CandorError } from '../errors.js';
import type { ExplainOptions } from './explainer.js';

/**
 * Options as a caller without a type checker may give them.
 *
 * What depends on the model (its classes, scales and engines, the least budget) is refused where the model is known.
 * @throws {@link CandorError} `options-invalid`.
 */
export function assertOptions({ target, seed, budget, tolerance, timeLimit, firstRow }: ExplainOptions): void {
  if (target !== undefined && typeof target !== 'string') refuse('target', target, 'the name of a class or an output, as a text: String(…) of the graph\'s label');
  for (const [name, value] of Object.entries({ seed, budget, firstRow })) if (value !== undefined && !Number.isSafeInteger(value)) refuse(name, value, 'a whole number');
  for (const [name, value] of Object.entries({ tolerance, timeLimit })) if (value !== undefined && !(typeof value === 'number' && value >= 0)) refuse(name, value, 'a number from 0 up');
}

function refuse(name: string, given: unknown, needed: string): never {
  throw new CandorError('options-invalid', `\`${name}\` is ${typeof given === 'string' ? JSON.stringify(given) : String(given)}; give ${needed}, or leave it out`);
}
