import type { Writable } from 'node:stream';
import { CandorError } from '@candor/core';
import { codeOf, reasonOf } from '../files.js';

/** Lines to a stream, in blocks. */
export interface LineWriter {
  /** Resolves once the line may be forgotten; waits while the reader is slower than we are. */
  write(line: string): Promise<void>;
  /** Hands over what is still held back. */
  close(): Promise<void>;
}

const BLOCK = 65_536; // characters
const PATIENCE = 50; // milliseconds a line may wait for company

/**
 * Writes lines in blocks and lets the reader set the pace, so that a million rows cost no memory.
 *
 * A write to a pipe that nobody reads any more (`| head`) rejects with the system's `EPIPE`, any other failed one with
 * {@link CandorError} `unwritable-output`.
 */
export function createLineWriter(stream: Writable): LineWriter {
  let held = '';
  let flushed = performance.now();
  // The failure also arrives at the write's callback; without a listener it would end the process.
  stream.on('error', () => {});

  const flush = async () => {
    if (held === '') return;
    const block = held;
    held = '';
    await new Promise<void>((resolve, reject) => {
      stream.write(block, (error) => (error ? reject(failureOf(error)) : resolve()));
    });
    flushed = performance.now();
  };

  return {
    async write(line) {
      held += `${line}\n`;
      if (held.length >= BLOCK || performance.now() - flushed >= PATIENCE) await flush();
    },
    close: flush,
  };
}

function failureOf(error: Error): Error {
  if (codeOf(error) === 'EPIPE') return error;
  return new CandorError('unwritable-output', `cannot write the results: ${reasonOf(error)}; what was printed before is incomplete`, { cause: error });
}
