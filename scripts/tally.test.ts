import { describe, expect, it } from 'vitest';
import { createTally } from './tally.mjs';

const none = { passed: 0, failures: [], errors: [], todo: [], skipped: [] };
const ofTests = (found: object | null, status = 0, sharedIsAbsent = false) => {
  const { sum, tests } = createTally({ sharedIsAbsent });
  tests('node', status, found === null ? null : { ...none, ...found });
  return { passed: sum.passed, failed: sum.failed, failures: sum.failures };
};

it('a step counts once, passed or failed', () => {
  const { sum, step } = createTally({ sharedIsAbsent: false });
  step('types', 0);
  step('lint', 1);
  step('ended by a signal', null);
  expect(sum).toMatchObject({ passed: 1, failed: 2, failures: ['lint', 'ended by a signal'] });
});

describe('a project of tests', () => {
  it('counts every test that passed and every one that failed', () => {
    expect(ofTests({ passed: 5, failures: ['one', 'two'] }, 1)).toEqual({ passed: 5, failed: 2, failures: ['node: one', 'node: two'] });
    expect(ofTests({ passed: 5 })).toEqual({ passed: 5, failed: 0, failures: [] });
  });

  it('fails for errors outside tests, and for tests that are still to do', () => {
    expect(ofTests({ passed: 1, errors: ['no module'], todo: ['later'] }, 1).failures).toEqual(['node: no module', 'node: still to do: later']);
  });

  it('fails when nothing was written, nothing ran, or it ended badly without saying why', () => {
    expect(ofTests(null).failures).toEqual(['node: no results were written']);
    expect(ofTests({}).failures).toEqual(['node: ran nothing']);
    expect(ofTests({ passed: 3 }, 137).failures).toEqual(['node: ended with exit code 137']);
    expect(ofTests({ passed: 3 }, null as unknown as number).failures).toEqual(['node: ended with exit code null']);
  });

  it('lets a test be skipped only for want of the reference fixtures, and only where there are none', () => {
    const skipped = [{ name: 'agrees', reason: '../shared is absent' }];
    expect(ofTests({ passed: 1, skipped }, 0, true)).toEqual({ passed: 1, failed: 0, failures: [] });
    expect(ofTests({ passed: 1, skipped }).failures).toEqual(['node: skipped without need: agrees (../shared is absent)']);
    expect(ofTests({ passed: 1, skipped: [{ name: 'agrees', reason: '' }] }, 0, true).failures).toEqual(['node: skipped without need: agrees (no reason given)']);
  });

  it('names every skip with its reason', () => {
    const { sum, tests } = createTally({ sharedIsAbsent: true });
    tests('node', 0, { ...none, passed: 1, skipped: [{ name: 'agrees', reason: '../shared is absent' }] });
    expect(sum.skipped).toEqual([{ name: 'node: agrees', reason: '../shared is absent' }]);
  });
});
