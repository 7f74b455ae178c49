import type { Io } from '../command.js';
import { printable } from './quote.js';

/** One line for the person at the terminal; programs read stdout. */
export function note({ stderr }: Pick<Io, 'stderr'>, message: string): void {
  stderr.write(`note: ${printable(message)}\n`);
}
