import type { FeedbackDraft, FeedbackItem, OpinionDraft } from '@candor/core/feedback';
import { emptyForm } from './emptyForm.js';
import type { Said } from './said.js';

/** The longest text that is taken, in UTF-16 code units, as the event schema counts. */
export const TEXT_LIMIT = 2000;
/** The longest of the shorter texts: a source, a reason. */
export const LINE_LIMIT = 500;

/** What a person can say about one reason. */
export type Claim = NonNullable<Extract<FeedbackItem, { about: 'feature' }>['claim']>;

export const claims: readonly Claim[] = ['wrong-value', 'does-not-apply', 'counts-more', 'counts-less', 'other-way'];

/** What was said about one ticked reason, as typed. */
export interface ReasonClaim {
  readonly claim: Claim | null;
  /** The correct value, in the person's own words. */
  readonly value: string;
  readonly source: string;
}

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

/** A form that was kept, perhaps by another version: what fits is taken, the rest starts empty. */
export function formFrom(kept: unknown): FeedbackForm {
  if (typeof kept !== 'object' || kept === null) return emptyForm;
  const form = { ...emptyForm, ...kept } as FeedbackForm;
  const fits = (Object.keys(emptyForm) as (keyof FeedbackForm)[]).every((key) => sameKind(form[key], emptyForm[key]));
  return fits ? form : emptyForm;
}

const sameKind = (one: unknown, other: unknown) =>
  other === null ? one === null || typeof one === 'string' : typeof one === typeof other && Array.isArray(one) === Array.isArray(other);

/** Nobody has typed or ticked anything in it. */
export const isBlank = (form: FeedbackForm): boolean => JSON.stringify({ ...form, open: null }) === JSON.stringify(emptyForm);

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

/** An answer given before, back in the form. @param show - A value as a person would type it. */
export function formOf(said: Said, form: FeedbackForm, show: (feature: string, value: string | number) => string): FeedbackForm {
  if (said.kind === 'question') {
    const { target, urgency, why, question: asked, contact } = said;
    return { ...form, open: 'ask', target, urgency, why, question: asked, contact };
  }
  if (said.verdict !== 'disagree') return { ...form, open: null };
  const features = said.items.filter((item) => item.about === 'feature');
  const missing = said.items.find((item) => item.about === 'missing');
  return {
    ...form,
    open: 'disagree',
    features: features.map(({ feature }) => feature),
    claims: Object.fromEntries(features.map(({ feature, claim = null, correction }) =>
      [feature, { claim, value: correction ? show(feature, correction.value) : '', source: correction?.source ?? '' }])),
    missing: missing !== undefined,
    missingWhat: missing?.what ?? '',
    missingWhere: missing?.where ?? '',
    whole: said.items.some(({ about }) => about === 'whole'),
    expected: said.expected === null ? '' : String(said.expected),
    decided: said.decided ?? '',
    comment: said.comment,
  };
}
