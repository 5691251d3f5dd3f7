-- What was reached, by the projects that are asked for: whoever adds up the caliber need not read and sort the reports of
-- all the others. Null asks for every project.
create function dispatch.public_reached_of(city text, instant timestamptz, months text[], projects uuid[])
returns table (project_id uuid, month text, invested_yuan bigint, base_yuan bigint) language sql stable
set work_mem = '64MB' set plan_cache_mode = force_custom_plan as $$
  with asked as materialized (
    select m as month, left(m, 4)::int as year, right(m, 2)::int as number from unnest(months) m
  ), known as materialized (
    select distinct on (v.project_id, v.month) v.project_id, left(v.month, 4)::int as year,
      right(v.month, 2)::int as number, v.year_to_date_yuan, v.month_yuan
    from dispatch.report_version v
    where v.city_code = city and v.recorded_at <= instant and (projects is null or v.project_id = any (projects))
      and v.month = any (array(
        select (a.year - past)::text || '-' || lpad(n::text, 2, '0')
        from asked a cross join generate_series(0, 1) past cross join generate_series(1, a.number) n))
    order by v.project_id desc, v.month desc, v.version desc
  ), stretch as (
    select k.project_id, a.month, k.year = a.year as is_own, k.number, k.year_to_date_yuan, k.month_yuan,
      max(k.number) filter (where k.year_to_date_yuan is not null)
        over (partition by a.year, a.number, k.project_id, k.year) as stated
    from asked a join known k on k.year between a.year - 1 and a.year and k.number <= a.number
  )
  select s.project_id, s.month,
    case when bool_or(s.is_own) then coalesce(sum(s.yuan) filter (where s.is_own), 0)::bigint end,
    coalesce(sum(s.yuan) filter (where not s.is_own), 0)::bigint
  from (
    select t.project_id, t.month, t.is_own,
      case when t.number = t.stated then t.year_to_date_yuan
        when t.number > t.stated or t.stated is null then t.month_yuan end as yuan
    from stretch t
  ) s
  group by s.project_id, s.month
$$;

create or replace function dispatch.public_reached_at(city text, instant timestamptz, months text[])
returns table (project_id uuid, month text, invested_yuan bigint, base_yuan bigint) language sql stable as $$
  select * from dispatch.public_reached_of(city, instant, months, null)
$$;

-- Which months of which projects were reported or corrected after one instant and not after another.
create function dispatch.public_version_between(city text, after timestamptz, until timestamptz)
returns table (project_id uuid, month text) language sql stable as $$
  select v.project_id, v.month from dispatch.report_version v
  where v.city_code = city and v.recorded_at > after and v.recorded_at <= until
$$;
grant execute on function dispatch.public_reached_of(text, timestamptz, text[], uuid[]),
  dispatch.public_version_between(text, timestamptz, timestamptz) to qingzhang_app;
