import { sql, type Kysely, type Migration } from 'kysely';

/** By name, in order. One that has been released is never changed; a further one is added. */
export const migrations: Record<string, Migration> = {
  '001-events-cases-audit': {
    async up(db: Kysely<unknown>) {
      for (const statement of first) await sql.raw(statement).execute(db);
    },
  },
};

const first = [
  `create table events (
    tenant text not null,
    id uuid not null,
    position bigint generated always as identity,
    type text not null,
    prediction_id text not null,
    model_id text,
    model_version text,
    verdict text,
    actor text not null,
    reference text not null,
    received_at timestamptz not null,
    respond_by timestamptz,
    supersedes uuid,
    case_id uuid,
    body text not null,
    sha256 text not null check (length(sha256) = 64),
    data jsonb not null,
    primary key (tenant, id)
  )`,
  'create index events_in_order on events (tenant, position)',
  'create index events_of_prediction on events (tenant, prediction_id)',
  'create index events_superseded on events (tenant, supersedes) where supersedes is not null',
  'create index events_of_case on events (tenant, case_id) where case_id is not null',
  `create table cases (
    tenant text not null,
    id uuid not null,
    prediction_id text not null,
    reference text not null,
    state text not null,
    open boolean not null,
    target text not null,
    urgency text not null,
    holder text,
    respond_by timestamptz,
    overdue_at timestamptz,
    version integer not null,
    record jsonb not null,
    opened_at timestamptz not null,
    updated_at timestamptz not null,
    primary key (tenant, id)
  )`,
  // No prediction has two open cases, whatever two processes do at the same time.
  'create unique index one_open_case on cases (tenant, prediction_id) where open',
  'create index cases_due on cases (respond_by) where open and overdue_at is null',
  'create table audit_heads (tenant text primary key, seq bigint not null, hash text not null)',
  'create table audit (tenant text not null, seq bigint not null, entry text not null, hash text not null, primary key (tenant, seq))',
  'create table targets (tenant text not null, id text not null, place integer not null, record jsonb not null, primary key (tenant, id))',
  'create table webhooks (tenant text not null, id uuid not null, url text not null, secrets jsonb not null, active boolean not null, created_at timestamptz not null, primary key (tenant, id))',
  `create table deliveries (
    tenant text not null,
    id uuid not null,
    webhook_id uuid not null,
    body text not null,
    attempts integer not null,
    state text not null check (state in ('waiting', 'delivered', 'given-up')),
    next_at timestamptz not null,
    last text,
    primary key (tenant, id)
  )`,
  `create index deliveries_due on deliveries (next_at) where state = 'waiting'`,
  `create function candor_append_only() returns trigger language plpgsql as $$
    begin raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation'; end $$`,
  ...['events', 'audit'].flatMap((table) => [
    `create trigger append_only before update or delete on ${table} for each row execute function candor_append_only()`,
    `create trigger never_emptied before truncate on ${table} for each statement execute function candor_append_only()`,
  ]),
];
