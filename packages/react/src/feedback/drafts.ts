import type { FeedbackDraft, FeedbackItem, OpinionDraft } from '@candor/core/feedback';
import { noClaim, type FeedbackForm, type ReasonClaim } from './feedbackForm.js';

/** Reads what was typed for a feature or an amount: a number where it is one, else the words. */
export type ReadValue = (feature: string | null, text: string) => string | number;

/** The disagreement that the form holds, ready for a client. */
export function disagreement(form: FeedbackForm, supersedes: string | undefined, read: ReadValue): OpinionDraft {
  const items: FeedbackItem[] = form.features.map((feature) => claimed(feature, form.claims[feature] ?? noClaim, read));
  if (form.missing) items.push({ about: 'missing', ...worded('what', form.missingWhat), ...worded('where', form.missingWhere) });
  if (form.whole) items.push({ about: 'whole' });
  return {
    kind: 'opinion',
    verdict: 'disagree',
    items,
    ...(form.expected.trim() ? { expected: read(null, form.expected.trim()) } : {}),
    ...(form.decided ? { decision: { outcome: form.decided } } : {}),
    ...worded('comment', form.comment),
    ...(supersedes === undefined ? {} : { supersedes }),
  };
}

function claimed(feature: string, { claim, value, source }: ReasonClaim, read: ReadValue): FeedbackItem {
  if (claim === null) return { about: 'feature', feature };
  if (claim !== 'wrong-value' || !(value.trim() || source.trim())) return { about: 'feature', feature, claim };
  return { about: 'feature', feature, claim, correction: { value: read(feature, value.trim()), ...worded('source', source) } };
}

const worded = <Key extends string>(key: Key, text: string): Partial<Record<Key, string>> =>
  (text.trim() ? { [key]: text.trim() } : {}) as Partial<Record<Key, string>>;

/** The question that the form holds. */
export function question(form: FeedbackForm, target: string): FeedbackDraft {
  return {
    kind: 'escalation', target, urgency: form.urgency,
    ...(form.urgency === 'urgent' ? worded('why', form.why) : {}), ...worded('question', form.question), ...worded('contact', form.contact),
  };
}
