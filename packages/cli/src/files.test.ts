import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readJson } from './files.js';

const folder = mkdtempSync(join(tmpdir(), 'candor-files-'));
afterAll(() => rmSync(folder, { recursive: true }));
const read = (content: string) => {
  writeFileSync(join(folder, 'x.json'), content);
  return readJson(join(folder, 'x.json'), 'the config');
};

describe('readJson', () => {
  it('reads JSON', async () => expect(await read('{"a": [1, null]}')).toEqual({ a: [1, null] }));

  it.each([
    ['{\n  "model": }', 'line 2, column 12'],
    ['{"a": 1,}', 'line 1, column 9'],
    ["{\n'a': 1}", 'line 2, column 1'],
    ['{"a": tru, "b": 1}', 'line 1, column 10'],
    ['{"a": 1', 'line 1, column 8'],
    ['{"a": -x}', 'line 1, column 8'],
    ['', 'line 1, column 1'],
    ['{"a": 1}\n}', 'line 2, column 1'],
  ])('names the place where %j goes wrong', async (content, place) => {
    await expect(read(content)).rejects.toMatchObject({ code: 'not-json', message: expect.stringContaining(`x.json, ${place}: the config is not JSON`) });
  });
});
