import { fileURLToPath } from 'node:url';
import { Readable, Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { openModel, type ModelFlags } from './openModel.js';

const fixture = (name: string) => fileURLToPath(new URL(`../../../core/fixtures/${name}/model.onnx`, import.meta.url));

/** What is said on stderr while a model is opened. */
async function notes(flags: ModelFlags): Promise<string> {
  let said = '';
  const stderr = new Writable({ write: (block, _, done) => { said += String(block); done(); } });
  const stdout = new Writable({ write: (_, __, done) => done(new Error('results belong to commands')) });
  await openModel(flags, { stdin: Readable.from([]), stdout, stderr, env: {} });
  return said;
}

describe('openModel', () => {
  it('says that class names of an amount are not used, and how to declare a classifier', async () => {
    const torch = fixture('breast-cancer-torch-logit');
    expect(await notes({ model: torch, classes: ['calm', 'rough'] })).toMatch(/^note: --classes calm,rough is not used: .* --output-kind\n$/);
    expect(await notes({ model: torch, classes: ['calm', 'rough'], 'output-kind': 'logit' })).toBe('note: nothing in the graph confirms the class names calm, rough\n');
    expect(await notes({ model: torch })).toBe('');
  });

  it('says that an output kind is not used where the graph has a label output', async () => {
    expect(await notes({ model: fixture('breast-cancer-rf'), 'output-kind': 'logit' })).toMatch(/^note: --output-kind logit is not used: /);
    expect(await notes({ model: fixture('breast-cancer-rf') })).toBe('');
  });
});
