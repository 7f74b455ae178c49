import { CandorError, toProblem } from '@candor/core';
import type { WireError } from './protocol.js';

/** A caught value as plain data: structured cloning would lose the code and the class. */
export function toWire(error: unknown): WireError {
  if (error instanceof Error && error.name === 'AbortError') return { kind: 'aborted' };
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : undefined;
  return { kind: 'coded', ...toProblem(error), ...(cause === undefined ? {} : { cause }) };
}

/** The error that `toWire` was given, or its twin. */
export function fromWire(error: WireError): Error {
  if (error.kind === 'aborted') return new DOMException('The question was aborted.', 'AbortError');
  return new CandorError(error.code, error.message, error.cause === undefined ? {} : { cause: new Error(error.cause) });
}
