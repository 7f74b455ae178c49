import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The compiler's messages on a page of a host that has the packages and nothing else. */
function compile(source: string): string {
  const folder = mkdtempSync(join(root, 'apps/loan-desk/.readme-'));
  try {
    writeFileSync(join(folder, 'Panel.tsx'), source);
    const options = { composite: false, declaration: false, declarationMap: false, noEmit: true, noUnusedLocals: false, customConditions: ['@candor/source'], noUncheckedIndexedAccess: false, types: ['vite/client'], typeRoots: [join(root, 'node_modules')] };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ extends: join(root, 'tsconfig.base.json'), compilerOptions: options, include: ['Panel.tsx'] }));
    return spawnSync(join(root, 'node_modules/.bin/tsc'), ['-p', folder], { encoding: 'utf8' }).stdout;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

it('the page in the README compiles as it stands', () => {
  const [, sample = ''] = /```tsx\n([\s\S]*?)```/.exec(readFileSync(join(root, 'README.md'), 'utf8')) ?? [];
  expect(sample).toContain('<Explanation');
  expect(compile(sample)).toBe('');
  expect(compile(sample.replace('query={query}', 'query={query.data}'))).toContain('not assignable');
});
