import { createHash } from 'node:crypto';
import { assert, constantFrom, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { auditHash, createAuditVerifier, emptyAudit, type AuditEntry, type AuditHead } from './auditChain.js';

function chain(tenant: string, length: number): AuditEntry[] {
  const entries: AuditEntry[] = [];
  let { hash } = emptyAudit(tenant);
  for (let seq = 1; seq <= length; seq++) {
    const entry = JSON.stringify({ action: 'accepted', n: seq });
    hash = auditHash(hash, seq, entry);
    entries.push({ seq, entry, hash });
  }
  return entries;
}

function problemsOf(tenant: string, entries: readonly AuditEntry[], ...heads: AuditHead[]): string[] {
  const verifier = createAuditVerifier(tenant);
  for (const entry of entries) verifier.add(entry);
  return verifier.end(...heads).problems.map(({ code }) => code);
}

const LENGTH = 12;
const whole = chain('orchard', LENGTH);
const head = whole.at(-1)!;

const tamper: Record<string, (entries: AuditEntry[], at: number, other: number) => AuditEntry[]> = {
  'alter an entry': (entries, at) => entries.with(at, { ...entries[at]!, entry: entries[at]!.entry.replace('accepted', 'refused') }),
  'alter an entry and its hash': (entries, at) => entries.with(at, { ...entries[at]!, entry: '{}', hash: auditHash(at === 0 ? emptyAudit('orchard').hash : entries[at - 1]!.hash, at + 1, '{}') }),
  'alter a hash': (entries, at) => entries.with(at, { ...entries[at]!, hash: 'f'.repeat(64) }),
  'drop one': (entries, at) => entries.toSpliced(at, 1),
  'drop one and close the gap': (entries, at) => entries.toSpliced(at, 1).map((entry, i) => ({ ...entry, seq: i + 1 })),
  'drop to the end': (entries, at) => entries.slice(0, at),
  'repeat one': (entries, at) => entries.toSpliced(at, 0, entries[at]!),
  'swap two': (entries, at, other) => entries.with(at, entries[other]!).with(other, entries[at]!),
  'swap the texts of two': (entries, at, other) => entries.with(at, { ...entries[at]!, entry: entries[other]!.entry }).with(other, { ...entries[other]!, entry: entries[at]!.entry }),
};

describe('an audit chain', () => {
  it('that is whole has no problem, and reaches its head', () => {
    const verifier = createAuditVerifier('orchard');
    for (const entry of whole) verifier.add(entry);
    expect(verifier.end(head, emptyAudit('orchard'), whole[3]!)).toEqual({ head: { seq: LENGTH, hash: head.hash }, problems: [] });
    expect(problemsOf('orchard', [], emptyAudit('orchard'))).toEqual([]);
  });

  it('every entry altered, dropped, repeated or moved is noticed', () => {
    assert(property(constantFrom(...Object.keys(tamper)), integer({ min: 0, max: LENGTH - 1 }), integer({ min: 1, max: LENGTH - 1 }), (way, at, step) => {
      expect(problemsOf('orchard', tamper[way]!(whole, at, (at + step) % LENGTH), head), way).not.toEqual([]);
    }), { numRuns: 500 });
  });

  it('an end cut off shows only against a head, a history written anew only against one kept elsewhere', () => {
    const short = whole.slice(0, 5);
    expect(problemsOf('orchard', short)).toEqual([]);
    expect(problemsOf('orchard', short, head)).toEqual(['cut-off']);
    const anew = whole.slice(0, 4);
    const forged = { seq: 5, entry: '{}', hash: auditHash(anew[3]!.hash, 5, '{}') };
    expect(problemsOf('orchard', [...anew, forged], forged)).toEqual([]);
    expect(problemsOf('orchard', [...anew, forged], forged, whole[4]!)).toEqual(['other-history']);
  });

  it('of one tenant does not pass for another', () => {
    expect(problemsOf('meadow', whole, head)).toEqual(['altered']);
  });

  it('can be computed again by anybody with SHA-256', () => {
    const hash = (text: string) => createHash('sha256').update(text).digest('hex');
    expect(whole[0]!.hash).toBe(hash(`${hash('candor-audit:1\norchard')}\n1\n${whole[0]!.entry}`));
  });
});
