create table cases (
  submission_id text primary key,
  subject text not null,
  kind text not null,
  state text not null,
  case_version int not null,
  verdict_id text not null,
  match text not null,
  band text,
  token_sha256 text not null,
  operator text,
  deadline_at timestamptz,
  deadline_owner text,
  rule_set text not null,
  catalog text not null,
  event bytea not null,
  verdict text not null
);
comment on table cases is 'Where each submission stands; event is the record in which it came, verdict the JSON of the verdict in force.';

create table ruling (
  ruling_id text primary key,
  submission_id text not null,
  decision_id text,
  case_version int not null,
  applied boolean not null,
  document text not null
);
comment on table ruling is 'What was ruled on each case, applied or refused, as JSON.';
create index ruling_of_case on ruling (submission_id, case_version);
create unique index ruling_of_decision on ruling (decision_id);

create table parked (
  topic text not null,
  partition int not null,
  "offset" bigint not null,
  submission_id text not null,
  case_version int not null,
  event bytea not null,
  primary key (topic, partition, "offset")
);
comment on table parked is 'Records that wait until a case is there (version 0) or has reached a version.';
create index parked_for_case on parked (submission_id);
