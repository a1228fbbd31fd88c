-- Tables of an earlier release do not know these: they are filled anew from the log.
truncate verdict_fact, ruling_fact, standing, position, unsent;
alter table standing
  add column version int not null,
  add column public boolean not null,
  add column catalog text not null,
  add column cohort text,
  add column figure numeric,
  add column agreement text not null,
  add column age_moves_on date,
  add column reminded_on date;
comment on column standing.cohort is 'The configuration, for rows that are measured against each other; null elsewhere.';
comment on column standing.figure is 'What such a row shows.';
comment on column standing.agreement is 'What the rows of the configuration said together when the row was judged.';
comment on column standing.age_moves_on is 'UTC day on which age alone will next change what is said.';
comment on column standing.reminded_on is 'UTC day on which a hint was last given because of age; no rule reads it.';
create index standing_cohort on standing (cohort, figure, row collate "C") where cohort is not null;
create index standing_age on standing (age_moves_on) where age_moves_on is not null;

create table row_due (
  row text primary key,
  reason text not null
);
comment on table row_due is 'Rows that the timer is to give a hint for.';

create table cohort_due (
  cohort text primary key,
  round bigint not null default 0,
  after_figure numeric,
  after_row text collate "C"
);
comment on table cohort_due is 'Configurations whose rows the timer is to give hints for, and how far it has come; a new round begins at the start.';
