create or replace function rows_digest_query(source text, target regclass, skip text[]) returns text language sql stable as $$
  select format('select coalesce(sum(substr(h, 1, 7)::bigint) * 0x100000000000000000000000000000000000000000000000000
      + sum(substr(h, 8, 7)::bigint) * 0x1000000000000000000000000000000000000
      + sum(substr(h, 15, 7)::bigint) * 0x10000000000000000000000
      + sum(substr(h, 22, 7)::bigint) * 0x100000000
      + sum(substr(h, 29, 4)::bigint), 0)
    from (select sha256(convert_to(concat(%s, ''}''), ''UTF8'')) as h from %I r offset 0)',
    string_agg(format('%L, coalesce(%s, ''null'')', separator || to_json(attname)::text || ':', value), ', ' order by place),
    source)
  from (
    select attname, row_number() over by_name as place,
      case row_number() over by_name when 1 then '{' else ',' end as separator,
      -- What to_json makes of the text of the value; other ways to the same are quicker.
      format(case
        when atttypid in ('text'::regtype, 'timestamptz'::regtype) then 'to_json(r.%1$I)::text'
        when atttypid in ('int'::regtype, 'bigint'::regtype, 'numeric'::regtype, 'boolean'::regtype)
          then '''"'' || r.%1$I || ''"'''
        when atttypid = 'jsonb'::regtype then 'to_json(r.%1$I #>> ''{}'')::text'
        else 'to_json(to_jsonb(r.%1$I) #>> ''{}'')::text' end, attname) as value
    from pg_attribute
    where attrelid = target and attnum > 0 and not attisdropped and attname <> all (skip)
    window by_name as (order by attname collate "C")) as columns
$$;
comment on function rows_digest_query is
  'The query that sums the SHA-256 of all rows of that name: of each row''s canonical JSON (RFC 8785), the columns of the table
  but those left out by name, each value as PostgreSQL''s text of it or null.';

create or replace function digest_rows() returns trigger language plpgsql
set timezone = 'UTC' set search_path = pg_catalog as $$
declare
  skip text[] := coalesce(tg_argv, '{}');
  came numeric := 0;
  went numeric := 0;
begin
  perform set_config('search_path', tg_table_schema, true);
  if tg_op <> 'DELETE' then
    if exists (select from fresh) then
      execute rows_digest_query('fresh', tg_relid, skip) into came;
    end if;
  end if;
  if tg_op <> 'INSERT' then
    if exists (select from gone) then
      execute rows_digest_query('gone', tg_relid, skip) into went;
    end if;
  end if;
  if came <> went then
    insert into projection_digest as d
      values (tg_table_name, current_setting('application_name'), modulo_2_256(came - went))
    on conflict (projection, lane) do update set value = modulo_2_256(d.value + excluded.value);
  end if;
  return null;
end $$;

create or replace function count_digest(target text) returns void language plpgsql set timezone = 'UTC' as $$
declare
  total numeric;
begin
  execute rows_digest_query(target, target::regclass, (select left_out from projection where name = target)) into total;
  delete from projection_digest where projection = target;
  insert into projection_digest values (target, 'before', modulo_2_256(total));
end $$;

drop function if exists digest_query(text);
drop function if exists row_sha256(jsonb);
