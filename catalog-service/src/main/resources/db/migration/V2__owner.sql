-- A dataset belongs to whoever asked for its first release.
alter table dataset add column owner text;
