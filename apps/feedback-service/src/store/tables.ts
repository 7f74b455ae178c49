import type { EscalationCase, FeedbackEvent } from '@candor/core/feedback';
import type { ColumnType, Generated } from 'kysely';

/** `jsonb`: written as text, read as the value. */
type Json<T> = ColumnType<T, string, string>;
/** `bigint`: drivers differ in what they read; `Number` understands both. */
type Big = ColumnType<number | string | bigint, number, number>;

export interface EventsTable {
  tenant: string;
  id: string;
  /** In the order of acceptance. */
  position: Generated<number | string | bigint>;
  type: FeedbackEvent['type'];
  prediction_id: string;
  model_id: string | null;
  model_version: string | null;
  verdict: string | null;
  /** Subject of the token it came with. */
  actor: string;
  reference: string;
  received_at: Date;
  respond_by: Date | null;
  supersedes: string | null;
  case_id: string | null;
  /** As sent. */
  body: string;
  /** Of `body`, in UTF-8. */
  sha256: string;
  /** As understood: what the schema knows of `body.data`. */
  data: Json<FeedbackEvent['data']>;
}

export interface CasesTable {
  tenant: string;
  id: string;
  prediction_id: string;
  reference: string;
  state: EscalationCase['state'];
  open: boolean;
  target: string;
  urgency: EscalationCase['urgency'];
  holder: string | null;
  respond_by: Date | null;
  /** When it was noticed that the promise was not kept. */
  overdue_at: Date | null;
  /** Counts the changes. */
  version: number;
  record: Json<EscalationCase>;
  opened_at: Date;
  updated_at: Date;
}

/** Whom an officer may ask. Answer times are in hours by the clock. */
export interface Target {
  name: string;
  role?: string | undefined;
  team?: string | undefined;
  /** For people: "Mon to Fri, 9 to 17". */
  hours?: string | undefined;
  respondWithin: { normal: number; today: number; urgent: number };
}

export interface Database {
  events: EventsTable;
  cases: CasesTable;
  audit_heads: { tenant: string; seq: Big; hash: string };
  audit: { tenant: string; seq: Big; entry: string; hash: string };
  targets: { tenant: string; id: string; place: number; record: Json<Target> };
  webhooks: { tenant: string; id: string; url: string; secrets: Json<string[]>; active: boolean; created_at: Date };
  deliveries: {
    tenant: string;
    id: string;
    webhook_id: string;
    body: string;
    attempts: number;
    state: 'waiting' | 'delivered' | 'given-up';
    next_at: Date;
    last: string | null;
  };
}
