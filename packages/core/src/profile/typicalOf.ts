import type { Typical } from '../explanation/explanation.js';
import type { CheckedRow } from '../model/row.js';
import { decodeProfile } from './decoded.js';
import type { Profile } from './profile.js';
import { isUnseen, standing, type Sketch } from './sketch.js';

/** What each value of a row usually is, in feature order; `undefined` where the profile does not know. */
export function typicalsOf(profile: Profile, row: CheckedRow): (Typical | undefined)[] {
  const { sketches } = decodeProfile(profile);
  return row.map((value, j) => (j < sketches.length ? typicalOf(sketches[j], value) : undefined));
}

/**
 * What a value usually is, from TRAIN, and where this one stands.
 *
 * @param value - Number (NaN = missing) or text.
 * @returns `undefined` when the profile holds no numbers for the feature.
 */
export function typicalOf(sketch: Sketch, value: number | string): Typical | undefined {
  if (sketch.kind === 'category') {
    if (typeof value === 'number' && Number.isNaN(value)) return { kind: 'category', share: sketch.missingShare || null };
    const text = String(value);
    return { kind: 'category', share: isUnseen(sketch, text) ? null : (sketch.shares.get(text) ?? sketch.otherShare) };
  }
  if (sketch.knots.length === 0 || typeof value !== 'number') return undefined;
  const at = (p: number) => fromFloat32(quantileOf(sketch.knots, p));
  const here = Number.isNaN(value) ? null : standing(sketch, value);
  return {
    kind: 'number',
    q05: at(0.05), q25: at(0.25), q50: at(0.5), q75: at(0.75), q95: at(0.95),
    below: here && here.below,
    equal: here && here.equal,
  };
}

function quantileOf(knots: Float64Array, p: number): number {
  const at = p * (knots.length - 1);
  const i = Math.floor(at);
  return i + 1 < knots.length ? knots[i] + (at - i) * (knots[i + 1] - knots[i]) : knots[i];
}

// 0.277 is stored as 0.27700001001358032: seven digits are what float32 holds.
const fromFloat32 = (x: number) => Number(x.toPrecision(7));
