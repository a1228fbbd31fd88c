create table submission (
  id text primary key,
  subject text not null,
  received_at timestamptz not null,
  token_sha256 text not null,
  document jsonb not null
);
comment on table submission is 'What the door took in; of several copies the one received first.';

create table timeline (
  submission_id text not null,
  event_id text not null,
  at timestamptz not null,
  stage text not null,
  state text,
  reason text,
  case_version int not null,
  primary key (submission_id, event_id)
);
comment on table timeline is 'What happened to a submission after it was received, one line an event.';

create table submission_case (
  submission_id text primary key,
  case_version int not null,
  state text not null,
  deadline_at timestamptz,
  deadline_owner text
);
comment on table submission_case is 'The state of a case after its latest applied ruling.';
create index submission_case_state on submission_case (state);

create table verdict (
  submission_id text primary key,
  log_offset bigint not null,
  document jsonb not null
);
comment on table verdict is 'The latest verdict on a submission; log_offset is its place in the partition of its subject.';

create table standing (
  id text primary key,
  version int not null,
  state text not null,
  kind text not null,
  benchmark text not null,
  model text not null,
  hardware text not null,
  quant text,
  runtime text,
  badge text not null,
  tier text,
  confidence text not null,
  published_at timestamptz not null,
  document jsonb not null
);
comment on table standing is 'Where each row stands; the columns are what readers filter by, the document is the whole.';

create view public_row as
  select * from standing
  where state = 'published' and (kind <> 'score' or (tier is not null and tier <> 'pending'));
comment on view public_row is 'The only way to rows for readers: published, and a score row only behind the trust gate.';

create index standing_newest on standing (published_at desc, id) where state = 'published';
create index standing_benchmark on standing (benchmark, published_at desc, id) where state = 'published';
create index standing_model on standing (model, published_at desc, id) where state = 'published';
create index standing_hardware on standing (hardware, published_at desc, id) where state = 'published';
create index standing_quant on standing (quant, published_at desc, id) where state = 'published';
create index standing_runtime on standing (runtime, published_at desc, id) where state = 'published';
create index standing_badge on standing (badge, published_at desc, id) where state = 'published';

create table text (
  id text not null,
  pointer text not null,
  text text not null,
  primary key (id, pointer)
);
comment on table text is 'What a submitter wrote freely and readers may see; gone once it is erased.';
