import { createInterface } from 'node:readline';
import { CandorError } from '@candor/core';
import { createAuditVerifier, type AuditEntry, type AuditHead, type AuditVerifier } from '@candor/core/feedback';
import { onOff, text } from '../args/flag.js';
import { defineCommand } from '../command.js';
import { openFile } from '../files.js';
import { createLineWriter } from '../output/lineWriter.js';
import { quote } from '../output/quote.js';

export const audit = defineCommand({
  name: 'audit',
  about: 'Check that an audit exported by the feedback service (GET /v1/audit.ndjson) is the one that was written.',
  positionals: ['verify', 'audit.ndjson'],
  flags: {
    head: text('SEQ:HASH', 'a head that was kept elsewhere, from an earlier check'),
    json: onOff('print one JSON object'),
  },
  async run({ verify, 'audit.ndjson': path, head: kept, json }, io) {
    if (verify !== 'verify') throw new CandorError('unknown-command', `candor audit can verify; got ${quote(verify)}`);
    const file = await openFile(path, 'the audit');
    const { tenant, stored, verifier } = await readAudit(path, createInterface({ input: file.createReadStream(), crlfDelay: Infinity }));
    const { head, problems } = verifier.end(...[stored, kept === undefined ? null : headOf(kept)].filter((one) => one !== null));
    const out = createLineWriter(io.stdout);
    if (json) await out.write(JSON.stringify({ tenant, head, problems }));
    else {
      for (const { code, message } of problems) await out.write(`${message} [${code}]`);
      await out.write(problems.length > 0 ? `${problems.length} problems: this is not the audit that was written` : `${head.seq} entries, all as they were written; keep this head elsewhere: ${head.seq}:${head.hash}`);
    }
    await out.close();
    return problems.length > 0 ? 1 : 0;
  },
});

async function readAudit(path: string, lines: AsyncIterable<string>): Promise<{ tenant: string; stored: AuditHead | null; verifier: AuditVerifier }> {
  let tenant: string | undefined;
  let verifier: AuditVerifier | undefined;
  let stored: AuditHead | null | undefined;
  let number = 0;
  for await (const line of lines) {
    number++;
    const value = parsed(path, number, line);
    if (!verifier) {
      if (typeof value['tenant'] !== 'string') throw unreadable(path, number, 'the first line must name the tenant: {"tenant": …}');
      tenant = value['tenant'];
      verifier = createAuditVerifier(tenant);
    } else if ('head' in value) {
      stored = value['head'] === null ? null : checkedHead(path, number, value['head']);
    } else {
      const { seq, entry, hash } = value;
      if (stored !== undefined || typeof seq !== 'number' || typeof entry !== 'string' || typeof hash !== 'string') throw unreadable(path, number, 'an entry has seq, entry and hash, and stands before the head');
      verifier.add({ seq, entry, hash } satisfies AuditEntry);
    }
  }
  if (tenant === undefined || verifier === undefined) throw unreadable(path, 1, 'the file is empty');
  if (stored === undefined) throw unreadable(path, number, 'the last line must be the head: {"head": …}; the file was cut off');
  return { tenant, stored, verifier };
}

function parsed(path: string, number: number, line: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw unreadable(path, number, 'not a JSON object');
}

function checkedHead(path: string, number: number, value: unknown): AuditHead {
  if (typeof value === 'object' && value !== null && 'seq' in value && 'hash' in value && typeof value.seq === 'number' && typeof value.hash === 'string') return { seq: value.seq, hash: value.hash };
  throw unreadable(path, number, 'a head has seq and hash');
}

function headOf(given: string): AuditHead {
  const [, seq, hash] = /^(\d+):([0-9a-f]{64})$/.exec(given) ?? [];
  if (seq === undefined || hash === undefined) throw new CandorError('bad-flag-value', `--head takes SEQ:HASH, a number and 64 hex digits; got ${quote(given)}`);
  return { seq: Number(seq), hash };
}

const unreadable = (path: string, line: number, why: string) => new CandorError('unreadable-file', `${path}, line ${line}: ${why}`);
