import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Explanation } from '@candor/core';
import { en } from '@candor/core/locales/en';
import { afterAll, describe, expect, it } from 'vitest';
import { createDrawings } from './drawings.js';

const scratch = mkdtempSync(join(tmpdir(), 'candor-drawings-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));
const at = (name: string) => join(scratch, name);
const words = { locale: 'en', catalog: en };

const explanation = (id?: string): Explanation => ({
  version: '1.0',
  model: { sha256: 'b5f0'.repeat(16), name: 'Pump Watch' },
  case: id === undefined ? {} : { id },
  prediction: { scale: 'value', value: 12 },
  features: [{ name: 'hours', value: 2140, state: 'given' }, { name: 'load', value: 0.4, state: 'given' }],
  attribution: { scale: 'value', baseValue: 9, values: [4, -1], gap: 0, engine: 'tree', exact: true, budget: 0, evaluations: 0 },
  band: null, likelihood: null, sureness: null, unusual: null, context: null, problems: [],
  provenance: { seed: 0, versions: {}, time: '2026-03-02T13:05:00Z' },
});

describe('explain --svg', () => {
  it('writes one drawing a row into a folder, named after row and id', async () => {
    const drawings = await createDrawings(at('made/here'), null, words);
    await drawings.draw(explanation(), 0);
    await drawings.draw(explanation('P-2081'), 12);
    expect(readdirSync(at('made/here')).toSorted()).toEqual(['row-0.svg', 'row-12-P-2081.svg']);
    const svg = readFileSync(at('made/here/row-12-P-2081.svg'), 'utf8');
    for (const said of ['P-2081', 'Estimate: ', 'Hours', 'Base value', 'Model output', '+4']) expect(svg).toContain(said);
  });

  it('writes one file for one row, and refuses a second one with the way out', async () => {
    const drawings = await createDrawings(at('one.SVG'), null, words);
    await drawings.draw(explanation(), 0);
    const first = readFileSync(at('one.SVG'), 'utf8');
    expect(first).toMatch(/^<svg /u);
    await expect(drawings.draw(explanation('b'), 1)).rejects.toMatchObject({ code: 'one-file-one-case', message: expect.stringContaining('--limit 1') });
    expect(readFileSync(at('one.SVG'), 'utf8')).toBe(first);
  });

  it('keeps ids that are no file names inside the folder', async () => {
    const drawings = await createDrawings(at('ids'), null, words);
    for (const [row, id] of ['../../etc/passwd', '..', 'a/b\\c:d*?', '\u0000', 'نعم 12', 'x'.repeat(500)].entries()) await drawings.draw(explanation(id), row);
    expect(readdirSync(at('ids')).toSorted()).toEqual(['row-0-etc-passwd.svg', 'row-1.svg', 'row-2-a-b-c-d.svg', 'row-3.svg', 'row-4-نعم-12.svg', `row-5-${'x'.repeat(40)}.svg`]);
  });

  it('names a file that stands in the way of the folder', async () => {
    writeFileSync(at('taken'), '');
    await expect(createDrawings(at('taken'), null, words)).rejects.toMatchObject({ code: 'unwritable-file', message: expect.stringContaining('name a folder') });
  });
});
