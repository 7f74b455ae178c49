import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { describe, expect, it, vi } from 'vitest';
import { decisionMutations, escalationMutations, feedbackMutations, registerCandorMutationDefaults } from './feedbackMutations.js';
import { escalationQueries, feedbackQueries } from './feedbackQueries.js';
import { handmade } from './testing/handmade.js';
import { createMemoryClient } from './testing/memoryClient.js';
import { memoryService, questionStatus, someTargets } from './testing/memoryService.js';

const subject = { explanation: handmade };
const run = <Variables,>(queryClient: QueryClient, options: object, variables: Variables) => queryClient.getMutationCache().build(queryClient, options as never).execute(variables as never);
const listed = (queryClient: QueryClient) => queryClient.getQueryData<readonly { feedbackId: string; status: string }[]>(['candor', 1, 'feedback', 'list', 'P-2081']);

describe('queries of what was said', () => {
  it('have keys of ids alone', () => {
    const client = createMemoryClient();
    expect(feedbackQueries.list({ client, predictionId: 'P-2081' }).queryKey).toEqual(['candor', 1, 'feedback', 'list', 'P-2081']);
    expect(feedbackQueries.status({ client, feedbackId: 'a' }).queryKey).toEqual(['candor', 1, 'feedback', 'status', 'a']);
    expect(escalationQueries.targets({ client }).queryKey).toEqual(['candor', 1, 'escalation', 'targets']);
  });

  it('ask the client\'s service, and know nothing without one', async () => {
    const queryClient = new QueryClient();
    const service = memoryService({ status: questionStatus('a', 'in_review') });
    const client = createMemoryClient({ service });
    expect(await queryClient.fetchQuery(feedbackQueries.status({ client, feedbackId: 'a' }))).toMatchObject({ status: 'in_review' });
    expect(await queryClient.fetchQuery(feedbackQueries.list({ client, predictionId: 'P-2081' }))).toHaveLength(1);
    expect(await queryClient.fetchQuery(escalationQueries.targets({ client }))).toEqual(someTargets);
    const alone = createMemoryClient();
    expect(await queryClient.fetchQuery(feedbackQueries.status({ client: alone, feedbackId: 'b' }))).toBeNull();
    queryClient.clear();
  });

  it('ask again after ever longer times until the status is final', async () => {
    vi.useFakeTimers();
    const service = memoryService({ status: questionStatus('a', 'in_review') });
    const asked = vi.spyOn(service, 'status');
    const queryClient = new QueryClient();
    const stop = new QueryObserver(queryClient, feedbackQueries.status({ client: createMemoryClient({ service }), feedbackId: 'a' })).subscribe(() => undefined);
    await vi.advanceTimersByTimeAsync(0);
    expect(asked).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(asked).toHaveBeenCalledTimes(2);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(asked).toHaveBeenCalledTimes(2);
    service.say(questionStatus('a', 'resolved'));
    await vi.advanceTimersByTimeAsync(1_000);
    expect(asked).toHaveBeenCalledTimes(3);
    await vi.advanceTimersByTimeAsync(600_000);
    expect(asked).toHaveBeenCalledTimes(3);
    stop();
    queryClient.clear();
    vi.useRealTimers();
  });
});

describe('mutations that mirror the outbox', () => {
  it('keep what is said on this device, in the order of one prediction, online or not', () => {
    const client = createMemoryClient();
    for (const options of [feedbackMutations.submit, feedbackMutations.amend, feedbackMutations.withdraw, escalationMutations.request, escalationMutations.withdraw, decisionMutations.record].map((make) => make(client, { predictionId: 'P-2081' }))) {
      expect(options).toMatchObject({ networkMode: 'offlineFirst', retry: false, scope: { id: 'P-2081' } });
      expect(JSON.stringify(options.mutationKey)).toMatch(/^\["candor",1,"(?:feedback|escalation|decision)","\w+"\]$/u);
    }
  });

  it('show an answer in the list at once', async () => {
    const queryClient = new QueryClient();
    const client = createMemoryClient();
    const record = await run(queryClient, feedbackMutations.submit(client), { draft: { kind: 'opinion', verdict: 'agree' }, subject });
    expect(listed(queryClient)).toMatchObject([{ feedbackId: (record as { id: string }).id, status: 'queued' }]);
    await run(queryClient, feedbackMutations.withdraw(client), { supersedes: (record as { id: string }).id, subject });
    await run(queryClient, escalationMutations.request(client), { draft: { kind: 'escalation', target: 't', urgency: 'normal' }, subject });
    await run(queryClient, decisionMutations.record(client), { draft: { kind: 'decision', outcome: 'run' }, subject });
    expect(client.getState().records.map(({ type }) => type)).toEqual(['candor.feedback.submitted.v1', 'candor.feedback.withdrawn.v1', 'candor.escalation.requested.v1', 'candor.decision.recorded.v1']);
  });

  it('take it out again when it is refused for good, or could not be kept', async () => {
    const queryClient = new QueryClient();
    await run(queryClient, feedbackMutations.submit(createMemoryClient({ settle: 'refused' })), { draft: { kind: 'opinion', verdict: 'agree' }, subject });
    expect(listed(queryClient)).toEqual([]);
    queryClient.setQueryData(['candor', 1, 'feedback', 'list', 'P-2081'], [{ feedbackId: 'before', status: 'submitted' }]);
    await expect(run(queryClient, feedbackMutations.submit(createMemoryClient({ failure: new Error('disk full') })), { draft: { kind: 'opinion', verdict: 'agree' }, subject })).rejects.toThrow('disk full');
    expect(listed(queryClient)).toEqual([{ feedbackId: 'before', status: 'submitted' }]);
  });

  it('go on after a reload by their registered names', async () => {
    const client = createMemoryClient();
    const queryClient = new QueryClient();
    registerCandorMutationDefaults(queryClient, client);
    await run(queryClient, { mutationKey: ['candor', 1, 'feedback', 'submit'], ...queryClient.getMutationDefaults(['candor', 1, 'feedback', 'submit']) }, { draft: { kind: 'opinion', verdict: 'not-sure' }, subject });
    expect(client.getState().records).toHaveLength(1);
    for (const key of [['feedback', 'amend'], ['feedback', 'withdraw'], ['escalation', 'request'], ['escalation', 'withdraw'], ['decision', 'record']]) {
      expect(queryClient.getMutationDefaults(['candor', 1, ...key])).toHaveProperty('mutationFn');
    }
  });
});
