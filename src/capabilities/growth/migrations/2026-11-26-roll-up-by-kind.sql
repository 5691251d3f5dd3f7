-- What stands is also added up by the six actions, the industry and who leads, so that a breakdown costs the same
-- whatever the number of projects. Without an action or an industry it counts under the empty one.
alter table growth.standing
  add column action text not null default '',
  add column industry_code text not null default '',
  add column is_eco_led boolean not null default false;
comment on column growth.standing.action is '六大行动；未填为空';
comment on column growth.standing.industry_code is '行业代码；未填为空';
comment on column growth.standing.is_eco_led is '是否生态环境系统主导；未填为否';

create table growth.kind_month (
  city_code text not null,
  month text not null,
  unit_code text not null,
  action text not null,
  industry_code text not null,
  is_eco_led boolean not null,
  path text not null,
  projects int not null,
  invested_yuan bigint not null,
  primary key (city_code, month, unit_code, action, industry_code, is_eco_led)
);
comment on table growth.kind_month is '各单位各月按六大行动、行业、是否生态环境系统主导的项目数与累计完成投资，元；由 growth.refresh 维护';
alter table growth.kind_month enable row level security;
create policy remit on growth.kind_month using (platform.in_remit(path));
grant select on growth.kind_month to qingzhang_app;

-- Lets what stands of a year reach a later month, up to which nothing has moved.
create or replace function growth.extend(city text, reached text, latest text) returns void language sql
set search_path = pg_catalog as $$
  insert into growth.standing
    (city_code, project_id, month, unit_code, path, cumulative_yuan, action, industry_code, is_eco_led)
  select s.city_code, s.project_id, left(latest, 5) || lpad(number::text, 2, '0'), s.unit_code, s.path,
    s.cumulative_yuan, s.action, s.industry_code, s.is_eco_led
  from growth.standing s cross join generate_series(right(reached, 2)::int + 1, right(latest, 2)::int) as number
  where s.city_code = city and s.month = reached;
  insert into growth.unit_month (city_code, month, unit_code, path, projects, invested_yuan)
  select u.city_code, left(latest, 5) || lpad(number::text, 2, '0'), u.unit_code, u.path, u.projects, u.invested_yuan
  from growth.unit_month u cross join generate_series(right(reached, 2)::int + 1, right(latest, 2)::int) as number
  where u.city_code = city and u.month = reached;
  insert into growth.kind_month
    (city_code, month, unit_code, action, industry_code, is_eco_led, path, projects, invested_yuan)
  select k.city_code, left(latest, 5) || lpad(number::text, 2, '0'), k.unit_code, k.action, k.industry_code,
    k.is_eco_led, k.path, k.projects, k.invested_yuan
  from growth.kind_month k cross join generate_series(right(reached, 2)::int + 1, right(latest, 2)::int) as number
  where k.city_code = city and k.month = reached;
$$;

-- Keeps the roll-up for these projects, from the first to the last of the years given (in their order) or, without them,
-- in all: finds what stands otherwise than before and moves the sums by that much. It runs as the owner, because a
-- township clerk or a project owner who reports moves the county's sums without seeing them. Each project is looked up
-- through its own keys: over all of them at once the planner, which knows little of a young table, chose other indexes.
create or replace function growth.refresh(city text, project_ids uuid[], years text[]) returns void language plpgsql
security definer set search_path = pg_catalog set plan_cache_mode = force_generic_plan as $$
declare
  first_month text := coalesce(years[1] || '-01', '');
  last_month text := coalesce(years[cardinality(years)] || '-12', '9999');
  touched text;
  latest text;
  reached text;
begin
  perform pg_advisory_xact_lock(hashtextextended('growth.' || city, 0));

  foreach touched in array coalesce(years, array(select distinct left(r.month, 4) from dispatch.public_report r
      where r.city_code = city and r.project_id = any(project_ids)))
  loop
    select max(r.month) into latest from dispatch.public_report r
    where r.city_code = city and r.project_id = any(project_ids) and r.month between touched || '-01' and touched || '-12';
    select h.month into reached from growth.reach h where h.city_code = city and h.year = touched;
    if latest > coalesce(reached, '') then
      if reached is not null then perform growth.extend(city, reached, latest); end if;
      insert into growth.reach as h (city_code, year, path, month) values (city, touched, city, latest)
      on conflict (city_code, year) do update set month = excluded.month;
    end if;
  end loop;

  with moved as (
    select asked.id as project_id, m.*
    from unnest(project_ids) asked(id)
    cross join lateral (
      select coalesce(w.month, s.month) as month, w.unit_code, w.path, w.action, w.industry_code, w.is_eco_led,
        w.cumulative_yuan, s.unit_code as old_unit, s.action as old_action, s.industry_code as old_industry,
        s.is_eco_led as old_led, s.cumulative_yuan as old_yuan, s.place
      from (
        select left(r.month, 5) || lpad(number::text, 2, '0') as month, p.unit_code, p.path, p.action, p.industry_code,
          p.is_eco_led, r.cumulative_yuan
        from (
          select k.unit_code, k.path, coalesce(k.action, '') as action, coalesce(k.industry_code, '') as industry_code,
            coalesce(k.is_eco_led, false) as is_eco_led
          from project_library.public_project k
          where k.city_code = city and k.id = asked.id and k.caliber = 'in'
        ) p
        cross join (
          select k.month, k.cumulative_yuan,
            coalesce(right(lead(k.month) over (partition by left(k.month, 4) order by k.month), 2)::int - 1,
              (select right(h.month, 2)::int from growth.reach h where h.city_code = city and h.year = left(k.month, 4)))
              as last
          from dispatch.public_report k
          where k.city_code = city and k.project_id = asked.id and k.month between first_month and last_month
        ) r
        cross join lateral generate_series(right(r.month, 2)::int, r.last) as number
      ) w
      full join (
        select k.month, k.unit_code, k.path, k.action, k.industry_code, k.is_eco_led, k.cumulative_yuan, k.ctid as place
        from growth.standing k
        where k.city_code = city and k.project_id = asked.id and k.month between first_month and last_month
      ) s using (month)
      where (w.unit_code, w.path, w.action, w.industry_code, w.is_eco_led, w.cumulative_yuan)
        is distinct from (s.unit_code, s.path, s.action, s.industry_code, s.is_eco_led, s.cumulative_yuan)
      offset 0
    ) m
  ), gone as (
    -- The lock above keeps a row at its place until here.
    delete from growth.standing where ctid = any(array(select place from moved where unit_code is null))
  ), come as (
    insert into growth.standing as s
      (city_code, project_id, month, unit_code, path, cumulative_yuan, action, industry_code, is_eco_led)
    select city, project_id, month, unit_code, path, cumulative_yuan, action, industry_code, is_eco_led
    from moved where unit_code is not null
    on conflict (city_code, project_id, month)
    do update set unit_code = excluded.unit_code, path = excluded.path, cumulative_yuan = excluded.cumulative_yuan,
      action = excluded.action, industry_code = excluded.industry_code, is_eco_led = excluded.is_eco_led
  ), step as materialized (
    select month, unit_code, action, industry_code, is_eco_led, sum(projects)::int as projects,
      sum(yuan)::bigint as yuan
    from (
      select month, unit_code, action, industry_code, is_eco_led, 1 as projects, cumulative_yuan as yuan
      from moved where unit_code is not null
      union all
      select month, old_unit, old_action, old_industry, old_led, -1, -old_yuan from moved where old_unit is not null
    ) one
    group by month, unit_code, action, industry_code, is_eco_led
  ), kinds as (
    insert into growth.kind_month as k
      (city_code, month, unit_code, action, industry_code, is_eco_led, path, projects, invested_yuan)
    select city, month, unit_code, action, industry_code, is_eco_led, city || '/' || unit_code, projects, yuan from step
    on conflict (city_code, month, unit_code, action, industry_code, is_eco_led)
    do update set projects = k.projects + excluded.projects, invested_yuan = k.invested_yuan + excluded.invested_yuan
  )
  insert into growth.unit_month as u (city_code, month, unit_code, path, projects, invested_yuan)
  select city, month, unit_code, city || '/' || unit_code, sum(projects), sum(yuan)
  from step group by month, unit_code
  on conflict (city_code, month, unit_code)
  do update set projects = u.projects + excluded.projects, invested_yuan = u.invested_yuan + excluded.invested_yuan;
end $$;

-- What an earlier form of the roll-up kept is worked out anew.
delete from growth.standing;
delete from growth.unit_month;
select growth.refresh(city_code, array_agg(distinct project_id), null) from dispatch.public_report group by city_code;
