import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { build, type Plugin, type Rolldown } from 'vite';
import { beforeAll, expect, it } from 'vitest';
import { root } from './support/processes.js';

const entry = `${root}packages/react/src/testing/serverRendered/serverComponents.ts`;

/** What every bundler with server components does: a module that begins with 'use client' is a name on the server, and never run. */
const clientModules: Plugin = {
  name: 'client-modules',
  enforce: 'pre',
  transform(code, id) {
    if (!/^\s*['"]use client['"]/u.test(code)) return undefined;
    const names = [...code.matchAll(/^export (?:const|function|class) (\w+)/gmu)].map(([, name]) => name!);
    const also = [...code.matchAll(/^export \{([^}]*)\}/gmu)].flatMap(([, list]) => list!.split(',').map((name) => name.trim().split(/\s+as\s+/u).at(-1)!).filter((name) => name !== '' && !name.startsWith('type ')));
    return [
      `import { createClientReference } from 'react-server-dom-parcel/server';`,
      ...[...new Set([...names, ...also])].map((name) => `export const ${name} = createClientReference(${JSON.stringify(relative(`${root}packages/react/src`, id))}, '${name}', []);`),
    ].join('\n');
  },
};

let sent: { payload: string; failures: string[] };
beforeAll(async () => {
  const conditions = ['react-server', '@candor/source', 'module', 'node', 'development'];
  const { output } = (await build({
    configFile: false,
    logLevel: 'error',
    plugins: [clientModules],
    define: { 'process.env.NODE_ENV': '"development"' },
    resolve: { conditions },
    ssr: { noExternal: true, resolve: { conditions } },
    build: { write: false, ssr: entry, target: 'es2022', minify: false, rolldownOptions: { output: { codeSplitting: false } } },
  })) as Rolldown.RolldownOutput;
  const folder = mkdtempSync(join(tmpdir(), 'candor-components-'));
  writeFileSync(join(folder, 'server.mjs'), output[0].code);
  const { stdout, stderr } = spawnSync(process.execPath, [join(folder, 'server.mjs')], { encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  if (stderr !== '') throw new Error(stderr);
  sent = JSON.parse(stdout) as typeof sent;
});

it('display parts are drawn by a server component, from an explanation and props alone', () => {
  expect(sent.failures).toEqual([]);
  for (const words of ['Recommendation: ', 'candor-headline', 'Of ', 'checked cases scored like this', 'East hall', 'candor-badge', '2:05']) expect(sent.payload).toContain(words);
});

it('only what listens, and the place a Root keeps for the parts in it, is sent by name', () => {
  const named = [...sent.payload.matchAll(/^[\da-f]+:I\["[^"]+","(\w+)"/gmu)].map(([, name]) => name);
  expect(new Set(named)).toEqual(new Set(['ToldProvider', 'Explanation']));
  expect(sent.payload).toContain('"caseLabel":"P-2081"');
});
