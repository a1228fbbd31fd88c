create table remark (
  id text primary key,
  row_id text not null,
  kind text not null,
  at timestamptz not null
);
comment on table remark is 'What others than submitters said of rows; its texts lie with all texts, for reviewers only.';
create index remark_of_row on remark (row_id, at desc, id);
create index remark_newest on remark (at desc, id);
select keep_digest('remark');

create index submission_case_waiting on submission_case (deadline_at, submission_id)
  where deadline_at is not null or state = 'queued';
