import { expect, it } from 'vitest';
import { decodeNumbers, encodeNumbers } from './numbers.js';

it('long arrays survive base64 in every type, short ones stay readable', () => {
  for (const t of ['f64', 'f32', 'u32', 'u16', 'u8'] as const) {
    const values = Array.from({ length: 5000 }, (_, i) => (i * 7) % 251);
    const kept = encodeNumbers(values, t);
    expect(kept).toMatchObject({ t, n: 5000 });
    expect([...decodeNumbers(kept)]).toEqual(values);
  }
  expect(encodeNumbers([1, -0, 2.5], 'f64')).toEqual([1, 0, 2.5]);
});

it('cut-off base64, a wrong length and a hidden NaN are refused', () => {
  const kept = encodeNumbers(new Float64Array(40), 'f32');
  if (Array.isArray(kept)) throw new Error('40 numbers are stored as base64');
  const refused = expect.objectContaining({ code: 'bad-numbers' });
  expect(() => decodeNumbers({ ...kept, b64: kept.b64.slice(0, 60) })).toThrow(refused);
  expect(() => decodeNumbers({ ...kept, b64: '%%%' })).toThrow(refused);
  expect(() => decodeNumbers({ t: 'f32', n: 1, b64: btoa('\u0000\u0000\u00c0\u007f') })).toThrow(refused);
  expect(() => encodeNumbers([NaN], 'f32')).toThrow(expect.objectContaining({ code: 'not-finite' }));
});
