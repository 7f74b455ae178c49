import type { FeedbackItem } from '@candor/core/feedback';
import { emptyForm } from './emptyForm.js';

/** The longest text that is taken, in UTF-16 code units, as the event schema counts. */
export const TEXT_LIMIT = 2000;
/** The longest of the shorter texts: a source, a reason. */
export const LINE_LIMIT = 500;

/** What a person can say about one reason. */
export type Claim = NonNullable<Extract<FeedbackItem, { about: 'feature' }>['claim']>;

/** Everything one can say, in the order it is offered. */
export const claims: readonly Claim[] = ['wrong-value', 'does-not-apply', 'counts-more', 'counts-less', 'other-way'];

/** What was said about one ticked reason, as typed. */
export interface ReasonClaim {
  readonly claim: Claim | null;
  /** The correct value, in the person's own words. */
  readonly value: string;
  readonly source: string;
}

/** A reason was ticked, and nothing said about it. */
export const noClaim: ReasonClaim = { claim: null, value: '', source: '' };

/** What stands in the form: plain JSON, so that a host can keep it anywhere and hand it back. */
export interface FeedbackForm {
  /** Which form is open. */
  readonly open: 'disagree' | 'ask' | null;
  /** The reasons ticked, by feature. */
  readonly features: readonly string[];
  /** What is wrong with them, by feature. */
  readonly claims: Readonly<Record<string, ReasonClaim>>;
  readonly missing: boolean;
  readonly missingWhat: string;
  readonly missingWhere: string;
  readonly whole: boolean;
  /** Outcome id, or an amount as typed. */
  readonly expected: string;
  /** Outcome id. */
  readonly decided: string;
  readonly comment: string;
  /** Id of whom to ask; `null`: the first. */
  readonly target: string | null;
  readonly urgency: 'normal' | 'today' | 'urgent';
  readonly why: string;
  readonly question: string;
  readonly contact: string;
}

export { emptyForm };

/** Nobody has typed or ticked anything in it. */
export const isBlank = (form: FeedbackForm): boolean => JSON.stringify({ ...form, open: null }) === JSON.stringify(emptyForm);

/** Everything in the open form that a person put in their own words. */
export const wordsIn = (form: FeedbackForm): readonly string[] => (form.open === 'ask'
  ? [form.question, form.urgency === 'urgent' ? form.why : '']
  : [
    ...form.features.flatMap((feature) => {
      const { claim, value, source } = form.claims[feature] ?? noClaim;
      return claim === 'wrong-value' ? [value, source] : [];
    }),
    ...(form.missing ? [form.missingWhat, form.missingWhere] : []),
    form.comment,
  ]).filter((text) => text !== '');

/** The disagreement is empty again; a question that is being written stays. */
export const withoutDispute = ({ target, urgency, why, question: asked, contact }: FeedbackForm): FeedbackForm => ({ ...emptyForm, target, urgency, why, question: asked, contact });

/** The question is empty again; a disagreement that is being written stays. */
export const withoutQuestion = (form: FeedbackForm): FeedbackForm => ({ ...form, open: null, target: null, urgency: 'normal', why: '', question: '', contact: '' });
