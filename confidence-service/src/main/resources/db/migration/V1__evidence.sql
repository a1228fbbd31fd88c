create table verdict_fact (
  subject text not null,
  submission text not null,
  verdict_id text not null,
  event bytea not null,
  primary key (subject, submission)
);
comment on table verdict_fact is 'The latest verdict on each submission of a row, VerdictReached as in the log.';

create table ruling_fact (
  subject text not null,
  submission text not null,
  ruling_id text not null,
  event bytea not null,
  primary key (subject, submission)
);
comment on table ruling_fact is 'The latest applied ruling on each submission of a row, RulingMade as in the log.';

create table standing (
  row text primary key,
  standing_id text not null,
  event bytea not null
);
comment on table standing is 'What was last said in public about each row, StandingChanged as in the log.';
