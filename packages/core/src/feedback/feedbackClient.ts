import type { Problem } from '../errors.js';
import type { Clock, OutboxRecord } from '../ports.js';
import type { OutboxWarning } from './createOutbox.js';
import type { FeedbackDraft, FeedbackSubject } from './feedbackDraft.js';
import type { FeedbackEvent } from './feedbackEvent.js';
import type { FeedbackService } from './feedbackStatus.js';

/** Everything an interface needs to take an answer and to say what became of it. */
export interface FeedbackClient {
  /** Resolves when what an earlier visit left behind has been read; rejects with a `CandorError`. */
  readonly ready: Promise<void>;
  /**
   * Resolves when the answer is kept on this device (`state.durable` says whether it outlives the
   * page), not when it is sent. Rejects with a `CandorError` when it could not be kept: leave the draft open.
   */
  submit(draft: FeedbackDraft, subject: FeedbackSubject): Promise<FeedbackRecord>;
  /** For `useSyncExternalStore`: the state keeps its identity until something changes. */
  subscribe(listener: () => void): () => void;
  getState(): FeedbackState;
  /** Tries what waits now, in whichever tab sends; does not cut short a time the endpoint asked for. */
  flush(): Promise<void>;
  /** Goes on after the host has signed the person in again. */
  resume(): void;
  /** Forgets a record that is sent or refused. */
  dismiss(id: string): Promise<void>;
  /**
   * Forgets everything kept here, in every tab: when a person signs out.
   *
   * @param options.ask - Called when answers would be lost, with how many; without it they are kept.
   * @returns False when unsent answers remain and nobody said that they may go: nothing has changed then.
   */
  reset(options?: { ask?: (unsent: number) => boolean | Promise<boolean> }): Promise<boolean>;
  /** Stops sending in this tab; what waits stays kept. */
  dispose(): void;
  /** Says what became of answers; without it a receipt ends at "Received". */
  readonly service?: FeedbackService | undefined;
  /** Keeps what is being typed through a reload; without it the form itself does, as long as the page lives. */
  readonly drafts?: DraftStore | undefined;
  /** Rings when a promised time passes; default: the clock of the machine. */
  readonly clock?: Clock | undefined;
}

/** Half-written forms by prediction, on this device alone. */
export interface DraftStore {
  /** @returns What was kept, as it was given; `null` when there is nothing. Check its shape: another version may have written it. */
  load(predictionId: string): Promise<unknown>;
  /** @param form - Plain JSON; `null` forgets. */
  keep(predictionId: string, form: unknown): Promise<void>;
}

/** A record on its way, its body understood: what a receipt shows as sent. */
export type FeedbackRecord = OutboxRecord & {
  /** `null` when another version of this page kept it and this one cannot read it; it is sent all the same. */
  readonly event: FeedbackEvent | null;
};

export interface FeedbackState {
  /** False until what an earlier visit left behind has been read. */
  readonly loaded: boolean;
  /** In order of enqueueing, over all tabs. */
  readonly records: readonly FeedbackRecord[];
  readonly online: boolean;
  /** False when answers die with the page: say so. */
  readonly durable: boolean;
  /** A request is under way in this tab. */
  readonly sending: boolean;
  /** The endpoint asked for a sign-in; answers are kept. */
  readonly signIn: boolean;
  /** Said before it costs an answer: no room soon, or unsent for weeks. */
  readonly warning: OutboxWarning | null;
  /** The device's storage failed, or holds what cannot be opened here; said, never swallowed. */
  readonly problem: Problem | null;
}
