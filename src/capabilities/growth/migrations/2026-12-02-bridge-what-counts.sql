-- The bridge reads only what counts at one of its ends. What was reached as it is known now is what the roll-up keeps; only
-- where a report or the project changed after that instant is it worked out from the versions. What was reached as it was
-- known before is the same, but for projects of which a report of those months came in between and those that have left:
-- only these are worked out a second time. As before, a side that lies outside of the remit says only that the project is
-- known, and it runs as the owner.
create or replace function growth.bridge_facts(city text, before_month text, before_instant timestamptz, now_month text,
  now_instant timestamptz)
returns table (project_id uuid, name text, is_known_before boolean, is_known_now boolean, unit_before text,
  unit_now text, is_in_before boolean, is_in_now boolean, is_withdrawn boolean, has_absorbed boolean,
  invested_before bigint, base_before bigint, invested_restated bigint, base_restated bigint, invested_now bigint,
  base_now bigint) language sql stable security definer set search_path = pg_catalog set work_mem = '64MB'
set enable_nestloop = off set enable_mergejoin = off set plan_cache_mode = force_custom_plan as $$
  with counted_before as materialized (
    select id from project_library.public_project_states_at(city, before_instant)
    where caliber = 'in' and platform.in_remit(path)
  ), counted_now as materialized (
    select id from project_library.public_project_states_at(city, now_instant)
    where caliber = 'in' and platform.in_remit(path)
  ), later as materialized (
    select project_id as id from dispatch.public_version_between(city, now_instant, 'infinity')
    union
    select id from project_library.public_changed_since(city, now_instant)
  ), kept as materialized (
    select asked, is_own, growth.kept_month(city, case when is_own then asked
      else (left(asked, 4)::int - 1)::text || right(asked, 3) end) as month
    from unnest(array[before_month, now_month]) asked cross join unnest(array[true, false]) is_own
  ), reached as materialized (
    select s.project_id, k.asked as month, max(s.cumulative_yuan) filter (where k.is_own) as invested_yuan,
      coalesce(max(s.cumulative_yuan) filter (where not k.is_own), 0) as base_yuan
    from growth.standing s join kept k on k.month = s.month
    where s.city_code = city and s.project_id in (select id from counted_now except select id from later)
    group by s.project_id, k.asked
    union all
    select * from dispatch.public_reached_of(city, now_instant, array[before_month, now_month],
      array(select id from counted_now intersect select id from later))
  ), otherwise as materialized (
    select id from counted_before
    where id not in (select id from counted_now)
      or id in (select project_id from dispatch.public_version_between(city, before_instant, now_instant)
        where month between (left(before_month, 4)::int - 1)::text || '-01' and before_month)
  ), reached_before as materialized (
    select * from dispatch.public_reached_of(city, before_instant, array[before_month], array(select id from otherwise))
    union all
    select r.* from reached r
    where r.month = before_month
      and r.project_id in (select id from counted_before except select id from otherwise)
  ), moving as materialized (
    select project_id as id from reached union select project_id from reached_before
  ), former as materialized (
    select *, platform.in_remit(path) as is_seen
    from project_library.public_project_states_at(city, before_instant) where id in (select id from moving)
  ), current as materialized (
    select *, platform.in_remit(path) as is_seen
    from project_library.public_project_states_at(city, now_instant) where id in (select id from moving)
  ), absorbed as (
    select distinct c.merged_into as id from project_library.public_project_states_at(city, now_instant) c
    left join project_library.public_project_states_at(city, before_instant) f using (id)
    where c.merged_into is not null and f.merged_into is distinct from c.merged_into
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
$$;
