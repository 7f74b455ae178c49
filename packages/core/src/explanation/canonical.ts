import { CandorError } from '../errors.js';

/**
 * The one spelling of a JSON value that everybody agrees on: no spaces, object keys in UTF-16 order,
 * numbers and strings as ECMAScript writes them. Equal values give equal bytes, so they can be hashed.
 *
 * A property that is `undefined` is left out, as in JSON.
 * @throws {@link CandorError} `not-canonical` for what JSON cannot carry (NaN, infinities, functions,
 *   bigints, an `undefined` array element, half a surrogate pair), naming the place.
 * @see RFC 8785, JSON Canonicalization Scheme
 */
export function canonicalJson(value: unknown): string {
  return write(value, '$');
}

function write(value: unknown, place: string): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw refuse(place, String(value));
    return JSON.stringify(value);
  }
  if (typeof value === 'string') {
    if (loneSurrogate.test(value)) throw refuse(place, 'half a surrogate pair');
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${value.map((item, i) => write(item, `${place}[${i}]`)).join(',')}]`;
  if (typeof value !== 'object') throw refuse(place, `a value of type ${typeof value}`);
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  // The default order of `sort` is by UTF-16 code units, which is what the RFC asks for.
  members.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([key, member]) => `${write(key, place)}:${write(member, `${place}.${key}`)}`).join(',')}}`;
}

const loneSurrogate = /\p{Surrogate}/u;

const refuse = (place: string, what: string) =>
  new CandorError('not-canonical', `${place} is ${what}, which JSON cannot carry; use null for a number that does not exist`);
