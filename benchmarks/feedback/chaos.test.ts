import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { runChaos } from './chaos.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

describe('answers sent through a faulty network to a service that is killed', () => {
  beforeAll(() => {
    spawnSync('node_modules/.bin/tsc', ['-b', 'apps/feedback-service'], { cwd: root, stdio: 'inherit' });
  });

  it.each(['postgres', 'pglite'] as const)('are each kept once and in order, on %s', async (kind) => {
    const { lost, doubled, outOfOrder, sends, killed, faults } = await runChaos({ kind, sends: kind === 'postgres' ? 60 : 24, kills: 1, seed: 3 });
    expect({ lost, doubled, outOfOrder }).toEqual({ lost: 0, doubled: 0, outOfOrder: 0 });
    expect(sends).toBe(kind === 'postgres' ? 60 : 24);
    expect(killed).toBe(1);
    expect(Object.values(faults).reduce((sum, times) => sum + times, 0)).toBeGreaterThan(5);
  });
});
