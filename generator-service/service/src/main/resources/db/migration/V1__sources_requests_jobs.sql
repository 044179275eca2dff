create table source (
  id uuid primary key,
  version int not null,
  name text not null,
  ledger_key text not null,
  media_type text not null,
  content_digest text not null,
  bytes bigint not null,
  exact_rows bigint not null,
  document text not null,
  created_by text not null,
  created_at timestamptz not null,
  position bigint generated always as identity unique
);

create table request (
  id uuid primary key,
  source_id uuid not null references source,
  state text not null,
  stage text,
  percent int not null,
  filing text not null,
  decision text not null,
  release_decision text,
  problem text,
  requested_by text not null,
  requester text not null,
  idempotency_key text not null,
  body_digest text not null,
  answer text not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  last_event int not null,
  cancel_requested boolean not null,
  due boolean not null,
  attempt int not null,
  fits int not null,
  noise_drawn boolean not null,
  review_signals int not null,
  reservation_id text,
  candidate text,
  release_id uuid,
  position bigint generated always as identity unique,
  unique (requested_by, idempotency_key)
);
create index request_due on request (id) where due;

create table request_event (
  request_id uuid not null references request,
  number int not null,
  state text not null,
  stage text,
  percent int not null,
  at timestamptz not null,
  primary key (request_id, number)
);

-- internal: exact figures against real rows, for reviewers only
create table evidence (
  request_id uuid primary key references request,
  public text not null,
  internal text not null
);

create table release (
  id uuid primary key,
  request_id uuid not null unique references request,
  manifest bytea not null,
  manifest_digest text not null,
  folder text not null,
  created_at timestamptz not null
);

create table outbox_event (
  id uuid primary key,
  type text not null,
  body text not null,
  created_at timestamptz not null,
  sent_at timestamptz
);
create index outbox_event_unsent on outbox_event (id) where sent_at is null;

create table inbox_event (
  source text not null,
  id text not null,
  received_at timestamptz not null,
  primary key (source, id)
);

-- the table of db-scheduler 16
create table scheduled_tasks (
  task_name text not null,
  task_instance text not null,
  task_data bytea,
  execution_time timestamp with time zone not null,
  picked boolean not null,
  picked_by text,
  last_success timestamp with time zone,
  last_failure timestamp with time zone,
  consecutive_failures int,
  last_heartbeat timestamp with time zone,
  version bigint not null,
  priority smallint,
  primary key (task_name, task_instance)
);
create index scheduled_tasks_execution_time on scheduled_tasks (execution_time);
create index scheduled_tasks_last_heartbeat on scheduled_tasks (last_heartbeat);
