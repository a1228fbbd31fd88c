-- Tables of an earlier release do not know it: they are filled anew from the log.
truncate cases, ruling, parked, package, artifact_use, artifact_unneeded, external_id_owner, takedown, remark, position, unsent;
alter table cases add column score_row text;
comment on column cases.score_row is 'The row of a native score; null for all else.';
create index case_undecided_of_row on cases (score_row)
  where state in ('queued', 'needs-info', 'waiting-for-original');
