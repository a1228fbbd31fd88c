alter table verdict add column case_version int not null default 0;
alter table verdict add column beside boolean not null default false;
alter table verdict drop constraint verdict_pkey;
alter table verdict add primary key (submission_id, beside);
comment on table verdict is
  'The latest verdict on a submission that moves it, and the latest beside which a person''s ruling stands; log_offset is its place in the partition of its subject.';
