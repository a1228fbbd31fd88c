create table verdict_fact (
  submission text primary key,
  subject text not null,
  verdict_id text not null,
  event bytea not null
);
create index verdict_fact_subject on verdict_fact (subject);
comment on table verdict_fact is 'The latest verdict on each submission, VerdictReached as in the log.';

create table ruling_fact (
  submission text primary key,
  subject text not null,
  ruling_id text not null,
  event bytea not null
);
create index ruling_fact_subject on ruling_fact (subject);
comment on table ruling_fact is 'The latest applied ruling on each submission, RulingMade as in the log.';

create table standing (
  row text primary key,
  standing_id text not null,
  event bytea not null
);
comment on table standing is 'What was last said in public about each row, StandingChanged as in the log.';
