-- Projects in the caliber with what they had reached by the end of a month, as it was known at an instant, within the
-- remit as the places were then. It runs as the owner, because a version that stands in another county hides itself from
-- the county that the project has left, and the one before would count there for ever.
create function growth.standing_at(city text, asked text, instant timestamptz)
returns table (project_id uuid, unit_code text, action text, industry_code text, is_eco_led boolean,
  invested_yuan bigint, base_yuan bigint) language sql stable security definer set search_path = pg_catalog set work_mem = '64MB'
set enable_nestloop = off set plan_cache_mode = force_custom_plan as $$
  with reached as materialized (select * from dispatch.public_reached_at(city, instant, array[asked]))
  select p.id, p.unit_code, coalesce(p.action, ''), coalesce(p.industry_code, ''), p.is_eco_led, r.invested_yuan,
    r.base_yuan
  from project_library.public_project_states_at(city, instant) p
  join reached r on r.project_id = p.id
  where p.caliber = 'in' and platform.in_remit(p.path)
$$;

-- Each project at two instants: what it counted with in a month as it was known then, what it counts with in the same
-- month as it is known now, and what it counts with in the month that is compared. A side on which it lies outside of the
-- remit says only that the project is known. It runs as the owner for the same reason.
create function growth.bridge_facts(city text, before_month text, before_instant timestamptz, now_month text,
  now_instant timestamptz)
returns table (project_id uuid, name text, is_known_before boolean, is_known_now boolean, unit_before text,
  unit_now text, is_in_before boolean, is_in_now boolean, is_withdrawn boolean, has_absorbed boolean,
  invested_before bigint, base_before bigint, invested_restated bigint, base_restated bigint, invested_now bigint,
  base_now bigint) language sql stable security definer set search_path = pg_catalog set work_mem = '64MB'
set enable_nestloop = off set plan_cache_mode = force_custom_plan as $$
  with former as materialized (
    select *, platform.in_remit(path) as is_seen
    from project_library.public_project_states_at(city, before_instant)
  ), current as materialized (
    select *, platform.in_remit(path) as is_seen
    from project_library.public_project_states_at(city, now_instant)
  ), absorbed as (
    select distinct c.merged_into as id from current c left join former f using (id)
    where c.merged_into is not null and f.merged_into is distinct from c.merged_into
  ), reached_before as materialized (
    -- Each by itself and once, and hashed: a planner without statistics went through all of them for every project.
    select * from dispatch.public_reached_at(city, before_instant, array[before_month])
  ), reached as materialized (
    select * from dispatch.public_reached_at(city, now_instant, array[before_month, now_month])
  )
  select id, case when c.is_seen then c.name else f.name end, f.id is not null, c.id is not null,
    case when f.is_seen then f.unit_code end, case when c.is_seen then c.unit_code end,
    coalesce(f.caliber = 'in', false), coalesce(c.caliber = 'in', false),
    coalesce(c.merged_into is not null and f.merged_into is null
      or c.stage = 'cancelled' and f.stage is distinct from 'cancelled'
      or c.statistics_state = 'returned' and f.statistics_state is distinct from 'returned', false),
    a.id is not null,
    case when f.is_seen and f.caliber = 'in' then b.invested_yuan end,
    coalesce(case when f.is_seen and f.caliber = 'in' then b.base_yuan end, 0),
    case when c.is_seen and c.caliber = 'in' then r.invested_yuan end,
    coalesce(case when c.is_seen and c.caliber = 'in' then r.base_yuan end, 0),
    case when c.is_seen and c.caliber = 'in' then n.invested_yuan end,
    coalesce(case when c.is_seen and c.caliber = 'in' then n.base_yuan end, 0)
  from former f
  full join current c using (id)
  left join absorbed a using (id)
  left join reached_before b on b.project_id = id
  left join reached r on r.project_id = id and r.month = before_month
  left join reached n on n.project_id = id and n.month = now_month
  where (f.is_seen and f.caliber = 'in' and b.project_id is not null)
    or (c.is_seen and c.caliber = 'in' and (r.project_id is not null or n.project_id is not null))
$$;
revoke execute on function growth.standing_at(text, text, timestamptz),
  growth.bridge_facts(text, text, timestamptz, text, timestamptz) from public;
grant execute on function growth.standing_at(text, text, timestamptz),
  growth.bridge_facts(text, text, timestamptz, text, timestamptz) to qingzhang_app;
