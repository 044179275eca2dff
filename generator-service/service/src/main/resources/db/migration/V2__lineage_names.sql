-- Which sources a steward says that a source was derived from.
create table source_parent (
  source_id  uuid not null references source,
  parent_id  uuid not null references source,
  primary key (source_id, parent_id)
);

-- The ledger keys of everything that the sources of this content were derived from.
create function ancestors_of(content_key text) returns text language sql stable as $$
  with recursive line(ledger_key) as (
    select content_key
    union
    select parent.ledger_key
    from line
    join source child on child.ledger_key = line.ledger_key
    join source_parent edge on edge.source_id = child.id
    join source parent on parent.id = edge.parent_id)
  select coalesce(string_agg(ledger_key, ' ' order by ledger_key), '')
  from line where ledger_key <> content_key
$$;

-- A dataset's name belongs to whoever filed it first and was allowed to.
create table dataset_name (
  name          text primary key,
  requested_by  text not null,
  claimed_at    timestamptz not null
);
insert into dataset_name (name, requested_by, claimed_at)
  select distinct on (filing::json #>> '{dataset,name}')
    filing::json #>> '{dataset,name}', requested_by, created_at
  from request where state <> 'denied'
  order by filing::json #>> '{dataset,name}', position;

create index request_open on request (requested_by)
  where state in ('accepted', 'running', 'waiting_for_reviews');
create index source_ledger_key on source (ledger_key);
