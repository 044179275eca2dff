create table inbox_release (
  release_id      text primary key,
  event_source    text not null,
  event_id        text not null,
  manifest_path   text not null,
  manifest_digest text not null,
  state           text not null check (state in ('received', 'pulled', 'published', 'failed')),
  reason          text,
  received_at     timestamptz not null,
  updated_at      timestamptz not null,
  unique (event_source, event_id),
  check ((state = 'failed') = (reason is not null))
);
create index inbox_release_unfinished on inbox_release (received_at) where state in ('received', 'pulled');

create table dataset (
  name text primary key
);

create table dataset_version (
  id             bigint generated always as identity primary key,
  dataset_name   text not null references dataset,
  version        text not null,
  major          integer not null,
  release_id     text not null unique references inbox_release,
  status         text not null check (status in ('published', 'withdrawn')),
  title          text not null,
  description    text not null,
  category       text not null,
  release_scope  text not null,
  risk_tier      text not null,
  purposes       text[] not null,
  table_rows     bigint not null,
  table_columns  integer not null,
  record         text not null,
  record_digest  text not null,
  search         tsvector not null,
  published_at   timestamptz not null,
  expires_at     timestamptz,
  revision       integer not null default 0,
  withdrawn_at   timestamptz,
  withdrawn_by   text,
  reason_code    text,
  reason         text,
  replacement    text,
  unique (dataset_name, version),
  unique (dataset_name, major),
  check ((status = 'withdrawn') = (withdrawn_at is not null and reason_code is not null and reason is not null))
);
create index dataset_version_search on dataset_version using gin (search);

create table dataset_file (
  id         bigint generated always as identity primary key,
  version_id bigint not null references dataset_version,
  name       text not null,
  media_type text not null,
  bytes      bigint not null,
  sha256     text not null,
  removed_at timestamptz,
  unique (version_id, name)
);
create index dataset_file_sha256 on dataset_file (sha256);

create table download (
  id            bigint generated always as identity primary key,
  version_id    bigint not null references dataset_version,
  file          text not null,
  sub           text not null,
  purpose       text not null,
  decision_id   text not null,
  byte_range    text,
  downloaded_at timestamptz not null
);
create index download_version on download (version_id, downloaded_at);

-- the table of db-scheduler 16
create table scheduled_tasks (
  task_name            text not null,
  task_instance        text not null,
  task_data            bytea,
  execution_time       timestamptz not null,
  picked               boolean not null,
  picked_by            text,
  last_success         timestamptz,
  last_failure         timestamptz,
  consecutive_failures integer,
  last_heartbeat       timestamptz,
  version              bigint not null,
  priority             smallint,
  primary key (task_name, task_instance)
);
create index scheduled_tasks_execution_time on scheduled_tasks (execution_time);
create index scheduled_tasks_last_heartbeat on scheduled_tasks (last_heartbeat);
