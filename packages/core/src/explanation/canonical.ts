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
  return write(value, []);
}

/** `path` leads to the value; it is spelled out only for a refusal. */
function write(value: unknown, path: (string | number)[]): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw refuse(path, String(value));
    return String(value);
  }
  if (typeof value === 'string') return quoted(value, path);
  if (typeof value !== 'object') throw refuse(path, `a value of type ${typeof value}`);
  let text = '';
  const member = (key: string | number, item: unknown, prefix: string) => {
    path.push(key);
    text += (text === '' ? '' : ',') + prefix + write(item, path);
    path.pop();
  };
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i++) member(i, value[i], '');
    return `[${text}]`;
  }
  // The default order of `sort` is by UTF-16 code units, which is what the RFC asks for.
  for (const key of Object.keys(value).sort()) {
    const item = (value as Record<string, unknown>)[key];
    if (item !== undefined) member(key, item, `${quoted(key, path)}:`);
  }
  return `{${text}}`;
}

function quoted(text: string, path: readonly (string | number)[]): string {
  if (loneSurrogate.test(text)) throw refuse(path, 'half a surrogate pair');
  return JSON.stringify(text);
}

const loneSurrogate = /\p{Surrogate}/u;

const refuse = (path: readonly (string | number)[], what: string) =>
  new CandorError('not-canonical', `$${path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`)).join('')} is ${what}, which JSON cannot carry; use null for a number that does not exist`);
