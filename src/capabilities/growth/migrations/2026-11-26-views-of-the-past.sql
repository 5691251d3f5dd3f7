create view growth.target_at with (security_invoker = true) as
  select * from growth.target where recorded_at <= (select platform.as_of());
create view growth.official_figure_at with (security_invoker = true) as
  select * from growth.official_figure where recorded_at <= (select platform.as_of());
grant select on growth.target_at, growth.official_figure_at to qingzhang_app;

-- Sums of a month as they were known after a change, kept once somebody has asked: the past does not change, so that the
-- second look at it costs no more than a look at now.
create table growth.known_sum (
  city_code text not null,
  month text not null,
  changed_at timestamptz not null,
  unit_code text not null,
  path text not null,
  projects int not null,
  invested_yuan bigint not null,
  base_yuan bigint not null,
  top_three_yuan bigint[] not null,
  primary key (city_code, month, changed_at, unit_code)
);
comment on table growth.known_sum is '回看过的增速汇总：某月在某次变动之后所知的项目数、累计与上年同期、前三项目，元';
comment on column growth.known_sum.changed_at is '所回看时点之前最后一次变动的时间';
alter table growth.known_sum enable row level security;
create policy remit on growth.known_sum using (platform.in_remit(path));
grant select on growth.known_sum to qingzhang_app;

create index report_version_recorded on dispatch.report_version (city_code, recorded_at desc);
create index project_version_recorded on project_library.project_version (city_code, recorded_at desc);

-- The last change at or before an instant, among projects and reports of the city. As the owner: a change outside the
-- remit moves sums that are kept for all.
create function growth.changed_at(city text, instant timestamptz) returns timestamptz language sql stable
security definer set search_path = pg_catalog as $$
  select coalesce(greatest(
    (select max(recorded_at) from dispatch.report_version where city_code = city and recorded_at <= instant),
    (select max(recorded_at) from project_library.project_version where city_code = city and recorded_at <= instant)),
    '-infinity')
$$;

-- Sums of all units in a month as they were known at an instant, worked out from the versions. As the owner: a project may
-- lie elsewhere now than it did then.
create function growth.sums_known(city text, asked text, instant timestamptz)
returns table (unit_code text, path text, projects int, invested_yuan bigint, base_yuan bigint, top_three_yuan bigint[])
language sql stable security definer set search_path = pg_catalog as $$
  with stood as (
    select distinct on (r.project_id, left(r.month, 4)) p.unit_code, left(r.month, 4) = left(asked, 4) as is_now,
      r.cumulative_yuan as yuan
    from dispatch.public_reports_at(city, instant) r
    join project_library.public_projects_at(city, instant) p on p.id = r.project_id
    where p.caliber = 'in' and left(r.month, 4)::int in (left(asked, 4)::int, left(asked, 4)::int - 1)
      and right(r.month, 2) <= right(asked, 2)
    order by r.project_id, left(r.month, 4), r.month desc
  ), placed as (
    select *, row_number() over (partition by unit_code, is_now order by yuan desc) as place from stood
  )
  select u.code, u.path, (count(*) filter (where is_now))::int,
    coalesce(sum(yuan) filter (where is_now), 0)::bigint, coalesce(sum(yuan) filter (where not is_now), 0)::bigint,
    coalesce(array_agg(yuan order by yuan desc) filter (where is_now and place <= 3), '{}')
  from organisation.public_region u left join placed on placed.unit_code = u.code
  where u.parent = city and u.kind in ('county', 'zone')
  group by u.code, u.path
$$;

-- Keeps the sums of a month as they were known after a change, unless they are kept.
create function growth.keep_known(city text, asked text, changed timestamptz) returns void language plpgsql
security definer set search_path = pg_catalog as $$
begin
  if exists (select from growth.known_sum k where k.city_code = city and k.month = asked and k.changed_at = changed) then
    return;
  end if;
  insert into growth.known_sum
  select city, asked, changed, s.* from growth.sums_known(city, asked, changed) s
  on conflict do nothing;
end $$;

-- Projects of the remit behind the sums of a month as they were known at the instant of the transaction.
create function growth.contributions_known(city text, asked text)
returns table (project_id uuid, name text, unit_code text, invested_yuan bigint, base_yuan bigint)
language sql stable security definer set search_path = pg_catalog as $$
  with stood as (
    select distinct on (r.project_id, left(r.month, 4)) r.project_id, left(r.month, 4) = left(asked, 4) as is_now,
      r.cumulative_yuan as yuan
    from dispatch.public_reports_at(city, platform.as_of()) r
    where left(r.month, 4)::int in (left(asked, 4)::int, left(asked, 4)::int - 1) and right(r.month, 2) <= right(asked, 2)
    order by r.project_id, left(r.month, 4), r.month desc
  )
  select now.project_id, p.name, p.unit_code, now.yuan, coalesce(base.yuan, 0)
  from stood now
  cross join lateral (select p.name, p.unit_code, p.caliber, p.path, p.owner_code from project_library.public_project_at p
    where p.city_code = city and p.id = now.project_id offset 0) p
  left join stood base on base.project_id = now.project_id and not base.is_now
  where now.is_now and p.caliber = 'in' and platform.in_owner_remit(p.path, p.owner_code)
$$;
revoke execute on function growth.changed_at(text, timestamptz), growth.sums_known(text, text, timestamptz),
  growth.keep_known(text, text, timestamptz), growth.contributions_known(text, text) from public;
grant execute on function growth.changed_at(text, timestamptz), growth.sums_known(text, text, timestamptz),
  growth.keep_known(text, text, timestamptz), growth.contributions_known(text, text) to qingzhang_app;
