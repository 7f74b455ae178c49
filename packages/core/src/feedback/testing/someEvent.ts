import type { Explanation } from '../../explanation/explanation.js';
import { createFeedbackEvent } from '../createFeedbackEvent.js';
import type { FeedbackDraft } from '../feedbackDraft.js';
import type { FeedbackEvent } from '../feedbackEvent.js';

/** An explanation of an invented model, with a hidden and a missing input. */
export const someExplanation: Explanation = {
  version: '1.0',
  model: { sha256: 'a'.repeat(64), name: 'Orchard Frost', version: '2.1' },
  case: { id: 'plot-7', context: { valley: 'Elm Row' } },
  prediction: { scale: 'probability', value: 0.375, label: '1', target: '1' },
  features: [
    { name: 'dew_point', value: -4.25, state: 'given' },
    { name: 'slope', value: 'north-facing', state: 'given' },
    { name: 'grower_note', value: null, state: 'masked' },
    { name: 'cover', value: null, state: 'missing' },
  ],
  attribution: { scale: 'probability', baseValue: 0.25, values: [0.1875, -0.0625, 0.03125, -0.03125], gap: 0, engine: 'tree', exact: true, budget: 0, evaluations: 0 },
  likelihood: null,
  sureness: null,
  unusual: null,
  context: null,
  problems: [],
  provenance: { seed: 0, versions: { core: '0.1.0' }, time: '2026-03-02T08:59:00.000Z' },
};

/** A UUID that counts. */
export const uuidOf = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

export const agreement: FeedbackDraft = { kind: 'opinion', verdict: 'agree' };

/** The n-th event, about prediction `subject`; no two say the same. */
export const someEvent = (n: number, subject = 'plot-7', draft: FeedbackDraft = { kind: 'opinion', verdict: 'agree', comment: `answer ${n}` }): FeedbackEvent =>
  createFeedbackEvent(draft, { predictionId: subject, explanation: someExplanation }, {
    source: 'https://desk.example', clock: { now: () => new Date(Date.UTC(2026, 2, 2, 9) + n) }, uuid: () => uuidOf(n),
  });
