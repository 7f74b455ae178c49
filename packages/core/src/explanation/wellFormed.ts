/**
 * The same JSON with U+FFFD for each half of a surrogate pair, as UTF-8 would write it: a text that was cut in the
 * middle of an emoji has no bytes of its own, and so no hash.
 */
export function wellFormed<T>(value: T): T;
export function wellFormed(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll(half, '\ufffd');
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(wellFormed);
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [wellFormed(name), wellFormed(member)]));
}

const half = /\p{Surrogate}/gu;
