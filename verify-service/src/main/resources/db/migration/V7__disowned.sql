alter table cases
  add column disowned boolean not null default false,
  add column claim text;
comment on column cases.disowned is 'Whether it was rejected and not restored; being withdrawn later leaves that as it is.';
comment on column cases.claim is 'Which id it bears under which row, where it came as files.';

drop index case_first_of_row;
create index case_first_of_row on cases (subject, disowned, received_at, submission_id collate "C")
  where own_run and subject <> submission_id and state <> 'measuring';
create index case_holding on cases (claim, received_at, submission_id collate "C")
  where not disowned and state <> 'measuring';
create index case_repeating on cases (subject) where not own_run;

alter table package drop column subject;

-- Tables of an earlier release do not know these: they are filled anew from the log.
truncate cases, ruling, parked, package, artifact_use, artifact_unneeded, external_id_owner, takedown, remark, position, unsent;
