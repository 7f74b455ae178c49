import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What the text around the code has spoken of, by page. */
const around: Readonly<Record<string, string>> = {
  'export.md': `declare const explanation: import('@candor/core').Explanation; declare const about: import('@candor/core').About | null; declare function record(event: import('@candor/react/export').ExportEvent): void;`,
  'feedback.md': `import { createFeedbackClient } from '@candor/browser'; import { CandorProvider, Explanation, type Policy, type Predict } from '@candor/react';
    declare const explanation: import('@candor/core').Explanation; declare const policy: Policy; declare const predict: Predict; declare function onSignIn(): Promise<void>;`,
  'graphs.md': `import { createBrowserExplainer } from '@candor/browser'; declare const rows: import('@candor/core').Row[];`,
  'languages.md': `import { CandorProvider } from '@candor/react'; import { useCallback } from 'react';
    declare const intl: { locale: string; messages: Record<string, unknown>; formatMessage(which: { id: string }, values: Record<string, string | number>, options: { ignoreTag: boolean }): string };
    declare const i18n: { language: string; t(key: string, values: object): string };`,
  'outbox.md': `import { createFeedbackClient } from '@candor/browser'; declare const subject: import('@candor/core/feedback').FeedbackSubject; declare const endpoint: string; declare const key: CryptoKey;
    declare function toBase64(iv: Uint8Array, bytes: ArrayBuffer): string; declare function fromBase64(text: string): { iv: Uint8Array<ArrayBuffer>; bytes: Uint8Array<ArrayBuffer> };`,
  'parts.md': `import { Reasons, Recommendation, Sureness, useNarrative } from '@candor/react'; import { de } from '@candor/core/locales/de';
    declare const explanation: import('@candor/core').Explanation; declare const about: import('@candor/core').About; declare const busy: boolean;`,
  'theming.md': `declare const explanation: import('@candor/core').Explanation; declare const narrative: import('@candor/core').Narrative;`,
};

interface Block { page: string; line: number; code: string }

const pages = ['../README.md', ...readdirSync(join(root, 'docs')).filter((page) => page.endsWith('.md'))];
const blocks = pages.flatMap((page): Block[] => {
  const text = readFileSync(join(root, 'docs', page), 'utf8');
  return [...text.matchAll(/ *```tsx?\n([\s\S]*?)```/gu)].map(({ index, 1: code = '' }) => ({ page, line: text.slice(0, index).split('\n').length, code }));
});

/** Elements that stand one below the other, each a statement. */
const module = ({ page, code }: Block) => `${around[page] ?? ''}\n${code.replaceAll(/^(?=<[A-Z>])/gmu, ';')}\nexport {};\n`;

it('every piece of TypeScript in the README and the docs compiles as it stands, in a page of a host', { timeout: 120_000 }, () => {
  expect(blocks.length).toBeGreaterThan(10);
  const panel = blocks.find(({ page, code }) => page === '../README.md' && code.includes('<Explanation'))!;
  const wrong: Block[] = [{ page: 'parts.md', line: 0, code: '<Reasons.List data={explanation} />' }, { ...panel, code: panel.code.replace('query={query}', 'query={query.data}') }];
  const folder = mkdtempSync(join(root, 'apps/loan-desk/.docs-'));
  try {
    for (const block of blocks) writeFileSync(join(folder, `${block.page.replace('../', '')}-${block.line}.tsx`), module(block));
    for (const [i, block] of wrong.entries()) writeFileSync(join(folder, `wrong-${i}.tsx`), module(block));
    const options = { composite: false, declaration: false, declarationMap: false, noEmit: true, noUnusedLocals: false, noUnusedParameters: false, customConditions: ['@candor/source'], noUncheckedIndexedAccess: false, types: ['vite/client'], typeRoots: [join(root, 'node_modules')] };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ extends: join(root, 'tsconfig.base.json'), compilerOptions: options, include: ['*.tsx'] }));
    const said = spawnSync(join(root, 'node_modules/.bin/tsc'), ['-p', folder], { encoding: 'utf8' }).stdout.split('\n').filter((line) => /^\S/u.test(line));
    expect(said.toSorted()).toEqual([expect.stringMatching(/wrong-0\.tsx.*not assignable/u), expect.stringMatching(/wrong-1\.tsx.*not assignable/u)]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
