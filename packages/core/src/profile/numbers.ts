import { CandorError } from '../errors.js';
import type { Numbers } from './profile.js';

type Kind = Exclude<Numbers, number[]>['t'];

const WIDTH: Record<Kind, number> = { f64: 8, f32: 4, u8: 1, u16: 2, u32: 4 };

/** Up to 32 numbers as they are, more as little-endian bytes in base64. -0 becomes 0. */
export function encodeNumbers(values: ArrayLike<number>, t: Kind): Numbers {
  const plain = Array.from(values, (x) => (t === 'f32' ? Math.fround(x) : x) + 0);
  if (plain.some((x) => !Number.isFinite(x))) throw new CandorError('not-finite', 'a profile holds finite numbers only');
  if (plain.length <= 32) return plain;
  const bytes = new Uint8Array(plain.length * WIDTH[t]);
  const view = new DataView(bytes.buffer);
  plain.forEach((x, i) => write(view, t, i * WIDTH[t], x));
  let text = '';
  for (let at = 0; at < bytes.length; at += 0x2000) text += String.fromCharCode(...bytes.subarray(at, at + 0x2000));
  return { t, n: plain.length, b64: btoa(text) };
}

/** @throws {@link CandorError} `bad-numbers` for broken base64, a wrong length or a number that is not finite. */
export function decodeNumbers(numbers: Numbers): Float64Array {
  if (Array.isArray(numbers)) return finite(Float64Array.from(numbers));
  const { t, n, b64 } = numbers;
  let text: string;
  try {
    text = atob(b64);
  } catch (cause) {
    throw new CandorError('bad-numbers', `${n} numbers of the profile are not base64; build it again`, { cause });
  }
  if (text.length !== n * WIDTH[t]) {
    throw new CandorError('bad-numbers', `${n} numbers of the profile should take ${n * WIDTH[t]} bytes, ${text.length} came; the file is cut off or was edited`);
  }
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < bytes.length; i++) bytes[i] = text.charCodeAt(i);
  if (t === 'u8') return new Float64Array(bytes);
  const view = new DataView(bytes.buffer);
  const values = new Float64Array(n);
  for (let i = 0; i < n; i++) values[i] = read(view, t, i * WIDTH[t]);
  return finite(values);
}

function write(view: DataView, t: Kind, at: number, x: number): void {
  if (t === 'f64') view.setFloat64(at, x, true);
  else if (t === 'f32') view.setFloat32(at, x, true);
  else if (t === 'u32') view.setUint32(at, x, true);
  else if (t === 'u16') view.setUint16(at, x, true);
  else view.setUint8(at, x);
}

function read(view: DataView, t: Exclude<Kind, 'u8'>, at: number): number {
  if (t === 'f64') return view.getFloat64(at, true);
  if (t === 'f32') return view.getFloat32(at, true);
  if (t === 'u32') return view.getUint32(at, true);
  return view.getUint16(at, true);
}

function finite(values: Float64Array): Float64Array {
  for (let i = 0; i < values.length; i++) {
    if (!Number.isFinite(values[i])) throw new CandorError('bad-numbers', 'a number of the profile is not finite; build it again');
  }
  return values;
}
