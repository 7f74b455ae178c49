import { Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { createLineWriter } from './lineWriter.js';

describe('createLineWriter', () => {
  it('writes every line once and in order, in few blocks', async () => {
    const blocks: string[] = [];
    const out = createLineWriter(new Writable({ write: (block, _, done) => { blocks.push(String(block)); done(); } }));
    for (let i = 0; i < 50_000; i++) await out.write(String(i));
    await out.close();
    expect(blocks.join('')).toBe(Array.from({ length: 50_000 }, (_, i) => `${i}\n`).join(''));
    expect(blocks.length).toBeLessThan(1000);
  });

  it('waits for a slow reader instead of holding the lines', async () => {
    let held = 0;
    let most = 0;
    const slow = new Writable({
      write(block: Buffer, _, done) {
        held = slow.writableLength;
        most = Math.max(most, held);
        setTimeout(() => done(), block.length > 0 ? 1 : 0);
      },
    });
    const out = createLineWriter(slow);
    for (let i = 0; i < 20_000; i++) await out.write('x'.repeat(100));
    await out.close();
    expect(most).toBeGreaterThan(0);
    expect(most).toBeLessThan(200_000);
  });

  it('rejects when nobody reads any more', async () => {
    const gone = Object.assign(new Error('write EPIPE'), { code: 'EPIPE' });
    const out = createLineWriter(new Writable({ write: (_, __, done) => done(gone) }));
    await out.write('a');
    await expect(out.close()).rejects.toBe(gone);
  });

  it('says that the results could not be written when the disk is full', async () => {
    const full = Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
    const out = createLineWriter(new Writable({ write: (_, __, done) => done(full) }));
    await out.write('a');
    await expect(out.close()).rejects.toMatchObject({ code: 'unwritable-output', message: expect.stringContaining('no space left') });
  });
});
