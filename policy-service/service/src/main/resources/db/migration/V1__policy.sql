-- Every version of the policy that was ever active, whole: path to content as one JSON object.
create table policy_version (
  revision     text primary key,
  number       integer not null generated always as identity unique,
  files        text not null,
  origin       text not null check (origin in ('packaged', 'draft')),
  author_sub   text not null,
  author_name  text not null,
  created_at   timestamptz not null
);

create table active_policy (
  id            smallint primary key check (id = 1),
  revision      text not null references policy_version,
  activated_at  timestamptz not null,
  activated_by  text not null
);

create table policy_draft (
  id               uuid primary key,
  base_revision    text not null,
  files            text not null,
  state            text not null check (state in ('open', 'activated')),
  author_sub       text not null,
  author_name      text not null,
  idempotency_key  text not null,
  created_at       timestamptz not null,
  updated_at       timestamptz not null,
  version          integer not null,
  unique (author_sub, idempotency_key)
);

-- A decision and the canonical input it was made on, written before the answer is given.
create table decision (
  id               uuid primary key,
  number           bigint not null generated always as identity unique,
  decision_point   text not null,
  subject          text not null,
  outcome          text not null,
  policy_revision  text not null,
  evidence_digest  text not null,
  input            text not null,
  document         text not null,
  decided_at       timestamptz not null
);
create index decision_subject on decision (subject, number);

create table ledger_account (
  source_key  text primary key
);

-- What a request's own decision allows its source to lose in a lifetime.
create table ledger_limit (
  request_id  text primary key,
  rho         double precision not null,
  delta       double precision not null
);

create table ledger_reservation (
  id           uuid primary key,
  source_key   text not null references ledger_account,
  request_id   text not null unique,
  rho          double precision not null check (rho > 0),
  delta        double precision not null check (delta >= 0 and delta < 1),
  state        text not null check (state in ('reserved', 'committed', 'released')),
  reserved_at  timestamptz not null,
  resolved_at  timestamptz
);
create index ledger_reservation_source on ledger_reservation (source_key);

create table review (
  id               uuid primary key,
  number           bigint not null generated always as identity unique,
  request_id       text not null,
  requester_sub    text not null,
  evidence_digest  text not null,
  policy_revision  text not null,
  roles            text not null,
  decision_id      uuid not null references decision,
  state            text not null check (state in ('open', 'approved', 'rejected', 'lapsed')),
  opened_at        timestamptz not null,
  closed_at        timestamptz
);
-- A policy may come back after another: what lapsed in between stays, and is asked for anew.
create unique index review_standing on review (request_id, evidence_digest, policy_revision)
  where state <> 'lapsed';
create index review_state on review (state, number);

create table review_verdict (
  id               uuid primary key,
  review_id        uuid not null references review,
  reviewer_sub     text not null,
  reviewer_name    text not null,
  role             text not null,
  verdict          text not null check (verdict in ('approve', 'reject')),
  comment          text not null,
  idempotency_key  text not null,
  given_at         timestamptz not null,
  unique (review_id, reviewer_sub),
  unique (review_id, role)
);

create table outbox_event (
  id            uuid primary key,
  document      text not null,
  created_at    timestamptz not null,
  delivered_at  timestamptz
);
create index outbox_event_waiting on outbox_event (created_at) where delivered_at is null;

-- The table that db-scheduler expects.
create table scheduled_tasks (
  task_name             text not null,
  task_instance         text not null,
  task_data             bytea,
  execution_time        timestamptz not null,
  picked                boolean not null,
  picked_by             text,
  last_success          timestamptz,
  last_failure          timestamptz,
  consecutive_failures  integer,
  last_heartbeat        timestamptz,
  version               bigint not null,
  priority              smallint,
  primary key (task_name, task_instance)
);
create index scheduled_tasks_execution_time on scheduled_tasks (execution_time);
create index scheduled_tasks_last_heartbeat on scheduled_tasks (last_heartbeat);
create index scheduled_tasks_priority on scheduled_tasks (priority desc, execution_time asc);
