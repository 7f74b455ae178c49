// Chains of which one thing was changed: how many pass for whole.
import { auditHash, createAuditVerifier, emptyAudit } from '@candor/core/feedback';

const LENGTH = 60;

const ways = {
  altered: (chain, at) => chain.with(at, { ...chain[at], entry: chain[at].entry.replace(/\d/, (digit) => String((Number(digit) + 1) % 10)) }),
  'altered with its hash': (chain, at) => {
    const entry = `${chain[at].entry} `;
    return chain.with(at, { ...chain[at], entry, hash: auditHash(chain[at - 1]?.hash ?? emptyAudit('orchard').hash, at + 1, entry) });
  },
  dropped: (chain, at) => chain.toSpliced(at, 1),
  'dropped and numbered anew': (chain, at) => chain.toSpliced(at, 1).map((one, i) => ({ ...one, seq: i + 1 })),
  'cut off': (chain, at) => chain.slice(0, at),
  repeated: (chain, at) => chain.toSpliced(at, 0, chain[at]),
  swapped: (chain, at, other) => chain.with(at, chain[other]).with(other, chain[at]),
  'swapped texts': (chain, at, other) => chain.with(at, { ...chain[at], entry: chain[other].entry }).with(other, { ...chain[other], entry: chain[at].entry }),
  'from another tenant': (chain) => chainOf('meadow').slice(0, chain.length),
};

/** Every way at every place. @returns {{ tried: number, missed: number, whole: boolean }} */
export function measureTampering() {
  const chain = chainOf('orchard');
  const isWhole = (entries) => {
    const verifier = createAuditVerifier('orchard');
    for (const entry of entries) verifier.add(entry);
    return verifier.end(chain.at(-1)).problems.length === 0;
  };
  const counts = { tried: 0, missed: 0, whole: isWhole(chain) };
  for (const change of Object.values(ways)) for (let at = 0; at < LENGTH; at++) for (let step = 1; step < LENGTH; step += 7) {
    counts.tried++;
    if (isWhole(change(chain, at, (at + step) % LENGTH))) counts.missed++;
  }
  return counts;
}

function chainOf(tenant) {
  let { hash } = emptyAudit(tenant);
  return Array.from({ length: LENGTH }, (_, i) => {
    const entry = JSON.stringify({ action: 'event.accepted', at: new Date(1e12 + i * 1000).toISOString(), tenant });
    hash = auditHash(hash, i + 1, entry);
    return { seq: i + 1, entry, hash };
  });
}
