-- What a project has reached stands until its next report of the year, also in months whose round has not opened yet:
-- a figure must not change because somebody opened a round.
comment on table growth.standing is '符合口径项目在各月的本年累计（未报月份沿用上月），元；由 growth.refresh 维护';

-- Keeps the roll-up for these projects, from the first to the last of the years given or, without them, in all: finds what stands otherwise than
-- before and moves the sums by that much. An amount stands until the next report of its year. It runs as the
-- owner, because a township clerk or a project owner who reports moves the county's sums without seeing them.
create or replace function growth.refresh(city text, project_ids uuid[], years text[]) returns void language plpgsql security definer
set search_path = pg_catalog set plan_cache_mode = force_generic_plan as $$
declare
  first_month text := coalesce((select min(year) from unnest(years) year) || '-01', '');
  last_month text := coalesce((select max(year) from unnest(years) year) || '-12', '9999');
begin
  perform pg_advisory_xact_lock(hashtextextended('growth.' || city, 0));

  with reported as (
    select r.project_id, r.month, r.cumulative_yuan, p.unit_code, p.path,
      lead(r.month) over (partition by r.project_id, left(r.month, 4) order by r.month) as next_month
    from dispatch.public_report r
    join project_library.public_project p on p.city_code = r.city_code and p.id = r.project_id
    where r.city_code = city and r.project_id = any(project_ids) and p.caliber = 'in'
      and r.month between first_month and last_month
  ), wanted as (
    select project_id, left(month, 5) || lpad(number::text, 2, '0') as month, unit_code, path, cumulative_yuan
    from reported
    cross join lateral generate_series(right(month, 2)::int, coalesce(right(next_month, 2)::int - 1, 12)) as number
  ), stood as (
    select project_id, month, unit_code, path, cumulative_yuan from growth.standing
    where city_code = city and project_id = any(project_ids) and month between first_month and last_month
  ), moved as (
    select project_id, month, w.unit_code, w.path, w.cumulative_yuan, s.unit_code as old_unit, s.cumulative_yuan as old_yuan
    from wanted w full join stood s using (project_id, month)
    where (w.unit_code, w.path, w.cumulative_yuan) is distinct from (s.unit_code, s.path, s.cumulative_yuan)
  ), gone as (
    delete from growth.standing s using moved m
    where m.unit_code is null and s.city_code = city and s.project_id = m.project_id and s.month = m.month
  ), come as (
    insert into growth.standing as s (city_code, project_id, month, unit_code, path, cumulative_yuan)
    select city, project_id, month, unit_code, path, cumulative_yuan from moved where unit_code is not null
    on conflict (city_code, project_id, month)
    do update set unit_code = excluded.unit_code, path = excluded.path, cumulative_yuan = excluded.cumulative_yuan
  )
  insert into growth.unit_month as u (city_code, month, unit_code, path, projects, invested_yuan)
  select city, month, unit_code, city || '/' || unit_code, sum(projects), sum(yuan)
  from (
    select month, unit_code, 1 as projects, cumulative_yuan as yuan from moved where unit_code is not null
    union all
    select month, old_unit, -1, -old_yuan from moved where old_unit is not null
  ) step
  group by month, unit_code
  on conflict (city_code, month, unit_code)
  do update set projects = u.projects + excluded.projects, invested_yuan = u.invested_yuan + excluded.invested_yuan;
end $$;

drop function growth.reach(text);

select growth.refresh(city_code, array_agg(distinct project_id), null) from growth.standing group by city_code;
