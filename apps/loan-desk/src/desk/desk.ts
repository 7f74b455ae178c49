import { CandorError } from '@candor/core';
import * as z from 'zod/mini';
import { bare } from './bare.js';

const textSchema = z.union([z.string(), z.record(z.string(), z.string())]);

/** How a column is written: `percent` cells hold shares (0.43 is 43%), `date` cells ISO days. */
const formatSchema = z.object({
  style: z.enum(['number', 'percent', 'currency', 'unit', 'date', 'text']),
  currency: z.optional(z.string()),
  /** A unit `Intl.NumberFormat` knows ("month", "kilometer"), or any word to stand behind the number. */
  unit: z.optional(z.string()),
  /** Most decimal places. */
  digits: z.optional(z.int().check(z.gte(0), z.lte(6))),
});

/**
 * `desk.json`: what a host page calls things. Only `title` and `columns` are needed; everything else
 * has a plain fall-back, so that a folder with a model, a profile and rows is a desk already.
 */
const deskSchema = z.looseObject({
  title: textSchema,
  /** Who is shown as signed in. */
  who: z.optional(textSchema),
  /** A standing remark, such as that the people are simulated. */
  note: z.optional(textSchema),
  locale: z.optional(z.string()),
  currency: z.optional(z.string()),
  /** Column that names a case; the row number when absent. */
  id: z.optional(z.string()),
  /** Columns of the list: the heading, the figure at its end, then the line below. */
  columns: z.array(z.string()).check(z.minLength(1)),
  /** What the search field asks for. */
  search: z.optional(textSchema),
  labels: z.optional(z.record(z.string(), textSchema)),
  formats: z.optional(z.record(z.string(), formatSchema)),
  /** Words for a column's values, in the order a person should see them. */
  values: z.optional(z.record(z.string(), z.record(z.string(), textSchema))),
  /** Columns under the heading of an open case. */
  headline: z.optional(z.array(z.string())),
  /** The form; one group of every model input when absent. */
  groups: z.optional(z.array(z.object({ label: textSchema, fields: z.array(z.string()) }))),
  /** A column of papers, "name: state; name: state"; `missing` is the state that needs attention. */
  papers: z.optional(z.object({ label: textSchema, column: z.string(), missing: z.optional(z.string()) })),
  notes: z.optional(z.object({ label: textSchema, column: z.string() })),
  /** The host's own decision: choices, the button, a line below. */
  decision: z.optional(z.object({ label: textSchema, choices: z.array(textSchema), action: textSchema, hint: z.optional(textSchema) })),
  /** The team's rules for the panel, handed on as they are. */
  policy: z.optional(z.object({
    maxReasons: z.optional(z.int().check(z.gte(3), z.lte(5))),
    requireComment: z.optional(z.boolean()),
    /** What sending an answer does, and the same for a question: who reads it, by when, to what end. */
    consequence: z.optional(z.string()),
    askConsequence: z.optional(z.string()),
    askTarget: z.optional(z.object({ id: z.string(), name: z.string() })),
    /** Whom one may ask, with hours to an answer; where a service names them this stays out. */
    targets: z.optional(z.array(z.object({
      id: z.string(), name: z.string(), role: z.optional(z.string()), team: z.optional(z.string()), hours: z.optional(z.string()),
      respondWithin: z.optional(z.object({ normal: z.number(), today: z.number(), urgent: z.number() })),
    }))),
    escalation: z.optional(z.partialRecord(z.enum(['out-of-context', 'unusual', 'close-call', 'disagreement']), z.enum(['offer', 'require']))),
    holdOnEscalation: z.optional(z.boolean()),
    /** An own view before the recommendation: for every case, or on some occasions. */
    reveal: z.optional(z.enum(['immediate', 'on-request', 'own-view-first'])),
    ownViewWhen: z.optional(z.array(z.enum(['caution', 'close-call', 'sample']))),
    sampleRate: z.optional(z.number().check(z.gte(0), z.lte(1))),
    ownViewSkip: z.optional(z.boolean()),
    advice: z.optional(z.object({ context: z.optional(z.string()), unusual: z.optional(z.string()) })),
  })),
  /**
   * Where answers are sent, and the folder of a service that says what became of them; the server of this app fills both in when it
   * runs them itself. `snapshot`: whoever answers a question may see what was on screen, inputs included.
   */
  feedback: z.optional(z.object({ endpoint: z.string(), service: z.optional(z.string()), snapshot: z.optional(z.boolean()) })),
  /** Desks that are served side by side, this one among them; the server of this app fills it in. */
  desks: z.optional(z.array(z.object({ title: textSchema, address: z.string(), current: z.boolean() }))),
});

const fallBacks = { locale: 'en', currency: 'EUR', labels: {}, formats: {}, values: {} };

type DeskFile = z.infer<typeof deskSchema>;
export type Desk = DeskFile & Required<Pick<DeskFile, keyof typeof fallBacks>>;
export type Format = z.infer<typeof formatSchema>;
export type Text = z.infer<typeof textSchema>;

/** Words and formats of a desk answer to the names of columns alone. */
export const byColumn = (desk: Desk): Desk => ({ ...desk, labels: bare(desk.labels), formats: bare(desk.formats), values: bare(Object.fromEntries(Object.entries(desk.values).map(([column, words]) => [column, bare(words)]))) });

/** @throws {@link CandorError} `desk-unreadable` naming the key and what it wanted. */
export function readDesk(json: unknown): Desk {
  const read = deskSchema.safeParse(json);
  if (read.success) return byColumn({ ...fallBacks, ...read.data });
  const [issue] = read.error.issues;
  const place = issue?.path.join('.') || 'the file';
  throw new CandorError('desk-unreadable', `desk.json: ${place}: ${issue?.message ?? 'not understood'}; see the README of the loan desk for its keys`);
}
