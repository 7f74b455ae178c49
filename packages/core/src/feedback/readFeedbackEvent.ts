import { feedbackEventSchema, type FeedbackEvent } from './feedbackEvent.js';
import { parseJson } from './parseJson.js';

/** The event in a record's body, or `null` when another version wrote it in a form unknown here. */
export function readFeedbackEvent(body: string): FeedbackEvent | null {
  const parsed = feedbackEventSchema.safeParse(parseJson(body));
  return parsed.success ? parsed.data : null;
}
