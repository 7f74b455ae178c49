import { expect, it } from 'vitest';
import { feedbackStatusSchema, readAnswer, type FeedbackStatus } from './feedbackStatus.js';
import { fakeClock } from './testing/fakeClock.js';
import { statusDelay, watchStatus } from './watchStatus.js';

const inState = (state: 'submitted' | 'in_review' | 'resolved'): FeedbackStatus => ({
  feedbackId: 'a', reference: 'CF-1', type: 'candor.escalation.requested.v1', predictionId: 'P-1', receivedAt: '2026-03-02T09:00:00.000Z', status: state, nextTargets: [],
  case: { id: 'a', reference: 'CF-1', state, outcome: state === 'resolved' ? 'changed' : null, target: 't', urgency: 'normal', respondBy: null, steps: [] },
});

/** Watches what `answer` says, and notes when it was asked. */
function watched(answer: (times: number) => FeedbackStatus | null | Error) {
  const clock = fakeClock();
  const life = new AbortController();
  const start = clock.now().getTime();
  const asked: number[] = [];
  const seen: string[] = [];
  const ended = watchStatus({
    ask: async () => {
      asked.push((clock.now().getTime() - start) / 1000);
      const said = answer(asked.length);
      if (said instanceof Error) throw said;
      return said;
    },
    clock, signal: life.signal,
    onStatus: ({ status }) => seen.push(status),
    onProblem: (error) => seen.push((error as Error).message),
  });
  return { clock, life, asked, seen, ended };
}

it('a status is asked for less and less often while nothing changes, at least once a minute', async () => {
  const { clock, asked, life, ended } = watched(() => inState('submitted'));
  await clock.advance(10 * 60_000);
  const waits = asked.slice(1).map((at, i) => at - asked[i]!);
  expect(waits.slice(0, 5)).toEqual([2, 3, 4.5, 6.75, 10.125]);
  expect(waits.at(-1)).toBe(60);
  expect(waits.length).toBeLessThan(20);
  expect([statusDelay(0), statusDelay(100)]).toEqual([2000, 60_000]);
  life.abort();
  await ended;
});

it('a change is followed closely, and the end of the case ends the watch', async () => {
  const { clock, seen, asked, ended } = watched((times) => inState(times < 5 ? 'submitted' : times === 5 ? 'in_review' : 'resolved'));
  await clock.advance(60_000);
  await ended;
  expect(seen).toEqual(['submitted', 'submitted', 'submitted', 'submitted', 'in_review', 'resolved']);
  expect(asked[5]! - asked[4]!).toBe(2);
});

it('an answer that failed is asked for again, and an unknown id waits to be known', async () => {
  const { clock, seen, ended } = watched((times) => [new Error('away'), null, inState('resolved')][times - 1]!);
  await clock.advance(60_000);
  await ended;
  expect(seen).toEqual(['away', 'resolved']);
});

it('nothing is asked after the signal', async () => {
  const { clock, asked, life, ended } = watched(() => inState('submitted'));
  await clock.advance(1_000);
  life.abort();
  await ended;
  await clock.advance(60_000);
  expect(asked).toEqual([0]);
});

it('an answer of another shape is refused with the field that does not fit', () => {
  const strange = { ...inState('submitted'), case: { ...inState('submitted').case, state: 'napping' } };
  expect(() => readAnswer(feedbackStatusSchema, strange, 'the service')).toThrow(expect.objectContaining({ code: 'answer-unreadable', message: expect.stringContaining('case.state') as string }));
  expect(readAnswer(feedbackStatusSchema, { ...inState('in_review'), later: 'field' }, 'the service')).toEqual(inState('in_review'));
});
