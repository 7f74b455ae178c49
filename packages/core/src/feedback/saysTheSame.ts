import { canonicalJson } from '../explanation/canonical.js';
import type { FeedbackEvent } from './feedbackEvent.js';
import { parseJson } from './parseJson.js';

/**
 * Whether the event that a body spells is the same answer as this one, given again: of one type, about one prediction,
 * with the same data.
 *
 * When it was said and what exactly was on screen (the snapshot, its hash) may differ: another tab showed it at another time.
 */
export function saysTheSame(body: string, event: FeedbackEvent): boolean {
  const kept = parseJson(body) as Partial<FeedbackEvent> | undefined;
  return kept?.type === event.type && kept.data !== undefined && spelled(kept.data) === spelled(event.data);
}

const spelled = ({ snapshotHash: _hash, snapshot: _snapshot, ...said }: FeedbackEvent['data']) => canonicalJson(said);
