import { readFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createExplainer, readModel, type Row } from '@candor/core';
import { afterAll, expect, it } from 'vitest';
import { createOrtPredictor } from './createOrtPredictor.js';

const folder = new URL('../../core/fixtures/breast-cancer-torch-logit/', import.meta.url);
const golden = JSON.parse(readFileSync(new URL('golden.json', folder), 'utf8')) as Record<'background' | 'explained', { rows: number[][] }> & { features: { name: string }[] };
const bytes = new Uint8Array(readFileSync(new URL('model.onnx', folder)));
const features = golden.features.map(({ name }) => name);
const rowOf = (values: number[]): Row => Object.fromEntries(features.map((name, j) => [name, values[j]!]));

/** One explainer's life: read, run, explain, gone. */
async function live(): Promise<void> {
  const model = await readModel(bytes, { features, outputKind: 'logit', classes: ['calm', 'storm'] });
  const explainer = createExplainer({ model, predictor: await createOrtPredictor(model), background: { rows: golden.background.rows.slice(0, 2).map(rowOf) } });
  await explainer.explain(rowOf(golden.explained.rows[0]!), { budget: 64, engine: 'sample' });
  explainer.dispose();
}

/** The runtime's own memory, which Node does not count: whatever it makes or exports from here on. */
const memories = new Set<WebAssembly.Memory>();
const { Memory, instantiate } = WebAssembly;
WebAssembly.Memory = new Proxy(Memory, {
  construct(Made, given: ConstructorParameters<typeof Memory>) {
    const memory = new Made(...given);
    memories.add(memory);
    return memory;
  },
});
WebAssembly.instantiate = (async (...given: Parameters<typeof instantiate>) => {
  const made = (await instantiate(...given)) as unknown as WebAssembly.WebAssemblyInstantiatedSource;
  for (const value of Object.values(made.instance.exports)) if (value instanceof Memory) memories.add(value);
  return made;
}) as unknown as typeof instantiate;
afterAll(() => Object.assign(WebAssembly, { Memory, instantiate }));

/** Bytes in use once what is unreachable is gone. */
async function inUse(): Promise<{ heap: number; wasm: number }> {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  for (let i = 0; i < 3; i++) {
    collect();
    await new Promise((resolve) => { setTimeout(resolve, 10); });
  }
  const { heapUsed, external } = process.memoryUsage();
  return { heap: heapUsed + external, wasm: Array.from(memories, ({ buffer }) => buffer.byteLength).reduce((a, b) => a + b, 0) };
}

it('a hundred explainers come and go and leave the memory as it was', async () => {
  for (let i = 0; i < 10; i++) await live();
  const before = await inUse();
  for (let i = 0; i < 100; i++) await live();
  const after = await inUse();
  expect(before.wasm).toBeGreaterThan(1_000_000);
  expect(after.wasm).toBe(before.wasm);
  expect(after.heap - before.heap).toBeLessThan(1_500_000);
});
