// F1 to F6: nothing lost, nothing twice, nothing out of order, fast enough, nothing changed unseen, nothing of another tenant.
// CANDOR_BENCH_SENDS and CANDOR_BENCH_SECONDS shorten it; the generator, the service and the database share this machine.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { runChaos } from '../feedback/chaos.mjs';
import { measureLoad } from '../feedback/load.mjs';
import { measureTampering } from '../feedback/tamper.mjs';
import { measureTenants } from '../feedback/tenants.mjs';

const sends = Number(process.env.CANDOR_BENCH_SENDS ?? 10_000);
const seconds = Number(process.env.CANDOR_BENCH_SECONDS ?? 60);
const none = { op: '==', limit: 0 };

export async function* rows() {
  execFileSync(process.execPath, [fileURLToPath(new URL('../../scripts/ensure-postgres.mjs', import.meta.url))], { stdio: ['ignore', 'ignore', 'inherit'] });
  for (const [kind, share] of [['postgres', 1], ['pglite', 0.1]]) {
    const planned = Math.round(sends * share);
    const { lost, doubled, outOfOrder, auditProblems, sends: sent, killed, tabsKilled, faults } = await runChaos({ kind, sends: planned, kills: 6, tabKills: Math.ceil(planned / 250) });
    const met = `${sent} answers, ${Object.values(faults).reduce((sum, times) => sum + times, 0)} faults, ${tabsKilled} tabs and ${killed} service processes killed${auditProblems === 0 ? '' : `, ${auditProblems} PROBLEMS IN THE AUDIT`}, ${kind}`;
    yield { id: `F1 ${kind}`, what: `answers lost of ${met}`, value: lost, ...none };
    yield { id: `F2 ${kind}`, what: `answers kept twice of ${met}`, value: doubled, ...none };
    yield { id: `F3 ${kind}`, what: `answers out of order within a prediction of ${met}`, value: outOfOrder, ...none };
  }
  for (const kind of ['postgres', 'pglite']) {
    const { acceptedPerSecond, p50, p99, refused } = await measureLoad({ kind, perSecond: 220, seconds });
    const bar = kind === 'postgres' ? { rate: { op: '>=', limit: 200 }, wait: { op: '<=', limit: 250 } } : {};
    yield { id: `F4 ${kind} rate`, what: `single events accepted a second for ${seconds} s, 220 a second arriving, ${refused} not accepted`, value: acceptedPerSecond, ...bar.rate };
    yield { id: `F4 ${kind} p99`, what: `ms from arrival to receipt, 99 of 100; half within ${p50.toFixed(1)} ms`, value: p99, ...bar.wait };
  }
  const { tried, missed, whole } = measureTampering();
  yield { id: 'F5', what: `changed audits that passed for whole, of ${tried}; the unchanged one ${whole ? 'passes' : 'FAILS'}`, value: whole ? missed : null, ...none };
  const { calls, reads, own } = await measureTenants('postgres');
  yield { id: 'F6', what: `answers with anything of another tenant, of ${calls} calls over every route and role; to the tenant itself ${own} had it`, value: own > 0 ? reads : null, ...none };
}
