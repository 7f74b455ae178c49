import { CandorError } from '@candor/core';

/** The same error, with the file and the 1-based line of the row it is about; anything else passes untouched. */
export function atRow(error: unknown, file: string, line: number): unknown {
  return error instanceof CandorError ? new CandorError(error.code, `${file}, line ${line}: ${error.message}`, { cause: error }) : error;
}
