-- Projects behind the sums of a month as they were known at the instant of the transaction. The roll-up speaks of those
-- that did not change and of which no report that counts came since. Of an old instant hardly any is left; what the others
-- had reached is that of now as well where the reports of the year, or of the year before, stand as they stood.
-- Of one unit where it is given: the others need not be added up.
drop function growth.contributions_known(text, text);
create function growth.contributions_known(city text, asked text, unit text default null)
returns table (project_id uuid, name text, unit_code text, invested_yuan bigint, base_yuan bigint)
language plpgsql stable security definer set search_path = pg_catalog set work_mem = '64MB'
set plan_cache_mode = force_generic_plan set jit = off as $$
declare
  moment constant timestamptz := platform.as_of();
  year_before constant text := (left(asked, 4)::int - 1)::text;
  same_month constant text := year_before || right(asked, 3);
  own_month constant text := growth.kept_month(city, asked);
  base_month constant text := growth.kept_month(city, same_month);
  reported constant uuid[] := dispatch.public_reported_since(city, moment, year_before || '-01', asked);
begin
  return query
  select s.project_id, k.name, s.unit_code, s.cumulative_yuan, coalesce(b.cumulative_yuan, 0)
  from growth.standing s
  left join growth.standing b on b.city_code = city and b.project_id = s.project_id and b.month = base_month
  cross join lateral (
    select p.name from project_library.public_unchanged_since(city, moment) p where p.id = s.project_id offset 0
  ) k
  where s.city_code = city and s.month = own_month and platform.in_remit(s.path)
    and (unit is null or s.unit_code = unit) and s.project_id not in (select unnest(reported));

  return query
  with stood as materialized (
    select p.id, p.name, p.unit_code from project_library.public_stood_since(city, moment, reported) p
    where p.caliber = 'in' and platform.in_remit(p.path) and (unit is null or p.unit_code = unit)
  ), own as materialized (
    select r.project_id, r.reached_yuan
    from dispatch.public_reached_then(city, moment, asked, array(select id from stood)) r
  ), base as materialized (
    select r.project_id, r.reached_yuan
    from dispatch.public_reached_then(city, moment, same_month, array(select o.project_id from own o)) r
  )
  select p.id, p.name, p.unit_code, o.reached_yuan, coalesce(b.reached_yuan, 0)
  from own o join stood p on p.id = o.project_id left join base b on b.project_id = o.project_id;
end $$;
revoke execute on function growth.contributions_known(text, text, text) from public;
grant execute on function growth.contributions_known(text, text, text) to qingzhang_app;

-- The largest projects of a month by which no project had reported: there are none, and the sums that are kept say so. The
-- versions of the city were gone through again at each look.
create or replace function growth.keep_known_largest(city text, asked text, changed timestamptz) returns void language plpgsql
security definer set search_path = pg_catalog as $$
begin
  if exists (
    select from growth.known_largest k where k.city_code = city and k.month = asked and k.changed_at = changed
  ) then
    return;
  end if;
  perform growth.keep_known(city, asked, changed);
  if not exists (
    select from growth.known_sum k
    where k.city_code = city and k.month = asked and k.changed_at = changed and k.projects > 0
  ) then
    return;
  end if;
  insert into growth.known_largest
  select distinct on (s.unit_code) city, asked, changed, s.unit_code, city || '/' || s.unit_code, s.project_id, p.name,
    s.invested_yuan, coalesce(s.base_yuan, 0)
  from growth.standing_known(city, asked, changed) s
  join project_library.public_project_states_at(city, changed) p on p.id = s.project_id
  where s.invested_yuan is not null
  order by s.unit_code, s.invested_yuan desc, s.project_id
  on conflict do nothing;
end $$;
