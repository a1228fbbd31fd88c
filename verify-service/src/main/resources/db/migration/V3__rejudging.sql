alter table cases add column ruled boolean not null default false;
alter table cases add column beside text not null default '';
comment on column cases.ruled is 'Whether a person ruled: then no verdict moves the case any more.';
comment on column cases.beside is 'JSON of the newest verdict, where a person''s ruling rests on an earlier one.';
alter table package add column measured bytea;
comment on column package.measured is 'The record that says what was measured on its files.';

-- Tables of an earlier release do not know these: they are filled anew from the log.
truncate cases, ruling, parked, package, artifact_use, artifact_unneeded, position, unsent;
