import { array, assert, asyncProperty, constantFrom, record } from 'fast-check';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { eventOf, post, questionOf, type StartedService } from './startedService.js';

type Update = 'inform' | 'close' | 'reopen';

const update = (of: string, act: Update, prediction: string) => eventOf({ update: { of, act } }, { type: 'candor.escalation.updated.v1', prediction });
const withdrawal = (supersedes: string, prediction: string) => eventOf({ supersedes }, { type: 'candor.escalation.withdrawn.v1', prediction });

/** What becomes of questions, and of what is said about them later. */
export function escalationFacts(get: () => StartedService): void {
  const reviewing = async () => {
    const ruth = await get().as('reviewer', 'ruth', 'vale');
    return (id: string, body: object) => ruth('POST', `/v1/cases/${id}/acts`, body);
  };

  it('refuses with 422 what a case does not allow: 409 would bring the same bytes back for ever, 403 would stop the whole queue', async () => {
    const act = await reviewing();
    const [ida, jon] = await Promise.all([get().as('officer', 'ida', 'vale'), get().as('officer', 'jon', 'vale')]);
    const first = questionOf('plot-first');
    await post(ida, first);
    const refusals = [
      await post(ida, update(first.id, 'inform', 'plot-first')),
      await post(ida, update(first.id, 'close', 'plot-first')),
      await post(jon, withdrawal(first.id, 'plot-first')),
      await post(await get().as('reviewer', 'ida', 'vale'), withdrawal(first.id, 'plot-first')),
    ];
    await act(first.id, { act: 'take' });
    await act(first.id, { act: 'resolve', outcome: 'upheld', note: 'As it was.' });
    refusals.push(await post(ida, withdrawal(first.id, 'plot-first')));
    const second = questionOf('plot-first');
    expect((await post(jon, second)).status).toBe(201);
    refusals.push(await post(ida, update(first.id, 'reopen', 'plot-first')));
    expect(refusals.map(({ status, json }) => [status, json.code])).toEqual([
      [422, 'act-not-allowed'], [422, 'act-not-allowed'], [422, 'supersedes-unknown'], [422, 'role-not-allowed'], [422, 'act-not-allowed'], [422, 'another-open'],
    ]);
    // A reviewer at the desk is told that somebody was faster, and may look again.
    expect((await act(first.id, { act: 'reopen' })).json).toMatchObject({ status: 409, code: 'another-open' });
  });

  it('takes back, answers back, closes and asks again by further events, of which none overwrites another', async () => {
    const act = await reviewing();
    const ida = await get().as('officer', 'ida', 'vale');
    const question = questionOf('plot-life');
    await post(ida, question);
    await act(question.id, { act: 'take' });
    await act(question.id, { act: 'ask', note: 'Which cover?' });
    const said = [eventOf({ update: { of: question.id, act: 'inform', note: 'The fleece.' } }, { type: 'candor.escalation.updated.v1', prediction: 'plot-life' })];
    expect((await post(ida, said[0]!)).status).toBe(201);
    await act(question.id, { act: 'resolve', outcome: 'partly', note: 'Half of it.' });
    for (const one of ['close', 'reopen'] as const) said.push(update(question.id, one, 'plot-life'));
    said.push(withdrawal(question.id, 'plot-life'), eventOf({ decision: { outcome: 'harvest', onHold: false } }, { type: 'candor.decision.recorded.v1', prediction: 'plot-life' }));
    for (const event of said.slice(1)) expect([event.type, (await post(ida, event)).status]).toEqual([event.type, 201]);
    const status = (await ida('GET', `/v1/feedback/${question.id}`)).json;
    expect(status.case!.steps!.map(({ act: done }) => done)).toEqual(['receive', 'take', 'ask', 'inform', 'resolve', 'close', 'reopen', 'withdraw']);
    expect(status).toMatchObject({ status: 'withdrawn', case: { state: 'withdrawn', acts: [] } });
    const kept = await sql<{ id: string }>`select id from events where tenant = 'vale' and prediction_id = 'plot-life' order by position`.execute(get().store);
    expect(kept.rows.map(({ id }) => id)).toEqual([question.id, ...said.map(({ id }) => id)]);
    for (const event of said) expect((await post(ida, event)).status, 'sent again, it is recognised').toBe(200);
  });

  it('whatever officers and reviewers do at the same time, one case at most is open about a prediction, and every question is in some case', async () => {
    const act = await reviewing();
    const officers = await Promise.all(['ida', 'jon'].map((sub) => get().as('officer', sub, 'vale')));
    let run = 0;
    const step = record({ who: constantFrom(0, 1), does: constantFrom('ask' as const, 'ask' as const, 'withdraw' as const, 'resolve' as const, 'reopen' as const, 'close' as const) });
    await assert(asyncProperty(array(array(step, { minLength: 1, maxLength: 3 }), { minLength: 2, maxLength: 6 }), async (rounds) => {
      const prediction = `plot-run-${run++}`;
      const asked: { id: string; who: number }[] = [];
      for (const round of rounds) {
        const statuses = await Promise.all(round.map(async ({ who, does }) => {
          const mine = asked.findLast((one) => one.who === who);
          if (does === 'ask') {
            const question = questionOf(prediction);
            const { status } = await post(officers[who]!, question);
            if (status === 201) asked.push({ id: question.id, who });
            return status;
          }
          if (!mine) return 201;
          if (does === 'withdraw') return (await post(officers[who]!, withdrawal(mine.id, prediction))).status;
          if (does !== 'resolve') return (await post(officers[who]!, update(mine.id, does, prediction))).status;
          const { json } = await officers[who]!('GET', `/v1/feedback/${mine.id}`);
          const id = json.case!.id!;
          await act(id, { act: 'take' });
          return (await act(id, { act: 'resolve', outcome: 'upheld' })).status;
        }));
        expect(statuses.filter((status) => ![200, 201, 409, 422].includes(status))).toEqual([]);
        const found = await get().store.selectFrom('cases').select(['open', 'record']).where('tenant', '=', 'vale').where('prediction_id', '=', prediction).execute();
        expect(found.filter(({ open }) => open).length).toBeLessThanOrEqual(1);
        expect(found.reduce((sum, one) => sum + one.record.steps.filter(({ act: done }) => done === 'receive').length, 0)).toBe(asked.length);
      }
    }), { numRuns: 12 });
    expect((await (await get().as('owner', 'olga', 'vale'))('GET', '/v1/audit/verify')).json.problems).toEqual([]);
  }, 30_000);
}
