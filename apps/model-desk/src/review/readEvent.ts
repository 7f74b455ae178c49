import { feedbackEventSchema, FEEDBACK_DATA_SCHEMA, type FeedbackEvent } from '@candor/core/feedback';
import type { CaseEvent } from '../api/schemas.js';

/** What somebody said, understood; who, when, and under which id. */
export interface Said {
  readonly id: string;
  readonly by: string;
  readonly at: string;
  readonly event: FeedbackEvent;
}

/** An event in the terms of its schema; `null` for one that a later version of it wrote. */
export function readEvent({ id, type, by, receivedAt, data }: CaseEvent): Said | null {
  const prediction = typeof data === 'object' && data !== null && 'prediction' in data ? (data.prediction as { id?: unknown }) : {};
  // The service gives the data without its envelope, which says nothing that is shown here.
  const read = feedbackEventSchema.safeParse({
    specversion: '1.0', id, source: 'feedback-service', type, subject: `prediction/${String(prediction.id)}`, time: receivedAt,
    datacontenttype: 'application/json', dataschema: FEEDBACK_DATA_SCHEMA, data,
  });
  return read.success ? { id, by, at: receivedAt, event: read.data } : null;
}
