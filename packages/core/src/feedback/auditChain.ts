import { sha256 } from '../numeric/sha256.js';

/** One line of an audit: what was done (canonical JSON), its place, and the hash that ties it to all before it. */
export interface AuditEntry {
  readonly seq: number;
  readonly entry: string;
  readonly hash: string;
}

/** How far a chain goes. Kept elsewhere, it shows later that nothing was cut off the end. */
export interface AuditHead {
  readonly seq: number;
  readonly hash: string;
}

export interface AuditProblem {
  readonly code: 'altered' | 'missing' | 'out-of-order' | 'cut-off' | 'other-history';
  readonly seq: number;
  readonly message: string;
}

/** The head of a chain that has no entry yet: differs by tenant, so that no chain passes for another's. */
export const emptyAudit = (tenant: string): AuditHead => ({ seq: 0, hash: sha256(`candor-audit:1\n${tenant}`) });

/** SHA-256 over the hash before, the place and the entry, one a line. */
export const auditHash = (before: string, seq: number, entry: string): string => sha256(`${before}\n${seq}\n${entry}`);

/** Reads a chain from its beginning. */
export interface AuditVerifier {
  add(entry: AuditEntry): void;
  /**
   * @param heads - What the chain is known to have reached: the head stored beside it, and any that was kept elsewhere.
   * @returns The head that was reached, and all that is wrong; nothing when the chain is whole.
   */
  end(...heads: readonly AuditHead[]): { readonly head: AuditHead; readonly problems: readonly AuditProblem[] };
}

/**
 * Checks that a tenant's audit is the one that was written.
 *
 * Any entry altered, dropped, repeated or moved is a problem that names its place. Entries cut off the
 * end show only against a head; whoever can write both the entries and the stored head can be caught
 * only by a head that was kept elsewhere.
 */
export function createAuditVerifier(tenant: string): AuditVerifier {
  let head = emptyAudit(tenant);
  const seen: string[] = [head.hash];
  const problems: AuditProblem[] = [];
  const found = (code: AuditProblem['code'], seq: number, message: string) => void problems.push({ code, seq, message });

  return {
    add({ seq, entry, hash }) {
      const due = head.seq + 1;
      if (seq > due) found('missing', due, `entry ${seq} follows ${head.seq}: ${seq - due === 1 ? `${due} is` : `${due} to ${seq - 1} are`} missing`);
      else if (seq < due) found('out-of-order', seq, `entry ${seq} stands where ${due} was due`);
      else if (hash !== auditHash(head.hash, seq, entry)) found('altered', seq, `entry ${seq} is not what was written: its hash does not follow from what stands there`);
      head = { seq, hash };
      seen[seq] = hash;
    },
    end(...heads) {
      for (const known of heads) {
        if (known.seq > head.seq) found('cut-off', head.seq + 1, `the chain ends at ${head.seq}; it had reached ${known.seq}`);
        else if (seen[known.seq] !== known.hash) found('other-history', known.seq, `entry ${known.seq} has another hash than the head that was kept: the chain was written anew`);
      }
      return { head, problems };
    },
  };
}
