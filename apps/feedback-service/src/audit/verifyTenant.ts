import { createHash } from 'node:crypto';
import { canonicalJson, createAuditVerifier, readFeedbackEvent, sha256, type AuditHead } from '@candor/core/feedback';
import type { Store } from '../store/openStore.js';

const PAGE = 1000;

/** Entries of a tenant's chain in order, page by page. */
export async function* auditEntries(store: Store, tenant: string) {
  for (let after = -1; ;) {
    const rows = await store.selectFrom('audit').select(['seq', 'entry', 'hash']).where('tenant', '=', tenant).where('seq', '>', after).orderBy('seq').limit(PAGE).execute();
    for (const { seq, entry, hash } of rows) yield { seq: Number(seq), entry, hash };
    if (rows.length < PAGE) return;
    after = Number(rows.at(-1)!.seq);
  }
}

/** The stored end of a tenant's chain; `null` before its first entry. */
export async function auditHead(store: Store, tenant: string): Promise<AuditHead | null> {
  const row = await store.selectFrom('audit_heads').select(['seq', 'hash']).where('tenant', '=', tenant).executeTakeFirst();
  return row ? { seq: Number(row.seq), hash: row.hash } : null;
}

/**
 * Checks the chain, and that every event and every case is what the chain says of it.
 *
 * @param kept - A head that was kept outside this store.
 */
export async function verifyTenant(store: Store, tenant: string, kept?: AuditHead): Promise<{ head: AuditHead; problems: readonly { code: string; message: string }[] }> {
  const verifier = createAuditVerifier(tenant);
  const said = new Map<string, string>();
  for await (const line of auditEntries(store, tenant)) {
    verifier.add(line);
    const { id, sha256: event, case: ofCase, caseSha256 } = readEntry(line.entry);
    if (id && event) said.set(`event ${id}`, event);
    if (ofCase && caseSha256) said.set(`case ${ofCase}`, caseSha256);
  }
  const stored = await auditHead(store, tenant);
  const { head, problems } = verifier.end(...[stored, kept].filter((one) => one != null));
  const further: { code: string; message: string }[] = [];
  const compare = (what: string, hash: string) => {
    const due = said.get(what);
    said.delete(what);
    if (due !== hash) further.push({ code: 'record-altered', message: `${what} is not what the audit says was kept` });
  };
  for (let after = 0; ;) {
    const rows = await store.selectFrom('events').select(['id', 'position', 'body', 'data']).where('tenant', '=', tenant).where('position', '>', after).orderBy('position').limit(PAGE).execute();
    for (const { id, body, data } of rows) {
      compare(`event ${id}`, createHash('sha256').update(body).digest('hex'));
      if (canonicalJson(data) !== canonicalJson(readFeedbackEvent(body)?.data ?? null)) further.push({ code: 'record-altered', message: `event ${id} is searched by other data than was sent` });
    }
    if (rows.length < PAGE) break;
    after = Number(rows.at(-1)!.position);
  }
  const cases = await store.selectFrom('cases').select(['id', 'record']).where('tenant', '=', tenant).execute();
  for (const { id, record } of cases) compare(`case ${id}`, sha256(canonicalJson(record)));
  for (const what of said.keys()) further.push({ code: 'record-missing', message: `${what} stands in the audit and is gone` });
  return { head, problems: [...problems, ...further] };
}

function readEntry(entry: string): { id?: string; sha256?: string; case?: string; caseSha256?: string } {
  try {
    return JSON.parse(entry) as ReturnType<typeof readEntry>;
  } catch {
    // An entry that is no JSON was altered: its hash says so.
    return {};
  }
}
