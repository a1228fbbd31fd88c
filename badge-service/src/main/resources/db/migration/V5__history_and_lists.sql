alter table standing add column hardware_count int not null default 1;
alter table standing add column runtime_version text;
alter table standing add column tested_at text;
alter table standing add column value numeric;
alter table standing add column cohort text not null default '';
alter table standing add column strength int not null default 0;
alter table standing add column submission_id text not null default '';
comment on column standing.cohort is 'The configuration that was measured; the same for all its runs.';
comment on column standing.strength is 'How well the row is backed: of one configuration, leaderboards show the row that is backed best.';

create view current_text as
  select distinct on (submission, pointer) submission, pointer, text
  from (
    select id as submission, pointer, text, '-infinity'::timestamptz as at from text
    union all
    select line.submission_id, t.pointer, t.text, line.at
    from timeline line join text t on t.id = line.event_id
    where line.stage = 'INFORMED'
    union all
    select x.id, t.pointer, t.text, '-infinity'::timestamptz
    from submission x join text t on t.id = x.document ->> 'fragmentOf'
    union all
    select x.id, t.pointer, t.text, line.at
    from submission x
    join timeline line on line.submission_id = x.document ->> 'fragmentOf' and line.stage = 'INFORMED'
    join text t on t.id = line.event_id) written
  order by submission, pointer, at desc;
comment on view current_text is
  'What a submission says after all answers of its submitter; a run that became a row of its own says what it said before.';

create or replace view public_row as
  select * from standing s
  where state = 'published' and (kind <> 'score' or (
    tier is not null and tier <> 'pending' and value is not null
    -- Packages have a gate of their own, which the door and the verdict hold.
    and (external_id is not null or (
      quant is not null and runtime is not null and runtime_version is not null and tested_at is not null
      and not jsonb_exists_any(document -> 'missing', array['submitter.alias', 'submitter.contact'])
      and 3 = (
        select count(*) from current_text t
        where t.submission = s.submission_id and t.text <> ''
          and t.pointer in ('/evidence/logUrl', '/evidence/runner', '/evidence/command'))))));

-- Lists are in the order of an index, and a row that another filter leaves out is passed over in the index.
drop index standing_newest;
drop index standing_benchmark;
drop index standing_model;
drop index standing_hardware;
drop index standing_quant;
drop index standing_runtime;
drop index standing_badge;
create index standing_newest
  on standing (published_at desc, id, benchmark, model, hardware, quant, runtime, badge, confidence)
  where state = 'published';
create index standing_benchmark
  on standing (benchmark, published_at desc, id, model, hardware, quant, runtime, badge, confidence)
  where state = 'published';
create index standing_model
  on standing (model, published_at desc, id, benchmark, hardware, quant, runtime, badge, confidence)
  where state = 'published';
create index standing_hardware
  on standing (hardware, published_at desc, id, benchmark, model, quant, runtime, badge, confidence)
  where state = 'published';
create index standing_badge
  on standing (badge, published_at desc, id, benchmark, model, hardware, quant, runtime, confidence)
  where state = 'published';
create index standing_rank
  on standing (benchmark, value desc, id, model, hardware, quant, runtime, badge, confidence)
  where state = 'published';
create index standing_model_rank on standing (benchmark, model, value desc, id) where state = 'published';
create index standing_hardware_rank on standing (benchmark, hardware, value desc, id) where state = 'published';
-- For what forms offer, and for counting.
create index standing_quant on standing (quant) where state = 'published';
create index standing_runtime on standing (runtime) where state = 'published';
create index standing_count on standing (badge) where state = 'published';
-- Badges of speed rows and tiers of score rows exclude each other: the planner has to know which benchmarks have which.
create statistics standing_badges (mcv) on benchmark, badge from standing;

create index standing_cohort on standing (cohort, strength desc, published_at desc, id desc) where state = 'published';
create index standing_cohort_value on standing (cohort, value) where state = 'published';

create table standing_step (
  id text not null,
  version int not null,
  at timestamptz not null,
  state text not null,
  badge text not null,
  tier text,
  confidence text not null,
  modifiers text not null,
  value numeric,
  document jsonb not null,
  primary key (id, version)
);
comment on table standing_step is 'Every standing that a row ever had.';
create index standing_step_newest on standing_step (at desc, id, version desc);

alter table timeline add column action text;
comment on column timeline.action is 'Of a ruling: what was done.';

alter table submission add column lane text not null default 'single';
comment on column submission.lane is 'Whether it came alone or among many.';
drop index submission_case_state;
create index submission_case_queue on submission_case (state, deadline_at, submission_id);

create view ledger as
  select step.id, step.version, step.at, step.document, before.document as before_document,
    case
      when exists (
        select from submission x join timeline t on t.submission_id = x.id
        where x.subject = step.id and t.at = step.at and t.action in ('reverse', 'restore')) then 'reversal'
      when step.state <> 'published' then 'removal'
      when before.state is distinct from 'published' then 'inclusion'
      else 'rescore'
    end as act
  from standing_step step
  left join standing_step before on before.id = step.id and before.version = step.version - 1
  where (step.state, step.badge, step.tier, step.confidence, step.modifiers, step.value)
      is distinct from (before.state, before.badge, before.tier, before.confidence, before.modifiers, before.value)
    and 'published' in (step.state, before.state)
    and exists (
      select from standing s
      where s.id = step.id and (s.state <> 'published' or exists (select from public_row p where p.id = s.id)));
comment on view ledger is 'Every change that readers of rows could see, by the row''s steps; rows that the trust gate holds are not in it.';
