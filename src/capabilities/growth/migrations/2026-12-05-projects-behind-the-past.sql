-- Projects behind the sums of a month as they were known at the instant of the transaction. Of those that neither changed
-- nor had a report that counts changed since, the roll-up speaks, as in the bridge; versions are read of the others alone.
-- In plpgsql, which keeps its plan: planning took longer than reading. Each set is worked out once and hashed, so that a
-- plan made for few rows serves many.
create or replace function growth.contributions_known(city text, asked text)
returns table (project_id uuid, name text, unit_code text, invested_yuan bigint, base_yuan bigint)
language plpgsql stable security definer set search_path = pg_catalog set work_mem = '64MB'
set plan_cache_mode = force_generic_plan set jit = off as $$
declare
  moment timestamptz := platform.as_of();
  own_month text := growth.kept_month(city, asked);
  base_month text := growth.kept_month(city, (left(asked, 4)::int - 1)::text || right(asked, 3));
  changed uuid[] := array(
    select v.project_id from dispatch.public_version_between(city, moment, 'infinity') v
    where v.month between (left(asked, 4)::int - 1)::text || '-01' and asked
    union
    select c.id from project_library.public_changed_since(city, moment) c);
begin
  return query
  select s.project_id, k.name, s.unit_code, s.cumulative_yuan, coalesce(b.cumulative_yuan, 0)
  from growth.standing s
  left join growth.standing b on b.city_code = city and b.project_id = s.project_id and b.month = base_month
  cross join lateral (
    select p.name from project_library.public_project p where p.city_code = city and p.id = s.project_id offset 0
  ) k
  where s.city_code = city and s.month = own_month and platform.in_remit(s.path)
    and s.project_id not in (select unnest(changed));
  if cardinality(changed) = 0 then return; end if;

  return query
  with stood as materialized (
    select p.id, p.name, p.unit_code from project_library.public_states_of(city, moment, changed) p
    where p.caliber = 'in' and platform.in_remit(p.path)
  ), reached as materialized (
    select r.project_id, r.invested_yuan, r.base_yuan
    from dispatch.public_reached_of(city, moment, array[asked], array(select id from stood)) r
  )
  select p.id, p.name, p.unit_code, r.invested_yuan, coalesce(r.base_yuan, 0)
  from stood p join reached r on r.project_id = p.id
  where r.invested_yuan is not null;
end $$;
