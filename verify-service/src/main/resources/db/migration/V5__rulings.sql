-- Tables of an earlier release are empty by now: those that are new here were missed, and the log fills all of them anew.
alter table cases
  drop column ruled,
  add column hands text not null,
  add column severable boolean not null,
  add column supplied bytea[] not null;
comment on column cases.hands is 'JSON of what people ruled, and of what was reversed.';
comment on column cases.severable is 'Whether a row of its own can be made of it.';
comment on column cases.supplied is 'The records in which its submitter supplied something, in order.';

create table takedown (
  takedown_id text primary key,
  subject text not null,
  requested_at timestamptz not null,
  state text not null,
  case_version int not null,
  granted_by text,
  deadline_at timestamptz,
  deadline_owner text
);
comment on table takedown is 'Wishes that a row be taken down; granted_by is the first of two reviewers.';
create index takedown_of_row on takedown (subject);

create table remark (
  subject text not null,
  remark_id text not null,
  given_at timestamptz not null,
  primary key (subject, remark_id)
);
comment on table remark is 'What people have to say of rows; the texts lie elsewhere.';
