import { expect, it } from 'vitest';
import { createExplainer, explanationSchema, feedbackEventSchema, profileSchema, readModel } from './index.js';

it('reading a model and explaining it stand in the entry', () => expect([readModel, createExplainer]).toEqual([expect.any(Function), expect.any(Function)]));

it.each(Object.entries({ explanationSchema, profileSchema, feedbackEventSchema }))('%s stands in the entry and refuses what is none', (_, schema) => {
  expect(schema.safeParse({}).success).toBe(false);
});
