import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { en } from '../narrative/catalogs/en.js';
import { narrate } from '../narrative/narrate.js';
import { arbitraryExplanation } from '../narrative/testing/arbitraryExplanation.js';
import { rentAbout, rentExplanation } from '../narrative/testing/examples.js';
import { assertShowable } from './assertShowable.js';
import type { Explanation } from './explanation.js';

const changed = (change: (e: Record<string, Record<string, unknown>>) => void): unknown => {
  const copy = structuredClone(rentExplanation) as unknown as Record<string, Record<string, unknown>>;
  change(copy);
  return copy;
};

describe('an explanation that is to be shown', () => {
  it('passes when the schema would take it', () => {
    fc.assert(fc.property(arbitraryExplanation, (explanation) => assertShowable(JSON.parse(JSON.stringify(explanation)))), { numRuns: 300, endOnFailure: true });
  });

  it('passes with what a later minor version adds', () => {
    const later = changed((e) => Object.assign(e, { version: '1.7', novelty: { any: 1 } }).attribution!['engine'] = 'quantum');
    expect(() => assertShowable(later)).not.toThrow();
  });

  it.each([
    ['a later major version', changed((e) => Object.assign(e, { version: '2.0' })), 'explanation-version', /"2\.0".*1\.x/u],
    ['nothing', null, 'explanation-invalid', /the explanation has to be an object/u],
    ['a text', '{"version":"1.0"}', 'explanation-invalid', /object/u],
    ['a NaN', changed((e) => void (e['prediction']!['value'] = NaN)), 'explanation-invalid', /prediction\.value has to be a finite number/u],
    ['an end that is cut off', changed((e) => void delete (e as Record<string, unknown>)['provenance']), 'explanation-invalid', /provenance/u],
    ['a value too few', changed((e) => void (e['attribution']!['values'] as number[]).pop()), 'explanation-invalid', /attribution\.values has \d+ entries for \d+ features/u],
    ['a name that stands twice', changed((e) => void ((e['features'] as unknown as Record<string, unknown>[])[1]!['name'] = rentExplanation.features[0]!.name)), 'explanation-invalid', /features\[1\]\.name is the name of an earlier feature/u],
    ['a feature without a name', changed((e) => void ((e['features'] as unknown as Record<string, unknown>[])[1]!['name'] = 7)), 'explanation-invalid', /features\[1\]\.name has to be a text/u],
    ['a level nobody knows', changed((e) => Object.assign(e, { context: { key: 'x', support: 'seen', status: null, level: 'loud', known: [], field: null } })), 'explanation-invalid', /context\.level/u],
    ['a name that only the prototype has', JSON.parse('{"version":"1.0","model":{"__proto__":{"sha256":"ab"}}}'), 'explanation-invalid', /model\.sha256/u],
  ] as const)('is refused with %s', (_, value, code, message) => {
    expect(() => assertShowable(value)).toThrow(expect.objectContaining({ code, message: expect.stringMatching(message) }));
  });

  it('is told without a throw whenever it passes, whatever was cut out of it or put in', () => {
    const junk = fc.constantFrom(null, undefined, '', 'x', NaN, Infinity, -1, [], {}, [null], true);
    const paths = pathsOf(rentExplanation);
    let passed = 0;
    fc.assert(fc.property(fc.constantFrom(...paths), junk, (path, value) => {
      const spoilt = structuredClone(rentExplanation) as Explanation;
      const place = path.slice(0, -1).reduce<Record<string, unknown>>((at, step) => at[step] as Record<string, unknown>, spoilt as unknown as Record<string, unknown>);
      place[path.at(-1)!] = value;
      try {
        assertShowable(spoilt);
      } catch {
        return;
      }
      passed++;
      narrate(spoilt, rentAbout, { locale: 'en', catalog: en, timeZone: 'UTC' });
    }), { numRuns: 3000 });
    expect(passed).toBeGreaterThan(100);
  });
});

function pathsOf(value: unknown, at: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [at];
  return [...(at.length > 0 ? [at] : []), ...Object.entries(value).flatMap(([name, inner]) => pathsOf(inner, [...at, name]))];
}
