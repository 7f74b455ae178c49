import * as z from 'zod/mini';

const outcomeSchema = z.enum(['upheld', 'changed', 'partly']);
const stateSchema = z.enum(['submitted', 'acknowledged', 'in_review', 'needs_info', 'resolved', 'closed', 'withdrawn', 'reopened']);

const stepSchema = z.object({
  act: z.enum(['receive', 'acknowledge', 'take', 'release', 'ask', 'inform', 'reassign', 'resolve', 'close', 'reopen', 'withdraw']),
  state: stateSchema,
  role: z.string(),
  by: z.string(),
  at: z.string(),
  note: z.optional(z.string()),
  outcome: z.optional(outcomeSchema),
  target: z.optional(z.string()),
});

const caseShape = {
  id: z.string(),
  reference: z.string(),
  predictionId: z.string(),
  state: stateSchema,
  outcome: z.nullable(outcomeSchema),
  target: z.string(),
  urgency: z.enum(['normal', 'today', 'urgent']),
  respondBy: z.nullable(z.string()),
  overdue: z.boolean(),
  /** Counts the changes. */
  version: z.int(),
  openedAt: z.string(),
  steps: z.array(stepSchema),
  /** What this person's role may do from here. */
  acts: z.array(z.string()),
  holder: z.nullable(z.string()),
  lockedUntil: z.nullable(z.string()),
  requesters: z.array(z.string()),
};

export const caseSchema = z.object(caseShape);

export const detailSchema = z.object({
  ...caseShape,
  /** All that was said about the prediction, in the order of acceptance. */
  events: z.array(z.object({ id: z.string(), type: z.string(), by: z.string(), receivedAt: z.string(), data: z.unknown() })),
});

export const queueSchema = z.object({
  cases: z.array(caseSchema),
  total: z.int(),
  /** Of all open cases. */
  counts: z.object({ open: z.int(), mine: z.int(), unassigned: z.int(), overdue: z.int() }),
});

export const targetsSchema = z.object({ targets: z.array(z.object({ id: z.string(), name: z.string() })) });

export const sessionSchema = z.nullable(z.object({ sub: z.string(), tenant: z.string(), role: z.string(), expires: z.string() }));

export type ReviewCase = z.infer<typeof caseSchema>;
export type CaseStep = ReviewCase['steps'][number];
export type CaseDetail = z.infer<typeof detailSchema>;
export type CaseEvent = CaseDetail['events'][number];
export type Queue = z.infer<typeof queueSchema>;
export type Target = z.infer<typeof targetsSchema>['targets'][number];
export type Session = NonNullable<z.infer<typeof sessionSchema>>;
