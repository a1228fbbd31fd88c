create table if not exists quota (
  client bigint not null,
  rule text not null,
  begins bigint not null,
  ends bigint not null,
  most bigint not null,
  taken bigint not null,
  primary key (client, rule, begins)
);
comment on table quota is 'What each client has been given of each limit, slices that instances still hold included; epoch seconds; gone soon after the window ends.';

create index if not exists quota_ends on quota (ends);

create table if not exists pepper (
  day date primary key,
  secret bytea not null
);
comment on table pepper is 'The key of the day (UTC) under which clients'' addresses are known; gone with the day.';
