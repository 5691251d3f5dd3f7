create schema growth;

create table growth.standing (
  city_code text not null,
  project_id uuid not null,
  month text not null,
  unit_code text not null,
  path text not null,
  cumulative_yuan bigint not null,
  primary key (city_code, project_id, month)
);
comment on table growth.standing is '符合口径项目在各月的本年累计（未报月份沿用上月，至最近一轮为止），元；由 growth.refresh 维护';
create index standing_unit on growth.standing (city_code, unit_code, month, cumulative_yuan desc, project_id);
alter table growth.standing enable row level security;
create policy remit on growth.standing using (platform.in_remit(path));

create table growth.unit_month (
  city_code text not null,
  month text not null,
  unit_code text not null,
  path text not null,
  projects int not null,
  invested_yuan bigint not null,
  primary key (city_code, month, unit_code)
);
comment on table growth.unit_month is '各单位各月的项目数与累计完成投资，元；由 growth.refresh 维护，不逐次重算';
alter table growth.unit_month enable row level security;
create policy remit on growth.unit_month using (platform.in_remit(path));

create table growth.target (
  city_code text not null,
  unit_code text not null check (unit_code ~ '^\d{6}(-Z\d{2})?$'),
  year int not null,
  version int not null,
  path text not null,
  goal_tenths int not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  primary key (city_code, year, unit_code, version)
);
comment on table growth.target is '增长目标：只到县（市、区）和集聚区；千分之一';
alter table growth.target enable row level security;
create policy remit on growth.target using (platform.is_on_way(path)) with check (platform.in_remit(path));

create table growth.official_figure (
  city_code text not null,
  unit_code text not null check (unit_code ~ '^\d{6}(-Z\d{2})?$'),
  month text not null,
  fact text not null check (fact in ('rate', 'amount', 'base')),
  version int not null,
  path text not null,
  value bigint not null,
  source text not null,
  published_on date not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  primary key (city_code, month, unit_code, fact, version)
);
comment on table growth.official_figure is '统计部门公布的增速、总量、基数：三项各自独立，互不推算';
comment on column growth.official_figure.value is '增速为千分之一，总量和基数为元';
alter table growth.official_figure enable row level security;
create policy remit on growth.official_figure using (platform.in_remit(path));

-- Keeps the roll-up for these projects, from the first to the last of the years given or, without them, in all: finds what stands otherwise than
-- before and moves the sums by that much. An amount stands until the next report of its year, at most until the latest
-- round: a month that has not come has no figure. It runs as the owner, because a township clerk or a project owner who
-- reports moves the county's sums without seeing them.
create function growth.refresh(city text, project_ids uuid[], years text[]) returns void language plpgsql security definer
set search_path = pg_catalog set plan_cache_mode = force_generic_plan as $$
declare
  latest text;
  first_month text := coalesce((select min(year) from unnest(years) year) || '-01', '');
  last_month text := coalesce((select max(year) from unnest(years) year) || '-12', '9999');
begin
  perform pg_advisory_xact_lock(hashtextextended('growth.' || city, 0));
  select max(r.month) into latest from dispatch.public_round r where r.city_code = city;

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
    cross join lateral generate_series(right(month, 2)::int,
      case when next_month is not null then right(next_month, 2)::int - 1
        when left(month, 4) = left(latest, 4) then greatest(right(latest, 2), right(month, 2))::int
        else 12 end) as number
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

-- Lets what stands reach a round that was opened after the one that was the latest.
create function growth.reach(city text) returns void language plpgsql security definer set search_path = pg_catalog as $$
declare
  reached text;
  latest text;
begin
  select max(u.month) into reached from growth.unit_month u where u.city_code = city;
  select max(r.month) into latest from dispatch.public_round r where r.city_code = city;
  if latest > reached then
    perform growth.refresh(city, array(select distinct project_id from growth.standing
        where city_code = city and left(month, 4) between left(reached, 4) and left(latest, 4)),
      array(select year::text from generate_series(left(reached, 4)::int, left(latest, 4)::int) as year));
  end if;
end $$;
revoke execute on function growth.refresh(text, uuid[], text[]), growth.reach(text) from public;

grant usage on schema growth to qingzhang_app;
grant select on growth.standing, growth.unit_month to qingzhang_app;
grant select, insert on growth.target, growth.official_figure to qingzhang_app;
grant execute on function growth.refresh(text, uuid[], text[]), growth.reach(text) to qingzhang_app;
