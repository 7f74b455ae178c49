import type { Explainer } from '@candor/core';
import { QueryClient } from '@tanstack/react-query';
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
    expect(explain).toHaveBeenCalledWith(question.row, { id: 'P-2081', context: { hall: 'North hall' }, signal: expect.any(AbortSignal) });
    client.clear();
  });
});
