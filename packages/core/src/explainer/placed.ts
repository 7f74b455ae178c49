import { CandorError } from '../errors.js';

/** A coded error that says which of many rows it is about. */
export const placed = (error: unknown, index: number): unknown =>
  error instanceof CandorError ? new CandorError(error.code, `row ${index}: ${error.message}`, { cause: error }) : error;
