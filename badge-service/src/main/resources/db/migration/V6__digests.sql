create table projection (
  name text primary key,
  left_out text[] not null
);
comment on table projection is 'Tables that are filled from the log, and their columns that hold a place in the log.';

create table projection_digest (
  projection text not null,
  lane text not null,
  value numeric(78) not null,
  primary key (projection, lane)
);
comment on table projection_digest is
  'Of each table the sum of its rows'' SHA-256 modulo 2^256. A lane is a client by name, so that none waits for another.';

create or replace function modulo_2_256(x numeric) returns numeric language sql immutable as $$
  select mod(mod(x, m) + m, m) from (values (0x10000000000000000000000000000000000000000000000000000000000000000)) as v(m)
$$;

create view digest as
  select projection, modulo_2_256(sum(value)) as value from projection_digest group by projection;
comment on view digest is 'One digest a table, true as of the offsets in position that the same snapshot sees.';

create or replace function row_sha256(r jsonb) returns bytea language sql immutable parallel safe as $$
  select sha256(convert_to('{' || string_agg(to_json(key)::text || ':' || coalesce(to_json(value)::text, 'null'),
    ',' order by key collate "C") || '}', 'UTF8'))
  from jsonb_each_text(r)
$$;
comment on function row_sha256 is
  'SHA-256 of a row''s canonical JSON (RFC 8785): its columns by name, each value as PostgreSQL''s text of it or null.';

-- Sums of 56 bits at a time stay whole numbers of a machine.
create or replace function digest_query(source text) returns text language sql immutable as $$
  select format('select coalesce(sum(substr(h, 1, 7)::bigint) * 0x100000000000000000000000000000000000000000000000000
      + sum(substr(h, 8, 7)::bigint) * 0x1000000000000000000000000000000000000
      + sum(substr(h, 15, 7)::bigint) * 0x10000000000000000000000
      + sum(substr(h, 22, 7)::bigint) * 0x100000000
      + sum(substr(h, 29, 4)::bigint), 0)
    from (select row_sha256(to_jsonb(r) - $1) as h from %I r offset 0)', source)
$$;
comment on function digest_query is 'The query that sums over all rows of that name; its parameter is the columns left out.';

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
      execute digest_query('fresh') into came using skip;
    end if;
  end if;
  if tg_op <> 'INSERT' then
    if exists (select from gone) then
      execute digest_query('gone') into went using skip;
    end if;
  end if;
  if came <> went then
    insert into projection_digest as d
      values (tg_table_name, current_setting('application_name'), modulo_2_256(came - went))
    on conflict (projection, lane) do update set value = modulo_2_256(d.value + excluded.value);
  end if;
  return null;
end $$;

create or replace function digest_nothing() returns trigger language plpgsql
set search_path = pg_catalog as $$
begin
  execute format('update %I.projection_digest set value = 0 where projection = %L', tg_table_schema, tg_table_name);
  return null;
end $$;

create or replace function count_digest(target text) returns void language plpgsql set timezone = 'UTC' as $$
declare
  skip text[] := (select left_out from projection where name = target);
  total numeric;
begin
  execute digest_query(target) into total using skip;
  delete from projection_digest where projection = target;
  insert into projection_digest values (target, 'before', modulo_2_256(total));
end $$;
comment on function count_digest is 'Counts the digest of a table anew from its rows.';

create or replace function keep_digest(target text, skip text[] default '{}') returns void language plpgsql as $$
declare
  arguments text := (select coalesce(string_agg(quote_literal(it), ', '), '') from unnest(skip) it);
begin
  insert into projection values (target, skip);
  execute format('create trigger digest_insert after insert on %I referencing new table as fresh
    for each statement execute function digest_rows(%s)', target, arguments);
  execute format('create trigger digest_update after update on %I referencing old table as gone new table as fresh
    for each statement execute function digest_rows(%s)', target, arguments);
  execute format('create trigger digest_delete after delete on %I referencing old table as gone
    for each statement execute function digest_rows(%s)', target, arguments);
  execute format('create trigger digest_truncate after truncate on %I
    for each statement execute function digest_nothing()', target);
  perform count_digest(target);
end $$;
comment on function keep_digest is
  'Keeps the digest of a table from now on, whoever writes to it; every table that is filled from the log needs this.';

select keep_digest('submission');
select keep_digest('timeline');
select keep_digest('submission_case');
select keep_digest('verdict', '{log_offset}');
select keep_digest('standing');
select keep_digest('standing_step');
select keep_digest('text');
select keep_digest('artifact');
