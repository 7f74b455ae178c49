import { fail } from '../codes.js';
import type { Allowance } from './allowance.js';

/** Protobuf wire types. */
export const WireType = { varint: 0, fixed64: 1, bytes: 2, fixed32: 5 } as const;

const decoder = new TextDecoder();
const TWO_28 = 0x1000_0000;
const TWO_56 = TWO_28 * TWO_28;

/**
 * A cursor over one protobuf message: a window of the file, never a copy.
 *
 *     for (let field = wire.next(); field !== 0; field = wire.next()) { ... wire.text() ... else wire.skip() }
 *
 * Every read checks the window and counts a step.
 *
 * @see https://protobuf.dev/programming-guides/encoding/
 */
export class Wire {
  /** Wire type of the field `next` stopped at. */
  type = 0;
  readonly #view: DataView;
  #at: number;
  readonly #end: number;

  constructor(
    private readonly file: Uint8Array,
    private readonly allowance: Allowance,
    start = 0,
    end = file.length,
    view = new DataView(file.buffer, file.byteOffset, file.byteLength),
  ) {
    this.#at = start;
    this.#end = end;
    this.#view = view;
  }

  /** Bytes of the window not yet read. */
  get left(): number {
    return this.#end - this.#at;
  }

  /** A second cursor over the same window, from here on. */
  fork(): Wire {
    return new Wire(this.file, this.allowance, this.#at, this.#end, this.#view);
  }

  /** Moves to the next field and returns its number; 0 at the end of the window. */
  next(): number {
    if (this.#at >= this.#end) return 0;
    const key = this.varint();
    const field = Math.floor(key / 8);
    if (field < 1 || field > 536_870_911) fail('onnx-malformed', `Byte ${this.#at}: ${key} is not the key of a field.`);
    this.type = key % 8;
    return field;
  }

  /** A signed 64-bit number; beyond 2^53 the nearest double. */
  varint(): number {
    this.allowance.steps(1);
    if (this.#at < this.#end && this.file[this.#at] < 0x80) return this.file[this.#at++];
    const low = this.#sevens(4);
    if (low.more) {
      const middle = this.#sevens(4);
      if (middle.more) {
        const high = this.#sevens(2);
        if (high.more) fail('onnx-malformed', `Byte ${this.#at}: a number longer than 64 bits.`);
        const top = high.value & 0xff;
        if (top >= 0x80) {
          // Two's complement by hand: the magnitude is exact where the 64-bit pattern is not.
          const flipped = (~low.value & 0xfffffff) + (~middle.value & 0xfffffff) * TWO_28 + (~top & 0xff) * TWO_56;
          return -flipped - 1;
        }
        return low.value + middle.value * TWO_28 + top * TWO_56;
      }
      return low.value + middle.value * TWO_28;
    }
    return low.value;
  }

  float(): number {
    return this.#view.getFloat32(this.#take(4), true);
  }

  double(): number {
    return this.#view.getFloat64(this.#take(8), true);
  }

  /** The payload of a length-delimited field, as a view of the file. */
  bytes(): Uint8Array {
    const length = this.#length();
    const start = this.#take(length);
    return this.file.subarray(start, start + length);
  }

  text(): string {
    const length = this.#length();
    const start = this.#take(length);
    this.allowance.bytes(2 * length);
    if (length > 16) return decoder.decode(this.file.subarray(start, start + length));
    let text = '';
    for (let i = start; i < start + length; i++) {
      const code = this.file[i];
      if (code >= 0x80) return decoder.decode(this.file.subarray(start, start + length));
      text += String.fromCharCode(code);
    }
    return text;
  }

  /** A cursor over a nested message. */
  message(): Wire {
    const length = this.#length();
    const start = this.#take(length);
    return new Wire(this.file, this.allowance, start, start + length, this.#view);
  }

  skip(): void {
    if (this.type === WireType.varint) this.varint();
    else if (this.type === WireType.fixed64) this.#take(8);
    else if (this.type === WireType.fixed32) this.#take(4);
    else if (this.type === WireType.bytes) this.#take(this.#length());
    else fail('onnx-malformed', `Byte ${this.#at}: wire type ${this.type} is not part of the format.`);
  }

  /** Fails unless the field has this wire type. */
  expect(type: number, what: string): void {
    if (this.type !== type) fail('onnx-malformed', `Byte ${this.#at}: ${what} is written as wire type ${this.type}, not ${type}.`);
  }

  #length(): number {
    this.expect(WireType.bytes, 'a part with a length');
    return this.varint();
  }

  #take(count: number): number {
    this.allowance.steps(1);
    const start = this.#at;
    if (count < 0) fail('onnx-malformed', `Byte ${start}: a length of ${count}.`);
    if (start + count > this.#end) fail('onnx-truncated', `Byte ${start}: ${count} bytes are announced and ${this.left} are left. Export or download the file again.`);
    this.#at = start + count;
    return start;
  }

  /** Up to `count` groups of seven bits. */
  #sevens(count: number): { value: number; more: boolean } {
    let value = 0;
    for (let i = 0; i < count; i++) {
      if (this.#at >= this.#end) fail('onnx-truncated', `Byte ${this.#at}: the file ends inside a number. Export or download the file again.`);
      const byte = this.file[this.#at++];
      value |= (byte & 0x7f) << (7 * i);
      if (byte < 0x80) return { value, more: false };
    }
    return { value, more: true };
  }
}
