import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runChaosOn } from './chaos.mjs';
import { openServiceHost } from './serviceProcess.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const nothing = { lost: 0, doubled: 0, outOfOrder: 0, auditProblems: 0 };

beforeAll(() => {
  spawnSync('node_modules/.bin/tsc', ['-b', 'apps/feedback-service'], { cwd: root, stdio: 'inherit' });
}, 60_000);

/** Each breaks one promise on purpose: counts that stay at nought would count nothing. */
const wrong = [
  ['a fresh key for each try', 'doubled'],
  ['no order within a prediction', 'outOfOrder'],
  ['a receipt for whatever is answered', 'lost'],
] as const;

describe.each([
  { kind: 'postgres', planned: 80, spoilt: wrong },
  { kind: 'pglite', planned: 40, spoilt: [] },
] as const)('answers sent through a faulty network to a service that is killed, on $kind', ({ kind, planned, spoilt }) => {
  let host: Awaited<ReturnType<typeof openServiceHost>>;
  beforeAll(async () => {
    host = await openServiceHost(kind);
    await host.start();
  }, 60_000);
  afterAll(() => host.close(), 60_000);

  it('are each kept once and in order', async () => {
    const { lost, doubled, outOfOrder, auditProblems, sends, killed, tabsKilled, faults } = await runChaosOn(host, { sends: planned, kills: 1, tabKills: 1, seed: 3, times: 2 });
    expect({ lost, doubled, outOfOrder, auditProblems }).toEqual(nothing);
    expect({ sends, killed }).toEqual({ sends: planned, killed: 1 });
    expect(tabsKilled).toBeGreaterThan(0);
    expect(Object.values(faults).reduce((sum, times) => sum + times, 0)).toBeGreaterThan(5);
  });

  it.each([...spoilt])('from a sender with %s show in the counts: %s is above nought', async (spoiled, count) => {
    const counts = await runChaosOn(host, { sends: 80, kills: 0, tabKills: 1, seed: 3, times: 2, spoiled, tenant: count.toLowerCase() });
    expect(counts[count]).toBeGreaterThan(0);
  });
});
