-- A private model from its fit to its candidate, so that a killed job draws on from it; and which
-- rows were held out from that fit. Deleted when the candidate is stored, or the job ends.
create table fitted_model (
  request_id  uuid primary key references request,
  model       bytea not null,
  held_out    bytea not null,
  started_at  timestamptz not null
);
