-- The bridge reads versions only of projects that changed between its instants or after them: a report of the former
-- month came or was corrected, the verdict or the place is another, or something was merged into another. Every other
-- project counted before with what the roll-up keeps, and counts with it now; whether it was known before explains no
-- difference, since there is none. As before, a side that lies outside of the remit says only that the project is known,
-- and it runs as the owner.
create or replace function growth.bridge_facts(city text, before_month text, before_instant timestamptz, now_month text,
  now_instant timestamptz)
returns table (project_id uuid, name text, is_known_before boolean, is_known_now boolean, unit_before text,
  unit_now text, is_in_before boolean, is_in_now boolean, is_withdrawn boolean, has_absorbed boolean,
  invested_before bigint, base_before bigint, invested_restated bigint, base_restated bigint, invested_now bigint,
  base_now bigint) language sql stable security definer set search_path = pg_catalog set work_mem = '64MB'
set plan_cache_mode = force_custom_plan set jit = off as $$
  with turned as materialized (
    select id from project_library.public_turned_between(city, before_instant, now_instant)
  ), changed as materialized (
    select project_id as id from dispatch.public_version_between(city, before_instant, now_instant)
    where month between (left(before_month, 4)::int - 1)::text || '-01' and before_month
    union
    select id from turned
    union
    select project_id from dispatch.public_version_between(city, now_instant, 'infinity')
    where month between (left(before_month, 4)::int - 1)::text || '-01' and now_month
    union
    select id from project_library.public_changed_since(city, now_instant)
  ), current as materialized (
    select *, platform.in_remit(path) as is_seen
    from project_library.public_states_of(city, now_instant, array(select id from changed))
  ), counting as materialized (
    -- What lies elsewhere now and did not turn lay elsewhere before.
    select id from current where is_seen union select id from turned
  ), former as materialized (
    select *, platform.in_remit(path) as is_seen
    from project_library.public_states_of(city, before_instant, array(select id from counting))
  ), reached_before as materialized (
    select * from dispatch.public_reached_of(city, before_instant, array[before_month],
      array(select id from former where is_seen and caliber = 'in'))
  ), reached as materialized (
    select * from dispatch.public_reached_of(city, now_instant, array[before_month, now_month],
      array(select id from current where is_seen and caliber = 'in'))
  ), moving as materialized (
    select project_id as id from reached union select project_id from reached_before
  ), absorbed as (
    select distinct c.merged_into as id from current c join counting using (id) left join former f using (id)
    where c.merged_into is not null and f.merged_into is distinct from c.merged_into
  ), kept as materialized (
    select growth.kept_month(city, before_month) as former, growth.kept_month(city, now_month) as own,
      growth.kept_month(city, (left(before_month, 4)::int - 1)::text || right(before_month, 3)) as former_base,
      growth.kept_month(city, (left(now_month, 4)::int - 1)::text || right(now_month, 3)) as base
  ), standing as materialized (
    select s.project_id, s.unit_code,
      max(s.cumulative_yuan) filter (where s.month = k.former) as restated_yuan,
      coalesce(max(s.cumulative_yuan) filter (where s.month = k.former_base), 0) as restated_base_yuan,
      max(s.cumulative_yuan) filter (where s.month = k.own) as yuan,
      coalesce(max(s.cumulative_yuan) filter (where s.month = k.base), 0) as base_yuan
    from kept k
    cross join (select distinct u.unit_code from growth.unit_month u where u.city_code = city) unit
    join growth.standing s on s.city_code = city and s.unit_code = unit.unit_code
      and s.month = any (array[k.former, k.own, k.former_base, k.base])
    where platform.in_remit(s.path)
    group by s.project_id, s.unit_code
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
  from moving
  left join former f using (id)
  left join current c using (id)
  left join absorbed a using (id)
  left join reached_before b on b.project_id = id
  left join reached r on r.project_id = id and r.month = before_month
  left join reached n on n.project_id = id and n.month = now_month
  union all
  select s.project_id, p.name, true, true, s.unit_code, s.unit_code, true, true, false, false, s.restated_yuan,
    s.restated_base_yuan, s.restated_yuan, s.restated_base_yuan, s.yuan, s.base_yuan
  from standing s
  cross join lateral (
    select k.name from project_library.public_project k where k.city_code = city and k.id = s.project_id offset 0
  ) p
  where s.project_id not in (select id from changed)
$$;
