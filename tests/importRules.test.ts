import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'candor-rules-'));
  folders.push(folder);
  return folder;
}

/** The linter's messages on one file of a repository that holds nothing else. */
function lint(path: string, source: string): string {
  const folder = emptyFolder();
  cpSync(join(root, '.oxlintrc.json'), join(folder, '.oxlintrc.json'));
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), source);
  const { stdout, stderr } = spawnSync(join(root, 'node_modules/.bin/oxlint'), ['.'], { cwd: folder, encoding: 'utf8' });
  return stdout + stderr;
}

/** The compiler's messages on one file compiled as part of a package. */
function compile(name: string, source: string): string {
  const folder = emptyFolder();
  writeFileSync(join(folder, 'broken.ts'), source);
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({ extends: join(root, `packages/${name}/tsconfig.json`), compilerOptions: { rootDir: folder, outDir: join(folder, 'dist'), tsBuildInfoFile: join(folder, 'dist/info') }, include: [join(folder, 'broken.ts')], references: [] }),
  );
  const { stdout } = spawnSync(join(root, 'node_modules/.bin/tsc'), ['-p', folder], { encoding: 'utf8' });
  return stdout;
}

const imports = (specifier: string) => `import * as it from '${specifier}';\nexport const used = it;\n`;

describe('import rules', () => {
  const broken: [where: string, specifier: string, why: string][] = [
    ['packages/core/src/a.ts', '@candor/charts', 'Imports none of ours'],
    ['packages/core/src/a.ts', 'react', 'No React here'],
    ['packages/core/src/a.ts', 'd3-array', 'd3 geometry belongs in charts'],
    ['packages/core/src/a.ts', 'node:fs', 'No Node built-ins here'],
    ['packages/core/src/a.ts', 'onnxruntime-web/wasm', 'stays behind the runtime package'],
    ['packages/charts/src/a.ts', 'd3-selection', 'Scales, shapes and arrays only'],
    ['packages/charts/src/a.ts', 'react', 'No React here'],
    ['packages/charts/src/a.ts', '@candor/react', 'May import core only'],
    ['packages/runtime/src/a.ts', '@candor/charts', 'May import core only'],
    ['packages/runtime/src/a.ts', 'react', 'No React here'],
    ['packages/browser/src/a.ts', '@candor/react', 'May import core, runtime only'],
    ['packages/browser/src/a.ts', '@candor/charts', 'May import core, runtime only'],
    ['packages/react/src/a.ts', '@candor/browser', 'May import core, charts only'],
    ['packages/react/src/a.ts', 'onnxruntime-web', 'stays behind the runtime package'],
    ['packages/cli/src/a.ts', '@candor/react', 'May import core, runtime, charts only'],
    ['packages/cli/src/a.ts', '@candor/browser', 'May import core, runtime, charts only'],
    ['packages/react/src/a.ts', '@candor/core/src/errors.js', 'Use a public entry'],
    ['apps/loan-desk/src/a.ts', '@candor/core/src/errors.js', 'Use a public entry'],
    ['apps/loan-desk/src/a.ts', '../../../packages/core/src/errors.js', 'Use a public entry'],
    ['.storybook/a.ts', '../packages/react/src/index.js', 'Use a public entry'],
  ];
  it.each(broken)('the linter refuses in %s an import of %s', (where, specifier, why) => {
    expect(lint(where, imports(specifier))).toContain(why);
  });

  const allowed: [where: string, specifier: string][] = [
    ['packages/core/src/a.ts', 'zod/mini'],
    ['packages/charts/src/a.ts', '@candor/core'],
    ['packages/charts/src/a.ts', 'd3-scale'],
    ['packages/browser/src/a.ts', '@candor/runtime'],
    ['packages/react/src/a.ts', '@candor/charts'],
    ['packages/cli/src/a.ts', '@candor/core/authoring'],
    ['apps/loan-desk/src/a.ts', '@candor/browser'],
  ];
  it.each(allowed)('the linter allows in %s an import of %s', (where, specifier) => {
    expect(lint(where, imports(specifier))).toContain('Found 0 warnings and 0 errors');
  });

  it('the linter refuses mathematics that engines round differently, and the clock, in core', () => {
    for (const call of ['Math.exp(1)', 'Math.pow(2, 3)', 'Math.tanh(1)', 'Math.random()', 'Date.now()']) {
      expect(lint('packages/core/src/a.ts', `export const x = ${call};\n`)).toContain('eslint(no-restricted-properties)');
    }
  });

  it('core raises nothing to a power with ** but 2, which is exact: engines round the rest differently', () => {
    const files = readdirSync(join(root, 'packages/core/src'), { recursive: true, encoding: 'utf8' }).filter((f) => f.endsWith('.ts') && !f.endsWith('.test.ts') && !f.includes('testing'));
    expect(files.length).toBeGreaterThan(10);
    const raised = files.filter((file) => /(?<!\b2)(?<=[\w)\]]) \*\*=? [\w(]/.test(readFileSync(join(root, 'packages/core/src', file), 'utf8')));
    expect(raised).toEqual([]);
  });

  it('the compiler knows no document in core and no Buffer in core, charts or runtime', () => {
    expect(compile('core', 'export const x = document.title;\n')).toContain("Cannot find name 'document'");
    for (const name of ['core', 'charts', 'runtime']) expect(compile(name, "export const x = Buffer.from('a');\n")).toContain("Cannot find name 'Buffer'");
    expect(compile('runtime', 'export const x = document.title;\n')).toContain("Cannot find name 'document'");
    expect(compile('core', 'export const x = new AbortController().signal;\n')).toBe('');
  });

  it('every package lists exactly its public entries, and an undeclared path cannot be reached', () => {
    const code = "import('@candor/core/errors').then(() => console.log('reached'), (error) => console.log(error.code))";
    const said = execFileSync('node', ['--input-type=module', '-e', code], { cwd: join(root, 'packages/cli'), encoding: 'utf8' });
    expect(said.trim()).toBe('ERR_PACKAGE_PATH_NOT_EXPORTED');
  });
});
