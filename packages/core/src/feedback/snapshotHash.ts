import { canonicalJson } from '../explanation/canonical.js';
import type { Explanation } from '../explanation/explanation.js';
import { wellFormed } from '../explanation/wellFormed.js';
import { sha256 } from '../numeric/sha256.js';
import type { FeedbackSubject } from './feedbackDraft.js';

/**
 * Fingerprint of what a person saw when they answered: numbers, sentences, level, language, policy.
 *
 * It is SHA-256 over the canonical JSON of `{ explanation, shown }`, the explanation without
 * `provenance.time`; anybody who holds the two can compute it again.
 * @returns 64 lower-case hex digits.
 * @throws {@link CandorError} `not-canonical` when `shown` is not plain JSON.
 * @see RFC 8785
 */
export function snapshotHash({ explanation, shown = {} }: Pick<FeedbackSubject, 'explanation' | 'shown'>): string {
  return sha256(canonicalJson(snapshotOf({ explanation, shown })));
}

/** What is hashed. A hidden value is not in it: an explanation carries none. */
export const snapshotOf = ({ explanation, shown = {} }: Pick<FeedbackSubject, 'explanation' | 'shown'>) =>
  wellFormed({ explanation: explanation && withoutTime(explanation), shown });

const withoutTime = (explanation: Explanation) => {
  const { time: _, ...provenance } = explanation.provenance;
  return { ...explanation, provenance };
};
