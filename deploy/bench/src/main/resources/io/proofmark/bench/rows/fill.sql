-- One parameter: how many rows. Models and hardware are as uneven as in life: few have most of the rows.
create unlogged table drawn as
select i,
  md5('row' || i) as id,
  (array['llm-decode-512', 'llm-prefill', 'ib-llm-inference-chat-1', 'humaneval-plus', 'turkish-mmlu'])[1 + floor(5 * power(random(), 3))::int] as benchmark,
  'model-' || floor(400 * power(random(), 2))::int as model,
  'hardware-' || floor(150 * power(random(), 2))::int as hardware,
  (array['Q4_K_M', 'Q8_0', 'FP16', 'Q5_K_M', 'AWQ', 'Q3_K_S', 'FP8', 'IQ2_XS'])[1 + floor(8 * power(random(), 2))::int] as quant,
  (array['llama.cpp', 'vllm', 'ollama', 'exllama', 'mlx'])[1 + floor(5 * power(random(), 2))::int] as runtime,
  (array['community-submitted', 'reproduced', 'editorial', 'independently-reproduced', 'official-figure'])[1 + floor(5 * power(random(), 4))::int] as speed_badge,
  (array['community', 'verified', 'first-party'])[1 + floor(3 * power(random(), 3))::int] as score_badge,
  floor(4 * power(random(), 4))::int as confidence,
  round((random() * 300)::numeric, 2) as value,
  timestamptz '2026-01-01' + i * interval '20 seconds' as at
from generate_series(1, ?) i;

insert into standing (id, version, state, kind, benchmark, model, hardware, quant, runtime, badge, tier, confidence,
  published_at, document, runtime_version, tested_at, value, cohort, strength, submission_id)
select id, 1, case when i % 100 = 0 then 'withdrawn' else 'published' end, kind, benchmark, model, hardware, quant, runtime,
  case kind when 'score' then score_badge else speed_badge end,
  case kind when 'score' then score_badge end,
  (array['low', 'moderate', 'high', 'very-high'])[1 + confidence], at,
  jsonb_build_object('row', id, 'version', 1, 'causedAt', at, 'asOf', at::date, 'state', 'PUBLISHED', 'confidence', 'LOW',
    'missing', jsonb_build_array('environment.driver', 'environment.os'), 'submissionId', id, 'publishedAt', at,
    'derivedFrom', reasons,
    'facts', jsonb_build_object('kind', kind, 'benchmark', benchmark, 'model', model, 'hardware', hardware, 'quant', quant, 'engine', runtime, 'value', value)),
  'b3447', '2026-05-01', value, md5(benchmark || model || hardware || quant || runtime), confidence * 100 + i % 6, id
from (select *, case when benchmark in ('humaneval-plus', 'turkish-mmlu') then 'score' else 'speed' end as kind from drawn) r,
  (select jsonb_agg(jsonb_build_object('sign', '+', 'factor', 'factor-' || n, 'fact', md5(n::text))) as reasons
   from generate_series(1, 6) n) said;

insert into text
select id, pointer, 'https://gist.github.com/' || id
from drawn, unnest(array['/evidence/logUrl', '/evidence/runner', '/evidence/command']) pointer
where benchmark in ('humaneval-plus', 'turkish-mmlu');

insert into standing_step
select id, 1, at, 'published', speed_badge, null, 'low', '', value,
  jsonb_build_object('row', id, 'version', 1, 'at', at, 'benchmark', benchmark, 'model', model, 'reasons', jsonb_build_array('+source', '-metadata'))
from drawn;

insert into submission
select id, id, at, 'token', jsonb_build_object('id', id, 'subject', id, 'receivedAt', at), 'single' from drawn;

insert into submission_case
select id, 1, (array['published', 'queued', 'needs-info'])[1 + floor(3 * power(random(), 3))::int], at + interval '7 days', 'reviewers' from drawn;

drop table drawn;
