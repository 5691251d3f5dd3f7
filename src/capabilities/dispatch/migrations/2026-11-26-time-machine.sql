-- Reports as they were known at the instant of the transaction, with the columns of `report`. What they add up to is
-- worked out only where somebody asks for it. Reports follow their project through the regions, so they are shown to
-- whoever saw the project then: these read as the owner and say themselves who may see what.
create function dispatch.cumulative_at(city text, project uuid, asked text) returns bigint language sql stable security definer
set search_path = pg_catalog as $$
  with stood as (
    select distinct on (v.month) v.month, v.year_to_date_yuan, v.month_yuan from dispatch.report_version v
    where v.city_code = city and v.project_id = project and v.month between left(asked, 4) || '-01' and asked
      and v.recorded_at <= platform.as_of()
    order by v.month, v.version desc
  ), known as (select max(month) as month from stood where year_to_date_yuan is not null)
  select coalesce((select year_to_date_yuan from stood join known using (month)), 0)
    + coalesce((select sum(month_yuan) from stood where month > coalesce((select month from known), '')), 0)::bigint
$$;

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
      where recorded_at <= platform.as_of()
      order by city_code, project_id, month, version desc
    ) v
    join project_library.public_project_at p on p.city_code = v.city_code and p.id = v.project_id
    where platform.in_owner_remit(p.path, p.owner_code)', columns);
  execute format('create view dispatch.public_report_at as select %s from dispatch.report_at', shown);
end $$;

create view dispatch.round_at with (security_invoker = true) as
  select * from dispatch.round where opened_at <= platform.as_of();
create view dispatch.public_round_at with (security_invoker = true) as
  select city_code, month, path, state, due_on from dispatch.round_at;

grant select on dispatch.report_at, dispatch.public_report_at, dispatch.round_at, dispatch.public_round_at
  to qingzhang_app;
