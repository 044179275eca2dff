-- The privacy datasheet within a stored candidate.
create function privacy_of(candidate text) returns text language sql immutable as $$
  select candidate::json ->> 'privacy'
$$;
