import type { Level, SurenessWord } from '../explanation/explanation.js';

/**
 * A run of text. Every part with a role may carry words of the host or of a person: isolate it (`<bdi>`), never parse it.
 * `value` is a value used, an outcome or another word of the host; `strong` and `number` are set in bold.
 */
export interface SentencePart {
  readonly text: string;
  readonly role?: 'label' | 'value' | 'number' | 'strong' | 'context';
}

/** One whole sentence in one locale, ready to be drawn or joined to plain text. */
export type Sentence = readonly SentencePart[];

/** Towards the recommended outcome or away from it; of an amount, what raised it and what lowered it. */
export type Direction = 'toward' | 'away';
/** By share of the total absolute weight: from 0.25, from 0.1, from 0.03, and less. */
export type Strength = 'strong' | 'clear' | 'slight' | 'negligible';

/** One thing that moved the estimate, in words: a feature, or a group of them told together. */
export interface Reason {
  readonly feature: string;
  /** Position in `Explanation.features`. */
  readonly index: number;
  /** Positions of a group told together, `index` first; else `index` alone. */
  readonly members: readonly number[];
  /** 1-based; shared by ties; `null` on a close call, where the order is not firm, and for the opposing reason. */
  readonly rank: number | null;
  /** Towards the recommended outcome or away from it; for amounts, `toward` raised and `away` lowered the estimate. */
  readonly direction: Direction;
  readonly strength: Strength;
  /** Share of the total absolute weight, 0..1. */
  readonly share: number;
  /** False when the range of its weight crosses zero: the direction is not certain. Never listed at first glance. */
  readonly firm: boolean;
  /** Said beside the sentence when an earlier estimate that was shown as settled pointed the other way; else `null`. */
  readonly mark: Sentence | null;
  /** The attribution itself, on the explanation's scale. */
  readonly value: number;
  /** The attribution in the displayed unit ("7.1" in 100, "€601"); `null` where it does not add up to the estimate. */
  readonly pointsText: string | null;
  /** For analysts, else `null`: the attribution with its sign, in the displayed unit where it adds up there, else on its own scale. */
  readonly stepText: string | null;
  /** For analysts: half-width of its 95% range, written alike, the wider of the estimator's and the background's; `null` without either. */
  readonly errorText: string | null;
  readonly label: string;
  /** The value used, formatted; `null` when missing or masked. */
  readonly valueText: string | null;
  readonly sentence: Sentence;
  /** Words for a drawing of past cases: "€460, this case" and "half of past cases: €930 to €4,930"; `null` without numbers to compare. */
  readonly pastCases: { readonly here: string; readonly half: string } | null;
  /** Level 2: what was used and how it compares, as term and text. */
  readonly details: readonly {
    readonly id: 'value' | 'past-cases' | 'firmness' | 'description' | 'members' | 'points';
    readonly term: string;
    readonly text: Sentence;
  }[];
}

/** What to know before relying on a recommendation; `level` says how grave it is. */
export interface Notice {
  readonly kind: 'context' | 'unusual' | 'no-profile' | 'partial';
  readonly level: Level;
  readonly title: string;
  readonly sentences: readonly Sentence[];
}

/** Everything a panel says, in reading order; a pure function of explanation, words and locale. */
export interface Narrative {
  readonly locale: string;
  readonly dir: 'ltr' | 'rtl';
  readonly recommendation: {
    /** "Recommendation: decline", or "No recommendation for this case". */
    readonly headline: Sentence;
    /** The outcome's headline form alone; `null` when there is none. */
    readonly outcome: string | null;
    /** Model name and version, and the time the host gave. */
    readonly meta: Sentence | null;
    /** "limit 20 in 100", of the rule that decides; `null` without one. */
    readonly limitText: string | null;
  };
  readonly notices: readonly Notice[];
  /** The checked rate of the event, the likely range of an amount, or the classes it may be. */
  readonly likelihood: Sentence | null;
  readonly sureness: {
    readonly word: SurenessWord | null;
    readonly label: string | null;
    readonly sentence: Sentence | null;
    /** The counts of the sentence where it counts cases; `null` where it speaks of a range, and where nothing was measured. */
    readonly counted: { readonly count: number; readonly base: number } | null;
  };
  /** The measured range behind the sureness sentence, on the displayed base; `null` hides the band. */
  readonly range: {
    readonly lower: number; readonly upper: number; readonly value: number; readonly limit: number | null;
    readonly min: number; readonly max: number;
    /** `limit` and `max` are in words: "limit 20", "50 in 100". */
    readonly ticks: { readonly lower: string; readonly upper: string; readonly limit: string | null; readonly min: string; readonly max: string };
  } | null;
  /** Equally likely amounts, as many as the explanation carries; `null` where nobody measured them. */
  readonly dots: {
    readonly dots: readonly { readonly value: number; readonly text: string }[];
    readonly limit: number | null;
    /** "limit €2,500". */
    readonly limitText: string | null;
    /** Round values along the axis. */
    readonly ticks: readonly { readonly value: number; readonly text: string }[];
    /** "20 equally likely amounts, from €2,030 to €4,980." */
    readonly label: Sentence;
    readonly caption: Sentence;
    /** "17 of 20 are above the limit."; `null` without a limit. */
    readonly count: Sentence | null;
  } | null;
  readonly reasonsHeading: string;
  readonly axis: { readonly toward: string; readonly away: string };
  readonly reasons: readonly Reason[];
  /** "A and B counted about equally.", for listed reasons that share a rank. */
  readonly ties: readonly Sentence[];
  readonly opposingHeading: string;
  readonly opposing: Reason | null;
  /** Said instead of reasons when nothing moved the estimate. */
  readonly empty: Sentence | null;
  /** Every factor, strongest first, the listed ones among them. */
  readonly factors: readonly Reason[];
  /** The first glance as one plain text, for a live region or a text export. */
  readonly summary: string;
}

/** Plain text of a sentence. */
export const sentenceText = (sentence: Sentence): string => sentence.map((part) => part.text).join('');
