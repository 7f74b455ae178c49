import type { Explanation as ExplanationData, Notice, Problem, Reason } from '@candor/core';
import type { FeedbackRecord } from '@candor/core/feedback';
import type { ReactNode } from 'react';
import type { CandorSettings, DisclosureLevel } from '../candor.js';
import type { Choice } from '../feedback/choices.js';
import type { FeedbackForm } from '../feedback/feedbackForm.js';
import type { ChangeDetails, ChangeHandler } from '../hooks/useControllable.js';
import type { ModelMemory } from '../hooks/useModelChange.js';
import type { HeadingLevel } from '../parts/Heading.js';
import type { PartProps } from '../parts/partProps.js';
import type { TellingOptions } from '../parts/toldProps.js';
import type { FeedbackChange, FeedbackProps } from './Feedback.js';
import type { FactorSource } from './reasonsDrawn.js';

/** Where the question stands. `empty`: nothing was asked. `refining`: `data` is a first estimate and a better one is on its way. */
export type PanelState = 'empty' | 'loading' | 'refining' | 'ready' | 'error';

/** What the whole panel is in, the gravest first, as its `data-state` says it. */
export type PanelCondition = PanelState | 'stale' | 'offline' | 'partial' | 'no-profile';

export interface ExplanationPanelState {
  state: PanelCondition;
  /** The gravest notice in sight. */
  context: Notice['level'];
  level: DisclosureLevel;
}

/** As much of a query's result as the panel reads: what `useQuery` returns fits. */
export interface ExplanationQuery {
  readonly data?: ExplanationData | null | undefined;
  readonly error?: unknown;
  readonly refetch?: (() => unknown) | undefined;
  /** While it is true, data of a sampled explanation is an estimate that a better one will follow. */
  readonly isFetching?: boolean | undefined;
}

export interface ExplanationSlots {
  /** Above everything, e.g. the host's own title. */
  header?: ReactNode;
  beforeReasons?: ReactNode;
  afterReasons?: ReactNode;
  /** After the four answers. */
  actions?: ReactNode;
  /** At the end of level 4. */
  about?: ReactNode;
  /** Stands alone in the panel while nothing is asked: neither data nor query nor state. */
  empty?: ReactNode;
  /** A link to the newer recommendation, where this one is superseded. */
  newer?: ReactNode;
  /** A link to what changed, where the model did. */
  changes?: ReactNode;
  /** At the end of each open reason. */
  reason?: (reason: Reason) => ReactNode;
}

/** What a panel hands on to its answers. */
export type AnswerProps = Pick<FeedbackProps, 'autosave' | 'options' | 'consequence' | 'requireComment' | 'predict' | 'targets' | 'extraFields' | 'onBeforeSubmit' | 'onWithdraw' | 'onSignIn'>;

export interface ExplanationProps extends PartProps<ExplanationPanelState>, CandorSettings {
  /** The answer for one case; or give `query`. */
  data?: ExplanationData | null | undefined;
  query?: ExplanationQuery | undefined;
  /** Default: from `data`, `error` and `query`. */
  state?: PanelState | undefined;
  error?: unknown;
  /** Default: the query's `refetch`. */
  onRetry?: (() => unknown) | undefined;
  /** What the host's support asks for; default: the error's code. */
  reference?: string | undefined;
  /** The host's own way to a person while there is no explanation to ask about. */
  onAskPerson?: (() => void) | undefined;
  /** The host's id of the case. Default: `data.case.id`. It keeps drafts and receipts apart; without any id nothing can be answered. */
  predictionId?: string | undefined;
  /** What the host calls the case; names the region. */
  caseLabel?: string | undefined;
  level?: DisclosureLevel | undefined;
  defaultLevel?: DisclosureLevel | undefined;
  onLevelChange?: ChangeHandler<DisclosureLevel, 'reason' | 'more' | 'about'> | undefined;
  /** 3..5. Default: the policy's, else 3. */
  maxReasons?: number | undefined;
  /** "Of 20 checked cases" or "of 100". Default: 100 for rates, 20 for how often it was right. */
  frequencyBase?: TellingOptions['frequencyBase'];
  /** Where values came from, by feature: said in the open reason. */
  sources?: Readonly<Record<string, FactorSource>> | undefined;
  /** There is a newer recommendation for this case; `slots.newer` leads to it. Default false. */
  superseded?: boolean | undefined;
  /** Remembers for an officer which version of the model they met last: the first case after a change says so. */
  modelMemory?: ModelMemory | undefined;
  /** An explanation stands in the panel: called once for each. */
  onReady?: ((data: ExplanationData) => void) | undefined;
  /** It could not be shown: called once for each error. */
  onError?: ((problem: Problem) => void) | undefined;
  /** Of the recommendation; the sections are one below. Default 2. */
  headingLevel?: HeadingLevel | undefined;
  /** Default true. False leaves no control: for reading and printing. */
  interactive?: boolean | undefined;
  /** What is being typed; keep it and nothing is lost. */
  draft?: FeedbackForm | undefined;
  defaultDraft?: FeedbackForm | undefined;
  onDraftChange?: ((draft: FeedbackForm, details: ChangeDetails<FeedbackChange> & { predictionId: string }) => void) | undefined;
  /** Which answers are offered. Default: all four. */
  choices?: readonly Choice[] | undefined;
  /** More about the answers: how a corrected value is tried out, whom one may ask, what the host adds and hears. */
  feedback?: AnswerProps | undefined;
  onSubmitted?: ((record: FeedbackRecord) => void) | undefined;
  slots?: ExplanationSlots | undefined;
}
