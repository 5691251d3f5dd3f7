-- What a project has reached stands until its next report of the year, also in months whose round has not opened yet: a
-- figure must not change because somebody opened a round. It is kept only as far as any report of that year reaches; a
-- later month of the year reads the last one that is kept, since nothing has moved since.
create table growth.reach (
  city_code text not null,
  year text not null check (year ~ '^\d{4}$'),
  path text not null,
  month text not null check (left(month, 4) = year),
  primary key (city_code, year)
);
comment on table growth.reach is '各年汇总记到的最后月份：此后的月份沿用该月';
alter table growth.reach enable row level security;
create policy remit on growth.reach using (platform.is_on_way(path));
grant select on growth.reach to qingzhang_app;
comment on table growth.standing is '符合口径项目在各月的本年累计（未报月份沿用上月，至 growth.reach 的月份），元；由 growth.refresh 维护';

-- The last month that is kept at or before a month, in its year.
create function growth.kept_month(city text, asked text) returns text language sql stable as $$
  select least(asked, (select r.month from growth.reach r where r.city_code = city and r.year = left(asked, 4)))
$$;

-- Lets what stands of a year reach a later month, up to which nothing has moved.
create function growth.extend(city text, reached text, latest text) returns void language sql
set search_path = pg_catalog as $$
  insert into growth.standing (city_code, project_id, month, unit_code, path, cumulative_yuan)
  select s.city_code, s.project_id, left(latest, 5) || lpad(number::text, 2, '0'), s.unit_code, s.path, s.cumulative_yuan
  from growth.standing s cross join generate_series(right(reached, 2)::int + 1, right(latest, 2)::int) as number
  where s.city_code = city and s.month = reached;
  insert into growth.unit_month (city_code, month, unit_code, path, projects, invested_yuan)
  select u.city_code, left(latest, 5) || lpad(number::text, 2, '0'), u.unit_code, u.path, u.projects, u.invested_yuan
  from growth.unit_month u cross join generate_series(right(reached, 2)::int + 1, right(latest, 2)::int) as number
  where u.city_code = city and u.month = reached;
$$;

-- Keeps the roll-up for these projects, from the first to the last of the years given or, without them, in all: finds
-- what stands otherwise than before and moves the sums by that much. It runs as the owner, because a township clerk or a
-- project owner who reports moves the county's sums without seeing them. Each table is narrowed to the projects by itself:
-- joined on them alone, the planner once read the whole city's.
create or replace function growth.refresh(city text, project_ids uuid[], years text[]) returns void language plpgsql
security definer set search_path = pg_catalog set plan_cache_mode = force_generic_plan as $$
declare
  first_month text := coalesce((select min(year) from unnest(years) year) || '-01', '');
  last_month text := coalesce((select max(year) from unnest(years) year) || '-12', '9999');
  grown record;
begin
  perform pg_advisory_xact_lock(hashtextextended('growth.' || city, 0));

  for grown in
    select latest.year, latest.month, h.month as reached
    from (
      select left(r.month, 4) as year, max(r.month) as month from dispatch.public_report r
      where r.city_code = city and r.project_id = any(project_ids) and r.month between first_month and last_month
      group by left(r.month, 4)
    ) latest
    left join growth.reach h on h.city_code = city and h.year = latest.year
    where h.month is null or h.month < latest.month
  loop
    if grown.reached is not null then perform growth.extend(city, grown.reached, grown.month); end if;
    insert into growth.reach as h (city_code, year, path, month) values (city, grown.year, city, grown.month)
    on conflict (city_code, year) do update set month = excluded.month;
  end loop;

  with reported as (
    select r.project_id, r.month, r.cumulative_yuan, p.unit_code, p.path,
      coalesce(right(lead(r.month) over (partition by r.project_id, left(r.month, 4) order by r.month), 2)::int - 1,
        (select right(h.month, 2)::int from growth.reach h where h.city_code = city and h.year = left(r.month, 4))) as last
    from dispatch.public_report r
    join project_library.public_project p on p.city_code = r.city_code and p.id = r.project_id
    where r.city_code = city and r.project_id = any(project_ids) and p.city_code = city and p.id = any(project_ids)
      and p.caliber = 'in' and r.month between first_month and last_month
  ), wanted as (
    select project_id, left(month, 5) || lpad(number::text, 2, '0') as month, unit_code, path, cumulative_yuan
    from reported cross join lateral generate_series(right(month, 2)::int, last) as number
  ), stood as (
    select project_id, month, unit_code, path, cumulative_yuan from growth.standing
    where city_code = city and project_id = any(project_ids) and month between first_month and last_month
  ), moved as (
    select project_id, month, w.unit_code, w.path, w.cumulative_yuan, s.unit_code as old_unit, s.cumulative_yuan as old_yuan
    from wanted w full join stood s using (project_id, month)
    where (w.unit_code, w.path, w.cumulative_yuan) is distinct from (s.unit_code, s.path, s.cumulative_yuan)
  ), gone as (
    delete from growth.standing s using moved m
    where m.unit_code is null and s.city_code = city and s.project_id = any(project_ids)
      and s.project_id = m.project_id and s.month = m.month
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
revoke execute on function growth.extend(text, text, text) from public;
grant execute on function growth.kept_month(text, text) to qingzhang_app;

-- What an earlier form of the roll-up kept is worked out anew.
delete from growth.standing;
delete from growth.unit_month;
select growth.refresh(city_code, array_agg(distinct project_id), null) from dispatch.public_report group by city_code;
