import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const header = (desk: string) => readFileSync(join(root, 'demo', desk, 'train.csv'), 'utf8').split('\n', 1)[0]!.split(',');

/** What only a demo desk would say: its columns, and the values of its context columns. */
function demoNames(): string[] {
  const names = new Set<string>();
  for (const [desk, contextColumn] of [['loan-desk', 'region'], ['claims-desk', 'line_of_business']] as const) {
    const columns = header(desk);
    columns.filter((name) => name.includes('_')).forEach((name) => names.add(name));
    const at = columns.indexOf(contextColumn);
    for (const file of readdirSync(join(root, 'demo', desk)).filter((f) => f.endsWith('.csv') && f !== 'rows.csv')) {
      for (const line of readFileSync(join(root, 'demo', desk, file), 'utf8').trim().split('\n').slice(1)) names.add(line.split(',')[at]!);
    }
  }
  return [...names];
}

/** Text of every source file a demo desk must not be named in. */
function* sources(): Generator<[path: string, text: string]> {
  for (const parent of ['packages', 'apps']) {
    for (const name of readdirSync(join(root, parent))) {
      const src = join(root, parent, name, 'src');
      let files: string[];
      try {
        files = readdirSync(src, { recursive: true, encoding: 'utf8' });
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') continue;
        throw error;
      }
      for (const file of files) {
        // Stories show what the command made of the demo models; tests may name what they test.
        if (/\.(ts|tsx|mts|css|json)$/.test(file) && !/\.test\.|\.stories\.|stories\/|testing\//.test(file)) yield [join(parent, name, 'src', file), readFileSync(join(src, file), 'utf8')];
      }
    }
  }
}

it('no region and no feature of a demo desk is named in a package or an application', () => {
  const names = demoNames();
  // "Private" and "Fleet" are plain English; as a context they would stand quoted.
  const quoted = (name: string) => (/^[A-Z][a-z]+$/.test(name) ? new RegExp(`['"\`]${name}['"\`]`) : new RegExp(`\\b${name}\\b`));
  expect(names).toEqual(expect.arrayContaining(['debt_to_income', 'repair_cost', 'Saltcoast', 'Harrow Vale', 'Fleet']));
  const found: string[] = [];
  let searched = 0;
  for (const [path, text] of sources()) {
    searched++;
    for (const name of names) if (quoted(name).test(text)) found.push(`${path}: ${name}`);
  }
  expect(searched).toBeGreaterThan(20);
  expect(found).toEqual([]);
});
