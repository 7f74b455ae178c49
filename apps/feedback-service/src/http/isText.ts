/**
 * Whether every text in a JSON value, names included, can be stored: the store has no U+0000 and no half surrogate pairs.
 */
export function isText(value: unknown): boolean {
  if (typeof value === 'string') return !unstorable.test(value);
  if (Array.isArray(value)) return value.every(isText);
  return typeof value !== 'object' || value === null || Object.entries(value).every(([name, item]) => isText(name) && isText(item));
}

const unstorable = /\0|\p{Surrogate}/u;
