import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { auditHash, emptyAudit } from '@candor/core/feedback';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { candor } from '../candor.js';

let folder: string;
beforeAll(() => { folder = mkdtempSync(join(tmpdir(), 'candor-audit-')); });
afterAll(() => rmSync(folder, { recursive: true }));

const chain = Array.from({ length: 5 }, (_, i) => i + 1).reduce<{ seq: number; entry: string; hash: string }[]>((before, seq) => {
  const entry = JSON.stringify({ action: 'event.accepted', n: seq });
  return [...before, { seq, entry, hash: auditHash(before.at(-1)?.hash ?? emptyAudit('orchard').hash, seq, entry) }];
}, []);
const { seq, hash } = chain.at(-1)!;
const file = (entries: readonly object[], head: object | null = { seq, hash }) => [{ tenant: 'orchard' }, ...entries, { head }].map((line) => JSON.stringify(line)).join('\n');

async function verify(content: string, ...flags: string[]) {
  const path = join(folder, 'audit.ndjson');
  writeFileSync(path, content);
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const code = await candor(['audit', 'verify', path, ...flags], { stdin: new PassThrough(), stdout, stderr, env: {} });
  return { code, out: String(stdout.read() ?? ''), err: String(stderr.read() ?? '') };
}

describe('candor audit verify', () => {
  it('says that a whole audit is whole, and which head to keep', async () => {
    expect(await verify(file(chain))).toEqual({ code: 0, out: `5 entries, all as they were written; keep this head elsewhere: 5:${hash}\n`, err: '' });
    expect((await verify(file(chain), '--head', `3:${chain[2]!.hash}`)).code).toBe(0);
    expect(JSON.parse((await verify(file([], null), '--json')).out)).toEqual({ tenant: 'orchard', head: emptyAudit('orchard'), problems: [] });
  });

  it.each<[string, string, string[], string]>([
    ['altered', file(chain.with(1, { ...chain[1]!, entry: '{}' })), [], 'altered'],
    ['short of one entry', file(chain.toSpliced(2, 1)), [], 'missing'],
    ['in another order', file(chain.with(1, chain[2]!).with(2, chain[1]!)), [], 'out-of-order'],
    ['cut off', file(chain.slice(0, 3)), [], 'cut-off'],
    ['cut off with a head to fit, against a head kept elsewhere', file(chain.slice(0, 3), { seq: 3, hash: chain[2]!.hash }), ['--head', `5:${hash}`], 'cut-off'],
  ])('an audit that is %s exits 1 and is named', async (_, content, flags, code) => {
    const said = await verify(content, ...flags);
    expect([said.code, said.err]).toEqual([1, '']);
    expect(said.out).toContain(`[${code}]`);
  });

  it.each([
    ['', 'the file is empty'],
    ['{"seq":1}', 'line 1: the first line must name the tenant'],
    [file(chain).split('\n').slice(0, -1).join('\n'), 'line 6: the last line must be the head'],
    [`${file(chain)}\n{"seq":6}`, 'line 8: an entry has seq, entry and hash'],
    ['{"tenant":"orchard"}\nnot json', 'line 2: not a JSON object'],
  ])('a file that is no audit exits 2 and says which line: %#', async (content, why) => {
    const said = await verify(content);
    expect([said.code, said.out]).toEqual([2, '']);
    expect(said.err).toContain(why);
  });

  it('a head that is none exits 2', async () => {
    expect(await verify(file(chain), '--head', '5')).toMatchObject({ code: 2, err: expect.stringContaining('SEQ:HASH') });
  });
});
