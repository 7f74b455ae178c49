import * as z from 'zod/mini';
import { CandorError } from '../errors.js';
import { escalationStates, type EscalationAct, type EscalationRole, type EscalationState } from './escalationStates.js';

const when = z.iso.datetime({ offset: true });
const hours = z.number().check(z.positive());

/** Somebody who can be asked, as a host or a service names them. */
export const escalationTargetSchema = z.object({
  id: z.string(),
  /** A person, or a team. */
  name: z.string(),
  role: z.optional(z.string()),
  team: z.optional(z.string()),
  /** When they can be reached, in words: "Monday to Friday, 8 to 17". */
  hours: z.optional(z.string()),
  /** Hours to an answer, by urgency; absent where nobody promised any. */
  respondWithin: z.optional(z.object({ normal: hours, today: hours, urgent: hours })),
});

export type EscalationTarget = z.infer<typeof escalationTargetSchema>;

const words = <Word extends string>(known: Readonly<Record<Word, unknown>>) => z.enum(Object.keys(known) as [Word, ...Word[]]);
const acts = { send: 0, refuse: 0, receive: 0, acknowledge: 0, take: 0, release: 0, ask: 0, inform: 0, reassign: 0, resolve: 0, close: 0, reopen: 0, withdraw: 0 } satisfies Record<EscalationAct, 0>;
const roles = { officer: 0, reviewer: 0, owner: 0, device: 0, service: 0 } satisfies Record<EscalationRole, 0>;
const outcome = z.enum(['upheld', 'changed', 'partly']);

/** A case as the person who asked sees it: roles, no names. */
export const escalationViewSchema = z.object({
  id: z.string(),
  reference: z.string(),
  state: words<EscalationState>(escalationStates),
  outcome: z.nullable(outcome),
  target: z.string(),
  urgency: z.enum(['normal', 'today', 'urgent']),
  respondBy: z.nullable(when),
  steps: z.array(z.object({
    act: words<EscalationAct>(acts),
    state: words<EscalationState>(escalationStates),
    role: words<EscalationRole>(roles),
    at: when,
    note: z.optional(z.string()),
    outcome: z.optional(outcome),
    target: z.optional(z.string()),
  })),
});

export type EscalationView = z.infer<typeof escalationViewSchema>;

export const feedbackEntrySchema = z.object({
  feedbackId: z.string(),
  reference: z.string(),
  type: z.string(),
  predictionId: z.string(),
  receivedAt: when,
  respondBy: z.optional(when),
  /** `submitted`, `amended` or `withdrawn`; of a question, the state of its case. */
  status: z.string(),
});

export const feedbackStatusSchema = z.object({
  ...feedbackEntrySchema.shape,
  case: z.nullable(escalationViewSchema),
  /** Whom to ask instead, once the promised time has passed. */
  nextTargets: z.array(z.object({ id: z.string(), name: z.string() })),
});

/** One thing that was received, as a list shows it. */
export type FeedbackEntry = z.infer<typeof feedbackEntrySchema>;

/** What became of one thing that was said. */
export type FeedbackStatus = z.infer<typeof feedbackStatusSchema>;

/** Where a host's page asks what became of an answer, and whom one may ask. */
export interface FeedbackService {
  /**
   * @returns `null` when nothing was received under this id.
   * @throws {@link CandorError} `sign-in`, `service-unavailable`, `answer-unreadable`.
   */
  status(feedbackId: string, options?: { signal?: AbortSignal }): Promise<FeedbackStatus | null>;
  /** What this person said about one prediction, newest first. Throws as `status`. */
  list(question: { predictionId: string }, options?: { signal?: AbortSignal }): Promise<readonly FeedbackEntry[]>;
  /** In the order they are offered; none means that any name is taken. Throws as `status`. */
  targets(options?: { signal?: AbortSignal }): Promise<readonly EscalationTarget[]>;
}

/** Parses a service's answer. @throws {@link CandorError} `answer-unreadable` naming what does not fit. */
export function readAnswer<Shape>(schema: z.ZodMiniType<Shape>, json: unknown, from: string): Shape {
  const parsed = schema.safeParse(json);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new CandorError('answer-unreadable', `${from} answered what this page cannot read: ${issue?.path.join('.')}: ${issue?.message}; the page or the service is of another version`, { cause: parsed.error });
}
