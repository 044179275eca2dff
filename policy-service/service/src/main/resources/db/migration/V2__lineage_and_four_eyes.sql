-- A source that was derived from another spends the other's budget, too. Lines are kept under their
-- own source; whoever asks for an account is told those of all sources that descend from it.
create table ledger_lineage (
  source_key    text not null,
  ancestor_key  text not null,
  primary key (source_key, ancestor_key),
  check (source_key <> ancestor_key)
);
create index ledger_lineage_ancestor on ledger_lineage (ancestor_key);

-- All reservations wait for each other by one lock, so accounts have no rows to be locked any more.
alter table ledger_reservation drop constraint ledger_reservation_source_key_fkey;
drop table ledger_account;

-- A job that was killed after noise was drawn pays again, by a line of its own.
alter table ledger_reservation add column attempt integer not null default 1 check (attempt > 0);
alter table ledger_reservation drop constraint ledger_reservation_request_id_key;
alter table ledger_reservation add unique (request_id, attempt);

-- Who changed a draft, and which version it is a copy of: what comes into force was seen by others.
alter table policy_draft add column copy_of text;
update policy_draft set copy_of = base_revision;
alter table policy_draft alter column copy_of set not null;
alter table policy_draft add column editors text not null default '';

-- An approval is of one content; after a change of the draft it is of nothing.
create table policy_approval (
  draft_id       uuid not null references policy_draft,
  revision       text not null,
  approver_sub   text not null,
  approver_name  text not null,
  approved_at    timestamptz not null,
  primary key (draft_id, revision, approver_sub)
);
