import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { configSchema } from './config.js';

interface Def {
  type: string;
  shape?: Record<string, Schema>;
  innerType?: Schema;
  element?: Schema;
  valueType?: Schema;
  options?: Schema[];
}
interface Schema {
  _zod: { def: Def };
}

/** Every key that a config may hold, as the reference spells it, and whether it must be there. */
function* keysOf(schema: Schema, path: string): Generator<{ key: string; isRequired: boolean }> {
  const { type, shape = {}, innerType, element, valueType, options = [] } = schema._zod.def;
  if (innerType) yield* keysOf(innerType, path);
  if (element) yield* keysOf(element, `${path}[]`);
  if (type === 'record' && valueType) yield* keysOf(valueType, `${path}.*`);
  // A format is told in one line wherever it stands.
  if (!path.endsWith('.format')) for (const option of options) yield* keysOf(option, path);
  for (const [name, inner] of Object.entries(shape)) {
    const key = path === '' ? name : `${path}.${name}`;
    yield { key, isRequired: inner._zod.def.type !== 'optional' };
    yield* keysOf(inner, key);
  }
}

const text = readFileSync(fileURLToPath(new URL('../../../../../docs/profile.md', import.meta.url)), 'utf8');
const section = text.slice(text.indexOf('\n## The config'), text.indexOf('\n## Order of work'));
const told = [...section.matchAll(/^\| `([^`]+)` \|.*\|([^|]*)\|$/gm)].map(([, key, last]) => ({ key: key!, isRequired: last!.trim() === 'required' }));
const byKey = (a: { key: string }, b: { key: string }) => (a.key < b.key ? -1 : 1);

it('the reference tells every key of the config once, and which are required, and no other', () => {
  const known = [...keysOf(configSchema as unknown as Schema, '')];
  expect(known.length).toBeGreaterThan(80);
  expect(told.toSorted(byKey)).toEqual(known.toSorted(byKey));
});
