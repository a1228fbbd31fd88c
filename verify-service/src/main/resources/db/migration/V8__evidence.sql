create table evidence_named (
  submission_id text not null,
  field text not null,
  address text not null,
  primary key (submission_id, field)
);
comment on table evidence_named is 'Addresses that submissions name and at which nobody has looked yet; erased with their texts.';

create table evidence_seen (
  submission_id text not null,
  field text not null,
  primary key (submission_id, field)
);
comment on table evidence_seen is 'At what somebody has looked, as the log says.';
