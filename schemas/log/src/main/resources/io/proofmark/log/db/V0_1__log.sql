create table position (
  topic text not null,
  partition int not null,
  next_offset bigint not null,
  primary key (topic, partition)
);
comment on table position is 'How far each partition of the log is contained in these tables; written in the transaction that applies the records.';

create table unsent (
  topic text not null,
  partition int not null,
  source_offset bigint not null,
  n int not null,
  target text not null,
  key bytea,
  value bytea,
  headers bytea not null,
  primary key (topic, partition, source_offset, n)
);
comment on table unsent is 'Outputs as finished records until Kafka has committed the offset that caused them.';
