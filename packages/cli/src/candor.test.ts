import { Readable, Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { candor } from './candor.js';

const failing = (code: string) => new Writable({ write: (_, __, done) => done(Object.assign(new Error(`${code}: no way to write`), { code })) });

function listening() {
  const said: string[] = [];
  return { said, stream: new Writable({ write: (block, _, done) => { said.push(String(block)); done(); } }) };
}

describe('candor', () => {
  it.each(['--help', '--version'])('ends %s with exit code 2 and one line when stdout cannot be written', async (flag) => {
    const stderr = listening();
    expect(await candor([flag], { stdin: Readable.from([]), stdout: failing('ENOSPC'), stderr: stderr.stream, env: {} })).toBe(2);
    expect(stderr.said.join('')).toMatch(/^candor: cannot write the results: ENOSPC.* \[unwritable-output\]\n$/u);
  });

  it('takes a reader that has seen enough for a success', async () => {
    const stderr = listening();
    expect(await candor(['--help'], { stdin: Readable.from([]), stdout: failing('EPIPE'), stderr: stderr.stream, env: {} })).toBe(0);
    expect(stderr.said).toEqual([]);
  });

  it('keeps its exit code when nobody can be told', async () => {
    expect(await candor(['nonsense'], { stdin: Readable.from([]), stdout: listening().stream, stderr: failing('ENOSPC'), env: {} })).toBe(2);
    await new Promise((resolve) => setImmediate(resolve));
  });

  it('refuses to read cases and reference rows from one standard input', async () => {
    const stderr = listening();
    const io = { stdin: Readable.from(['a\n1\n']), stdout: listening().stream, stderr: stderr.stream, env: {} };
    expect(await candor(['explain', '--model', 'm.onnx', '--rows', '-', '--background', '-'], io)).toBe(2);
    expect(stderr.said.join('')).toContain('name a file for one of them [bad-usage]');
  });
});
