import { fail } from '../codes.js';
import type { Allowance } from './allowance.js';

/** Protobuf wire types. */
export const WireType = { varint: 0, fixed64: 1, bytes: 2, fixed32: 5 } as const;

/** A file being read: its bytes, what reading it may cost, the short texts met so far, room for the longest list. */
export interface File {
  readonly bytes: Uint8Array;
  readonly view: DataView;
  readonly allowance: Allowance;
  readonly texts: (string | undefined)[];
  list: Float64Array;
}

/**
 * A cursor over one protobuf message: a window of the file, never a copy.
 *
 *     wire.fields({ 1: () => (name = wire.text()) }) // every other field is skipped
 *
 * Every read checks the window. Opening a window counts its length in steps: going through it once costs no more.
 *
 * @see https://protobuf.dev/programming-guides/encoding/
 */
export class Wire {
  /** Wire type of the field `next` stopped at. */
  type = 0;
  readonly #bytes: Uint8Array;
  #at: number;

  private constructor(
    private readonly file: File,
    start: number,
    private readonly end: number,
  ) {
    file.allowance.steps(end - start);
    this.#bytes = file.bytes;
    this.#at = start;
  }

  /** A cursor over a whole file. */
  static over(bytes: Uint8Array, allowance: Allowance): Wire {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return new Wire({ bytes, view, allowance, texts: [], list: new Float64Array(64) }, 0, bytes.length);
  }

  /** Bytes of the window not yet read. */
  get left(): number {
    return this.end - this.#at;
  }

  /** A second cursor over the same window, from here on. */
  fork(): Wire {
    return new Wire(this.file, this.#at, this.end);
  }

  /** Moves to the next field and returns its number; 0 at the end of the window. */
  next(): number {
    if (this.#at >= this.end) return 0;
    const key = this.varint();
    this.type = key % 8;
    const field = (key - this.type) / 8;
    if (field < 1 || field > MAX_FIELD) fail('onnx-malformed', `Byte ${this.#at}: ${key} is not the key of a field.`);
    return field;
  }

  /** Reads to the end of the window, each field by its reader. */
  fields(readers: Readonly<Record<number, () => void>>): void {
    for (let field = this.next(); field !== 0; field = this.next()) {
      const read = readers[field];
      if (read) read();
      else this.skip();
    }
  }

  /**
   * Reads to the end of the window and returns the numbers of one repeated field, packed or not, as a view that
   * the next list overwrites.
   * @param types - Wire type of a single number by the fields that hold them.
   * @param other - Reads or skips any other field.
   */
  numbers(types: Readonly<Record<number, number>>, other: (field: number) => void): Float64Array {
    let count = 0;
    for (let field = this.next(); field !== 0; field = this.next()) {
      const type = types[field];
      if (type === undefined) other(field);
      else if (type !== this.type) for (const packed = this.message(); packed.left > 0; count++) this.#put(count, packed.#number(type));
      else {
        // An exporter that does not pack writes the same key before every number.
        const key = 8 * field + type;
        for (;;) {
          this.#put(count++, this.#number(type));
          if (this.#bytes[this.#at] !== key || this.#at >= this.end) break;
          this.#at += 1;
        }
      }
    }
    return this.file.list.subarray(0, count);
  }

  #number(type: number): number {
    return type === WireType.varint ? this.varint() : type === WireType.fixed32 ? this.#float() : this.#double();
  }

  #put(at: number, value: number): void {
    const { list, allowance } = this.file;
    if (at < list.length) list[at] = value;
    else {
      allowance.bytes(16 * at);
      this.file.list = new Float64Array(2 * at);
      this.file.list.set(list);
      this.file.list[at] = value;
    }
  }

  /** A signed 64-bit number; beyond 2^53 the nearest double. */
  varint(): number {
    const first = this.#bytes[this.#at];
    if (first < 0x80 && this.#at < this.end) {
      this.#at += 1;
      return first;
    }
    return this.#longVarint();
  }

  /** The value of a varint field. */
  int(): number {
    if (this.type !== WireType.varint) fail('onnx-malformed', `Byte ${this.#at}: a whole number is written as wire type ${this.type}.`);
    return this.varint();
  }

  /** The value of a float field. */
  float(): number {
    if (this.type !== WireType.fixed32) fail('onnx-malformed', `Byte ${this.#at}: a float is written as wire type ${this.type}.`);
    return this.#float();
  }

  #float(): number {
    return this.file.view.getFloat32(this.#take(4), true);
  }

  #double(): number {
    return this.file.view.getFloat64(this.#take(8), true);
  }

  /** The payload of a length-delimited field, as a view of the file. */
  bytes(): Uint8Array {
    const length = this.#length();
    const start = this.#take(length);
    return this.#bytes.subarray(start, start + length);
  }

  text(): string {
    const length = this.#length();
    return textAt(this.file, this.#take(length), length);
  }

  /** A cursor over a nested message. */
  message(): Wire {
    const length = this.#length();
    const start = this.#take(length);
    return new Wire(this.file, start, start + length);
  }

  skip(): void {
    if (this.type === WireType.bytes) this.#take(this.#length());
    else if (this.type === WireType.varint) this.varint();
    else if (this.type === WireType.fixed32) this.#take(4);
    else if (this.type === WireType.fixed64) this.#take(8);
    else fail('onnx-malformed', `Byte ${this.#at}: wire type ${this.type} is not part of the format.`);
  }

  #length(): number {
    if (this.type !== WireType.bytes) fail('onnx-malformed', `Byte ${this.#at}: a part with a length is written as wire type ${this.type}.`);
    return this.varint();
  }

  #take(count: number): number {
    const start = this.#at;
    if (count < 0) fail('onnx-malformed', `Byte ${start}: a length of ${count}.`);
    if (count > this.end - start) fail('onnx-truncated', `Byte ${start}: ${count} bytes are announced and ${this.left} are left.`);
    this.#at = start + count;
    return start;
  }

  /** Up to ten groups of seven bits. */
  #longVarint(): number {
    let low = 0;
    let middle = 0;
    let high = 0;
    for (let group = 0; ; group++) {
      if (this.#at >= this.end) fail('onnx-truncated', `Byte ${this.#at}: the file ends inside a number.`);
      if (group === 10) fail('onnx-malformed', `Byte ${this.#at}: a number longer than 64 bits.`);
      const byte = this.#bytes[this.#at++];
      const bits = byte & 0x7f;
      if (group < 4) low |= bits << (7 * group);
      else if (group < 8) middle |= bits << (7 * (group - 4));
      else high |= bits << (7 * (group - 8));
      if (byte < 0x80) break;
    }
    // Two halves that a double holds exactly, so that the sum is rounded once; the upper one carries the sign.
    const lower = low + (middle & 0xf) * TWO_28;
    const upper = (middle >>> 4) + (high & 0xff) * TWO_24;
    return (upper >= TWO_31 ? upper - 2 * TWO_31 : upper) * 2 * TWO_31 + lower;
  }
}

const MAX_FIELD = 536_870_911;
const TWO_24 = 0x100_0000;
const TWO_28 = 0x1000_0000;
const TWO_31 = 0x8000_0000;
const decoder = new TextDecoder();

/** Longest text that is kept for its next occurrence. */
const SHORT = 24;
const SHELVES = 256;

/** A file repeats the same few words a thousand times: a short text is decoded once while it stays on its shelf. */
function textAt({ bytes, allowance, texts }: File, start: number, length: number): string {
  let shelf = length;
  if (length <= SHORT) {
    for (let i = start; i < start + length; i++) shelf = (shelf * 31 + bytes[i]) & 0xffff;
    shelf %= SHELVES;
    const known = texts[shelf];
    if (known !== undefined && isSpelled(known, bytes, start, length)) return known;
  }
  allowance.bytes(2 * length);
  const text = decoder.decode(bytes.subarray(start, start + length));
  if (length <= SHORT) texts[shelf] = text;
  return text;
}

/** Whether ASCII bytes spell a text; any other byte counts as different. */
function isSpelled(text: string, bytes: Uint8Array, start: number, length: number): boolean {
  if (text.length !== length) return false;
  for (let i = 0; i < length; i++) if (text.charCodeAt(i) !== bytes[start + i] || bytes[start + i] >= 0x80) return false;
  return true;
}
