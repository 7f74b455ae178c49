import type { FeedbackDraft, FeedbackItem } from '@candor/core/feedback';
import type { Said } from './said.js';

export { emptyForm } from './emptyForm.js';

/** The longest text that is taken, in UTF-16 code units, as the event schema counts. */
export const TEXT_LIMIT = 2000;

/** What stands in the form: plain JSON, so that a host can keep it anywhere and hand it back. */
export interface FeedbackForm {
  /** Which form is open. */
  readonly open: 'disagree' | 'ask' | null;
  /** The reasons ticked, by feature. */
  readonly features: readonly string[];
  readonly missing: boolean;
  readonly missingWhat: string;
  readonly whole: boolean;
  readonly comment: string;
  readonly question: string;
}

/** The disagreement that the form holds, ready for a client. */
export function disagreement(form: FeedbackForm, supersedes: string | undefined): FeedbackDraft {
  const items: FeedbackItem[] = form.features.map((feature) => ({ about: 'feature', feature }));
  const what = form.missingWhat.trim();
  if (form.missing) items.push({ about: 'missing', ...(what ? { what } : {}) });
  if (form.whole) items.push({ about: 'whole' });
  const comment = form.comment.trim();
  return {
    kind: 'opinion',
    verdict: 'disagree',
    items,
    ...(comment ? { comment } : {}),
    ...(supersedes === undefined ? {} : { supersedes }),
  };
}

/** The question that the form holds. */
export function question(form: FeedbackForm, target: string): FeedbackDraft {
  const text = form.question.trim();
  return { kind: 'escalation', target, urgency: 'normal', ...(text ? { question: text } : {}) };
}

/** An answer given before, back in the form. */
export function formOf(said: Said, form: FeedbackForm): FeedbackForm {
  if (said.kind === 'question') return { ...form, open: 'ask', question: said.question };
  if (said.verdict !== 'disagree') return { ...form, open: null };
  return {
    ...form,
    open: 'disagree',
    features: said.features,
    missing: said.missing !== null,
    missingWhat: said.missing ?? '',
    whole: said.whole,
    comment: said.comment,
  };
}
