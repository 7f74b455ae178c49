import { readFileSync } from 'node:fs';
import { readModel } from '@candor/core';
import { describe, expect, it } from 'vitest';
import { fieldsOf, replaced } from './fields.mjs';
import { kinds } from './mutate.mjs';

const bytes = new Uint8Array(readFileSync(new URL('../../packages/core/fixtures/wine-xgb-3class/model.onnx', import.meta.url)));
const file = { bytes, groups: fieldsOf(bytes) };

function draws(seed: number) {
  let state = seed;
  const below = (n: number): number => (state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff) % n;
  return { below, of: <T,>(list: readonly T[]): T => list[below(list.length)]! };
}

describe('the changes that make a file hostile', () => {
  it.each(Object.entries(kinds))('%s gives other bytes than the file, and leaves the file as it is', (_, kind) => {
    const before = Uint8Array.from(bytes);
    const changed = Array.from({ length: 20 }, (_unused, seed) => kind(file, draws(seed * 7919 + 1), file));
    expect(changed.some((one) => one !== undefined && Buffer.compare(one, bytes) !== 0)).toBe(true);
    expect(bytes).toEqual(before);
  });

  it('a field put back as it was gives the same file, lengths around it included', () => {
    for (const [field] of file.groups) expect(Buffer.compare(replaced(bytes, field!, bytes.subarray(field!.start, field!.end)), bytes)).toBe(0);
  });

  it('a shorter field leaves a file that still parses: the reader finds the contradiction, not the protobuf', async () => {
    const [, field] = file.groups.find(([first]) => first!.path === '7.1.5.8' && first!.parent!.name === 'nodes_treeids')!;
    await expect(readModel(replaced(bytes, field!))).rejects.toMatchObject({ code: 'onnx-attribute-invalid' });
  });
});
