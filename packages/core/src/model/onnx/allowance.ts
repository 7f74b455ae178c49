import { fail } from '../codes.js';

/** Largest file read at all: a protobuf message cannot be longer. */
export const MAX_FILE_BYTES = 0x7fff_ffff;

const MEGABYTE = 0x10_0000;

/**
 * What a file may cost, from its own size: buffers of at most 16 times the file and 1 MB, and a
 * number of steps that grows with it. A small file that unfolds into a large one is refused.
 */
export class Allowance {
  #bytes: number;
  #steps: number;

  constructor(fileBytes: number) {
    this.#bytes = 16 * fileBytes + MEGABYTE;
    this.#steps = 24 * fileBytes + MEGABYTE;
  }

  /** Counts a buffer before it is made. */
  bytes(count: number): void {
    this.#bytes -= count;
    if (!(this.#bytes >= 0)) fail('onnx-limit', 'The file unfolds to more than 16 times its size.');
  }

  /** Counts work before it is done. */
  steps(count: number): void {
    this.#steps -= count;
    if (!(this.#steps >= 0)) fail('onnx-limit', 'Reading the file takes more steps than its size justifies.');
  }

  /** Bytes still allowed. */
  get bytesLeft(): number {
    return this.#bytes;
  }

  /** Steps still allowed. */
  get stepsLeft(): number {
    return this.#steps;
  }
}
