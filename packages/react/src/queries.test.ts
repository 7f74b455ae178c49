import type { Explainer, ExplainerInfo } from '@candor/core';
import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { describe, expect, it, vi } from 'vitest';
import { explanationQueries } from './queries.js';
import { handmade } from './testing/handmade.js';

const explain = vi.fn<Explainer['explain']>(() => Promise.resolve(handmade));
const explainer = { explain } as unknown as Explainer;
const question = { explainer, predictionId: 'P-2081', modelVersion: '3.1', row: { owner: 'Ada Wexford', hours: 12 }, context: { hall: 'North hall' } };

describe('the query of one explanation', () => {
  it('has a key without any value of the case', () => {
    const key = JSON.stringify(explanationQueries.detail(question).queryKey);
    expect(key).toMatch(/^\["candor",1,"explanation","3\.1","P-2081","[0-9a-f]{16}"\]$/u);
    expect(key).not.toMatch(/Ada|hours|North/u);
  });

  it('is another question for another value, context or kind of value, and the same for another order', () => {
    const keyOf = (change: object) => JSON.stringify(explanationQueries.detail({ ...question, ...change }).queryKey);
    expect(keyOf({ row: { hours: 12, owner: 'Ada Wexford' } })).toBe(keyOf({}));
    expect(new Set([keyOf({}), keyOf({ row: { ...question.row, hours: 13 } }), keyOf({ row: { ...question.row, hours: '12' } }), keyOf({ context: { hall: 'South hall' } })]).size).toBe(4);
  });

  it('is asked once, and the explainer is told the case, its context and how to stop', async () => {
    const client = new QueryClient();
    await client.fetchQuery(explanationQueries.detail(question));
    await client.fetchQuery(explanationQueries.detail(question));
    expect(explain).toHaveBeenCalledTimes(1);
    expect(explain).toHaveBeenCalledWith(question.row, { id: 'P-2081', context: { hall: 'North hall' }, signal: expect.any(AbortSignal), onEstimate: expect.any(Function) });
    client.clear();
  });
});

describe('several questions at once', () => {
  /** As with every explainer the newest question wins; what was given up never settles. */
  const busy = () => {
    const asked: string[] = [];
    let dismiss = () => {};
    const single = {
      explain: (_row: unknown, { id }: { id: string }) => new Promise<typeof handmade>((resolve, reject) => {
        dismiss();
        dismiss = () => reject(new DOMException('another question came', 'AbortError'));
        asked.push(id);
        if (id !== 'endless') setTimeout(() => resolve({ ...handmade, case: { id } }), 5);
      }),
    } as unknown as Explainer;
    return { asked, of: (predictionId: string) => explanationQueries.detail({ ...question, explainer: single, predictionId }) };
  };

  it('are all answered, one after the other', async () => {
    const client = new QueryClient();
    const { asked, of } = busy();
    const answers = await Promise.all(['a', 'b', 'c'].map((id) => client.fetchQuery(of(id))));
    expect(answers.map((answer) => answer.case.id)).toEqual(['a', 'b', 'c']);
    expect(asked).toEqual(['a', 'b', 'c']);
    client.clear();
  });

  it('do not wait for one that was given up, and those given up in the queue are never asked', async () => {
    const client = new QueryClient();
    const { asked, of } = busy();
    const lost = ['endless', 'b'].map((id) => client.fetchQuery(of(id)).catch((error: Error) => error.constructor.name));
    const kept = client.fetchQuery(of('c'));
    await vi.waitFor(() => expect(asked).toEqual(['endless']));
    await client.cancelQueries({ queryKey: of('b').queryKey });
    await client.cancelQueries({ queryKey: of('endless').queryKey });
    expect((await kept).case.id).toBe('c');
    expect(await Promise.all(lost)).toEqual(['CancelledError', 'CancelledError']);
    expect(asked).toEqual(['endless', 'c']);
    client.clear();
  });
});

describe('estimates before the answer', () => {
  const refined = { ...handmade, case: { id: 'estimate' } };
  const asking = () => {
    const client = new QueryClient();
    let show: (estimate: typeof handmade) => void = () => {};
    let finish: (answer: typeof handmade) => void = () => {};
    const refining = { explain: (_row: unknown, { onEstimate }: { onEstimate: typeof show }) => new Promise<typeof handmade>((resolve) => { show = onEstimate; finish = resolve; }) } as unknown as Explainer;
    const options = explanationQueries.detail({ ...question, explainer: refining });
    const observer = new QueryObserver(client, options);
    const seen: string[] = [];
    const stop = observer.subscribe(({ status, fetchStatus, data }) => void seen.push(`${status} ${fetchStatus} ${data?.case.id ?? ''}`));
    return { client, options, seen, stop, show: (estimate: typeof handmade) => show(estimate), finish: (answer: typeof handmade) => finish(answer) };
  };

  it('stand in the cache while the question runs on, which is never pending again', async () => {
    const { client, options, seen, show, finish, stop } = asking();
    await vi.waitFor(() => expect(seen.length).toBeGreaterThan(0));
    show(refined);
    await vi.waitFor(() => expect(seen.at(-1)).toBe('success fetching estimate'));
    finish(handmade);
    await vi.waitFor(() => expect(seen.at(-1)).toBe('success idle P-2081'));
    expect(seen.slice(seen.indexOf('success fetching estimate')).some((state) => state.startsWith('pending'))).toBe(false);
    expect(client.getQueryData(options.queryKey)).toEqual(handmade);
    stop();
    client.clear();
  });

  it('of a question that was given up are not kept', async () => {
    const { client, options, show, stop } = asking();
    await vi.waitFor(() => expect(client.isFetching()).toBe(1));
    stop();
    await client.cancelQueries({ queryKey: options.queryKey });
    show(refined);
    expect(client.getQueryData(options.queryKey)).toBeUndefined();
    client.clear();
  });
});

it('the query of a profile waits until model and profile are read, under a key of their names alone', async () => {
  const client = new QueryClient();
  const info = { model: { sha256: 'b5f0', kind: 'linear', task: 'classification', features: [] }, about: null } as unknown as ExplainerInfo;
  const options = explanationQueries.profile({ explainer: { ready: Promise.resolve(info) }, modelId: 'pump-watch', modelVersion: '3.1' });
  expect(options.queryKey).toEqual(['candor', 1, 'profile', 'pump-watch', '3.1', null]);
  expect(await client.fetchQuery(options)).toBe(info);
  client.clear();
});
