import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Allowance } from './allowance.js';
import { Wire } from './wire.js';

const over = (...bytes: number[]) => Wire.over(Uint8Array.from(bytes), new Allowance(1000));

function varint(value: bigint): number[] {
  const out: number[] = [];
  let rest = BigInt.asUintN(64, value);
  for (; rest >= 128n; rest /= 128n) out.push(Number(rest % 128n) + 128);
  return [...out, Number(rest)];
}

describe('Wire', () => {
  it('reads every 64-bit number as the nearest double, exactly below 2^53', () => {
    fc.assert(fc.property(fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }), (value) => over(...varint(value)).varint() === Number(value)), { numRuns: 2000, seed: 9 });
    fc.assert(fc.property(fc.maxSafeInteger(), (value) => over(...varint(BigInt(value))).varint() === value), { seed: 9 });
  });

  it('reads texts in any script, and the same text again from its shelf', () => {
    const texts = ['BRANCH_LEQ', 'LEAF', 'LEAF', 'größer als', '日本', 'LEAF', '', 'a'.repeat(40)];
    const bytes = texts.flatMap((text) => {
      const utf8 = [...new TextEncoder().encode(text)];
      return [0x0a, ...varint(BigInt(utf8.length)), ...utf8];
    });
    const wire = over(...bytes);
    const read: string[] = [];
    while (wire.next() !== 0) read.push(wire.text());
    expect(read).toEqual(texts);
  });

  it.each([
    ['a window that ends inside a number', [0x08, 0x80], (wire: Wire) => wire.int(), 'onnx-truncated'],
    ['a length beyond the window', [0x0a, 0x05, 1, 2], (wire: Wire) => wire.text(), 'onnx-truncated'],
    ['a float cut short', [0x0d, 1, 2], (wire: Wire) => wire.float(), 'onnx-truncated'],
    ['a number of eleven bytes', [0x08, ...Array.from({ length: 11 }, () => 0xff)], (wire: Wire) => wire.int(), 'onnx-malformed'],
    ['a negative length', [0x0a, ...varint(-5n)], (wire: Wire) => wire.bytes(), 'onnx-malformed'],
    ['a text written as a number', [0x08, 1], (wire: Wire) => wire.text(), 'onnx-malformed'],
    ['a wire type that does not exist', [0x0b], (wire: Wire) => wire.skip(), 'onnx-malformed'],
  ])('refuses %s', (_, bytes, read, code) => {
    const wire = over(...bytes);
    wire.next();
    expect(() => read(wire)).toThrow(expect.objectContaining({ code }));
  });

  it('refuses the field number 0', () => {
    expect(() => over(0x00).next()).toThrow(expect.objectContaining({ code: 'onnx-malformed' }));
  });

  it('cannot be driven around in circles: windows cost their length', () => {
    const allowance = new Allowance(0);
    const wire = Wire.over(new Uint8Array(0x8_0000), allowance);
    wire.fork();
    expect(() => wire.fork()).toThrow(expect.objectContaining({ code: 'onnx-limit' }));
  });
});
