import { HttpProblem } from './problem.js';

/** @throws {@link HttpProblem} 400 when the bytes are not UTF-8 or not JSON. */
export function parseJsonBytes(bytes: ArrayBuffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    throw new HttpProblem(400, 'not-json', 'Not JSON', 'the body must be JSON in UTF-8');
  }
}
