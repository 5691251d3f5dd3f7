-- Reports as they were known at the instant of the transaction, with the columns of `report`. What they add up to is
-- worked out only where somebody asks for it. Reports follow their project through the regions, so they are shown to
-- whoever saw the project then: these read as the owner and say themselves who may see what.
-- In plpgsql, which keeps its plan.
create function dispatch.cumulative_at(city text, project uuid, asked text) returns bigint language plpgsql stable
security definer set search_path = pg_catalog as $$
declare
  moment timestamptz := platform.as_of();
  sum_yuan bigint := 0;
  last_month text := '';
  stood record;
begin
  for stood in
    select v.month, v.year_to_date_yuan, v.month_yuan from dispatch.report_version v
    where v.city_code = city and v.project_id = project and v.month between left(asked, 4) || '-01' and asked
      and v.recorded_at <= moment
    order by v.city_code desc, v.project_id desc, v.month desc, v.version desc
  loop
    continue when stood.month = last_month;
    last_month := stood.month;
    if stood.year_to_date_yuan is not null then
      return sum_yuan + stood.year_to_date_yuan;
    end if;
    sum_yuan := sum_yuan + coalesce(stood.month_yuan, 0);
  end loop;
  return sum_yuan;
end $$;

create index report_version_month on dispatch.report_version (city_code, month, project_id, version);

do $$
declare
  columns text := (select string_agg(case attname
      when 'cumulative_yuan' then 'dispatch.cumulative_at(v.city_code, v.project_id, v.month) as cumulative_yuan'
      else format('v.%I', attname) end, ', ' order by attnum) from pg_attribute
    where attrelid = 'dispatch.report'::regclass and attnum > 0 and not attisdropped);
  shown text := (select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute
    where attrelid = 'dispatch.public_report'::regclass and attnum > 0);
begin
  execute format('create view dispatch.report_at as
    select %s from (
      select distinct on (city_code, project_id, month) * from dispatch.report_version
      where recorded_at <= (select platform.as_of())
      order by city_code desc, project_id desc, month desc, version desc
    ) v
    cross join lateral (select p.path, p.owner_code from project_library.public_project_at p
      where p.city_code = v.city_code and p.id = v.project_id offset 0) p
    where platform.in_owner_remit(p.path, p.owner_code)', columns);
  execute format('create view dispatch.public_report_at as select %s from dispatch.report_at', shown);
end $$;

-- A round is there from the instant at which it was opened, and open until it was locked.
do $$
declare
  columns text := (select string_agg(case attname
      when 'state' then $v$case when r.locked_at > (select platform.as_of()) then 'open' else r.state end as state$v$
      when 'locked_at' then 'case when r.locked_at <= (select platform.as_of()) then r.locked_at end as locked_at'
      else format('r.%I', attname) end, ', ' order by attnum) from pg_attribute
    where attrelid = 'dispatch.round'::regclass and attnum > 0 and not attisdropped);
begin
  execute format('create view dispatch.round_at with (security_invoker = true) as
    select %s from dispatch.round r where r.opened_at <= (select platform.as_of())', columns);
end $$;
do $$
declare
  shown text := (select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute
    where attrelid = 'dispatch.public_round'::regclass and attnum > 0);
begin
  execute format('create view dispatch.public_round_at with (security_invoker = true) as
    select %s from dispatch.round_at', shown);
end $$;
create view dispatch.lag_thresholds_at with (security_invoker = true) as
  select * from dispatch.lag_thresholds where recorded_at <= (select platform.as_of());

grant select on dispatch.report_at, dispatch.public_report_at, dispatch.round_at, dispatch.public_round_at,
  dispatch.lag_thresholds_at to qingzhang_app;
