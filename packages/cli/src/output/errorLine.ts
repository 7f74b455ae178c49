import { CandorError, toProblem } from '@candor/core';
import { printable } from './quote.js';

/** An error as the one line a person and a program read: what happened, where, the way out, and the code. */
export function errorLine(command: string, error: unknown): string {
  const { code, message } = error instanceof CandorError ? error : toProblem(error);
  return `candor ${command}: ${printable(message.replace(/\s+/g, ' ').trim())} [${code}]`.replace(/^candor :/, 'candor:');
}
