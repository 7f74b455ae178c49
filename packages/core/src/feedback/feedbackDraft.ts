import type { Explanation } from '../explanation/explanation.js';
import type { EscalationRequest, EscalationUpdate, FeedbackItem, OwnView, Verdict } from './feedbackEvent.js';

/** What a person is about to say. Everything but the first choice is optional; plain JSON, so it can be kept while typing. */
export type FeedbackDraft = OpinionDraft | EscalationDraft | EscalationUpdateDraft | DecisionDraft | OwnViewDraft | WithdrawalDraft;

export interface OpinionDraft {
  readonly kind: 'opinion';
  readonly verdict: Verdict;
  /** What is wrong, when something is; contributions are filled in from the explanation. */
  readonly items?: readonly FeedbackItem[];
  /** What the recommendation should have been: an outcome id or an amount. */
  readonly expected?: string | number;
  /** Outcome id that the person decided on. */
  readonly decision?: { readonly outcome: string };
  /** At most 2,000 characters. */
  readonly comment?: string;
  /** Id of the event this one replaces: makes it an amendment. */
  readonly supersedes?: string;
}

/** Ask a person. */
export interface EscalationDraft extends EscalationRequest {
  readonly kind: 'escalation';
}

/** Say more about a question that was asked, close it, or ask again. */
export interface EscalationUpdateDraft extends EscalationUpdate {
  readonly kind: 'escalation-update';
}

/** What was decided, after a recommendation was seen; or that nothing is, yet. */
export interface DecisionDraft {
  readonly kind: 'decision';
  /** Outcome id; left out while the decision is on hold. */
  readonly outcome?: string;
  /** The decision waits for an answer. */
  readonly onHold?: boolean;
}

/** What the person would have done, written down before the recommendation was shown. */
export interface OwnViewDraft extends OwnView {
  readonly kind: 'own-view';
}

export interface WithdrawalDraft {
  readonly kind: 'withdrawal';
  readonly of: 'opinion' | 'escalation';
  /** Id of the event that is taken back. */
  readonly supersedes: string;
}

/** What a draft is about: one prediction, as it was shown. */
export interface FeedbackSubject {
  /** The host's id of this prediction; default: `explanation.case.id`. */
  readonly predictionId?: string;
  /** `null` while there is none (loading, an error): a person can be asked all the same. */
  readonly explanation: Explanation | null;
  readonly shown?: Shown;
}

/** What was on screen beside the numbers: goes into the snapshot hash. */
export interface Shown {
  /** The sentences as read, in order. */
  readonly sentences?: readonly string[];
  /** Disclosure level, 0 (badge) to 4 (record). */
  readonly level?: 0 | 1 | 2 | 3 | 4;
  readonly locale?: string;
  readonly catalogVersion?: string;
  /** The panel's policy; plain JSON. */
  readonly policy?: Readonly<Record<string, unknown>>;
  readonly uiVersion?: string;
  /** Default: `final`. */
  readonly phase?: 'refining' | 'final';
  /** RFC 3339. */
  readonly at?: string;
}
