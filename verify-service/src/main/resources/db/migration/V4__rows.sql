-- Tables of an earlier release are empty by now: the one that is new here was missed, and the log fills all of them anew.
alter table cases
  add column own_run boolean not null,
  add column configuration text,
  add column received_at timestamptz not null,
  add column tested_on date,
  add column confirms text;
comment on column cases.own_run is 'Whether it repeats nothing.';
comment on column cases.configuration is 'What ran on what; null where it repeats a row or says too little.';
comment on column cases.tested_on is 'The last day that the test may have been.';
comment on column cases.confirms is 'The run that it confirms once it is published.';
create index case_first_of_row on cases (subject, received_at, submission_id collate "C")
  where own_run and subject <> submission_id and state <> 'rejected';
create index case_newest_of_row on cases (subject, tested_on desc nulls last, submission_id collate "C" desc)
  where own_run and state = 'published' and kind = 'score';
create index case_oldest_of_configuration on cases (configuration, received_at, submission_id collate "C")
  where own_run and state = 'published';
create index case_confirming on cases (confirms) where state = 'published';

drop index package_claiming;
alter table package
  add column format text not null;
create index package_claiming on package (format, external_id);

create table external_id_owner (
  format text not null,
  external_id text not null,
  submission_id text not null,
  primary key (format, external_id, submission_id)
);
comment on table external_id_owner is 'Submissions that got the id that they bear; at most one of them was not rejected.';
