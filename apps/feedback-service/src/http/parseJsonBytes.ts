import { HttpProblem } from './problem.js';

/** No record of ours is half as deep; what walks a value walks it by recursion, in this process and in the store. */
const DEEPEST = 64;

/** @throws {@link HttpProblem} 400 when the bytes are not UTF-8, not JSON, or deeper than 64. */
export function parseJsonBytes(bytes: ArrayBuffer): unknown {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    throw new HttpProblem(400, 'not-json', 'Not JSON', 'the body must be JSON in UTF-8');
  }
  if (isDeeper(new Uint8Array(bytes))) throw new HttpProblem(400, 'too-deep', 'Too deep', `the body may hold lists and objects ${DEEPEST} deep`);
  return value;
}

/** Of valid JSON: brackets count outside strings only. */
function isDeeper(bytes: Uint8Array): boolean {
  let depth = 0;
  let inString = false;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]!;
    if (inString) {
      if (byte === BACKSLASH) i++;
      else if (byte === QUOTE) inString = false;
    } else if (byte === QUOTE) inString = true;
    else if (byte === BRACKET || byte === BRACE) {
      if (++depth > DEEPEST) return true;
    } else if (byte === BRACKET_END || byte === BRACE_END) depth--;
  }
  return false;
}

const [QUOTE, BACKSLASH, BRACKET, BRACKET_END, BRACE, BRACE_END] = Array.from('"\\[]{}', (sign) => sign.charCodeAt(0));
