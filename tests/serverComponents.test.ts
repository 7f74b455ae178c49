import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build, type Plugin } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** As much of a React element as a server needs to write it. */
interface Drawn {
  type: unknown;
  props: Record<string, unknown> & { children?: unknown };
}

interface Display {
  draw: (part: string, props: object) => Drawn;
  hooks: string[];
}

/** What a bundler for server components does with client modules: the server sees references, never the code. */
const clientReferences: Plugin = {
  name: 'client-references',
  enforce: 'pre',
  transform(code, id) {
    if (!/packages\/react\/src\/.*\.tsx?$/u.test(id) || !code.startsWith("'use client'")) return null;
    const names = new Set([...code.matchAll(/^export (?:const|function|class) (\w+)/gmu)].map(([, name]) => name!));
    return [...names].map((name) => `export const ${name} = Object.assign((props) => props.children ?? null, { clientReference: true });`).join('\n');
  },
};

const root = mkdtempSync(join(fileURLToPath(new URL('..', import.meta.url)), '.server-'));
let display: Display;

beforeAll(async () => {
  const entry = join(root, 'entry.tsx');
  writeFileSync(entry, `
    import * as React from 'react';
    import { Badge, ContextNotice, Recommendation, Sureness } from '@candor/react';
    const parts = { Badge, ContextNotice, Recommendation, Sureness, 'Recommendation.Outcome': Recommendation.Outcome, 'Sureness.Word': Sureness.Word };
    export const draw = (part, props) => React.createElement(parts[part], props);
    export const hooks = Object.keys(React).filter((name) => /^use[A-Z]/.test(name));
  `);
  await build({
    root, configFile: false, logLevel: 'error', plugins: [clientReferences],
    resolve: { conditions: ['@candor/source', 'react-server', 'module', 'production'] },
    build: { outDir: join(root, 'out'), minify: false, lib: { entry, formats: ['es'], fileName: 'display' }, rolldownOptions: { external: [] } },
  });
  display = await import(pathToFileURL(join(root, 'out', 'display.js')).href) as Display;
}, 120_000);
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** The text that a server writes for an element, and whether any client code drew it. */
function written(node: unknown, clients: unknown[] = []): string {
  if (node === null || node === undefined || typeof node === 'boolean') return '';
  if (typeof node === 'string' || typeof node === 'number') return String(node);
  if (Array.isArray(node)) return node.map((child) => written(child, clients)).join('');
  const { type, props } = node as Drawn;
  if (typeof type === 'function') {
    if ('clientReference' in type) clients.push(props);
    return written((type as (given: object) => unknown)(props), clients);
  }
  const { render } = (type ?? {}) as { render?: (given: object, ref: null) => unknown };
  return written(render ? render(props, null) : props.children, clients);
}

const data = {
  version: '1.0', model: { sha256: 'ab', name: 'Pump Watch' }, case: {},
  prediction: { scale: 'probability', value: 0.27, label: 'inspect', target: 'inspect' },
  features: [{ name: 'hours', value: 2140, state: 'given' }],
  attribution: { scale: 'probability', baseValue: 0.2, values: [0.07], gap: 0, engine: 'tree', exact: true, budget: 2, evaluations: 2 },
  band: null, likelihood: null, sureness: { kind: 'class', value: 0.86, word: 'fairly', n: 140 },
  unusual: { p: 0.01, level: 'notice', view: 'edge', facts: [], comparedWith: 900, group: null },
  context: null, problems: [], provenance: { profileSha256: 'cd', seed: 1, versions: {}, time: '2026-03-02T13:05:00Z' },
};

describe('in a server component', () => {
  it('there are no hooks of state or context to call', () => {
    expect(display.hooks).not.toContain('useState');
    expect(display.hooks).not.toContain('useContext');
  });

  it.each([
    ['Recommendation', /^Recommendation: inspectPump Watch$/u],
    ['Recommendation.Outcome', /^Recommendation: inspect$/u],
    ['ContextNotice', /^Unusual caseThis case as a whole is unusual for this model\./u],
    ['Sureness', /^Fairly sure: of 20 checked cases like this, about 17 turned out this way\.$/u],
    ['Sureness.Word', /^Fairly sure$/u],
    ['Badge', /^inspect Fairly sure Unusual case$/u],
  ] as const)('%s is written from data alone', (part, text) => {
    expect(written(display.draw(part, { data, locale: 'en' }))).toMatch(text);
  });

  it('what a client draws of it is handed over as data, never as a function', () => {
    for (const part of ['Recommendation', 'ContextNotice', 'Sureness']) {
      const clients: Record<string, unknown>[] = [];
      written(display.draw(part, { data }), clients);
      for (const { children: _, ...props } of clients) expect(() => JSON.stringify(props, (_name, value: unknown) => { if (typeof value === 'function') throw new Error(`${part} hands over a function`); return value; })).not.toThrow();
    }
  });
});
