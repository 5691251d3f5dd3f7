create schema dispatch;

create table dispatch.round (
  city_code text not null,
  month text not null check (month ~ '^\d{4}-(0[2-9]|1[0-2])$'),
  path text not null,
  state text not null check (state in ('open', 'locked')),
  opened_at timestamptz not null,
  due_on date not null,
  primary key (city_code, month)
);
comment on table dispatch.round is '月度调度轮次；一月与二月合并，没有一月轮次';
alter table dispatch.round enable row level security;
create policy remit on dispatch.round using (platform.is_on_way(path)) with check (platform.in_remit(path));

create table dispatch.report (
  city_code text not null,
  project_id uuid not null,
  month text not null check (month ~ '^\d{4}-(0[2-9]|1[0-2])$'),
  version int not null,
  path text not null,
  owner_code text,
  month_yuan bigint,
  year_to_date_yuan bigint check (year_to_date_yuan >= 0),
  total_yuan bigint check (total_yuan >= 0),
  building_yuan bigint,
  installation_yuan bigint,
  equipment_yuan bigint,
  other_yuan bigint,
  progress text,
  problems text,
  cumulative_yuan bigint not null default 0,
  recorded_at timestamptz not null,
  recorded_by text not null,
  source text,
  primary key (city_code, project_id, month),
  foreign key (city_code, project_id) references project_library.project
);
comment on table dispatch.report is '月报：各项目各月当前已知的数据；每次变动同时写入 report_version';
comment on column dispatch.report.month_yuan is '本月完成投资，元';
comment on column dispatch.report.year_to_date_yuan is '本年累计完成投资，元';
comment on column dispatch.report.total_yuan is '开工以来累计完成投资，元';
comment on column dispatch.report.cumulative_yuan is '本年累计，元：填报了累计的用填报数，否则由各月相加';
create index report_month on dispatch.report (city_code, month, project_id);
alter table dispatch.report enable row level security;
create policy remit on dispatch.report using (platform.in_owner_remit(path, owner_code));

create table dispatch.report_version (
  like dispatch.report including comments,
  primary key (city_code, project_id, month, version)
);
alter table dispatch.report_version drop column cumulative_yuan;
comment on table dispatch.report_version is '月报的各个版本：只能追加，用于还原任一时点所知的数据';
alter table dispatch.report_version enable row level security;
create policy remit on dispatch.report_version using (platform.in_owner_remit(path, owner_code));

-- Brings the year to date of each month of these projects up to date: as reported or, where only the month was, the
-- last reported one plus the months since. A function, so that its plan is kept.
create function dispatch.cumulate(city text, project_ids uuid[], years text[]) returns void language plpgsql
set plan_cache_mode = force_generic_plan as $$
declare
  first_month text := (select min(year) from unnest(years) year) || '-01';
  last_month text := (select max(year) from unnest(years) year) || '-12';
begin
  update dispatch.report r set cumulative_yuan = c.cumulative_yuan
  from (
    select project_id, month,
      coalesce(first_value(year_to_date_yuan) over stretch, 0)
        + coalesce(sum(case when year_to_date_yuan is null then month_yuan end) over stretch, 0)::bigint as cumulative_yuan
    from (
      select project_id, month, year_to_date_yuan, month_yuan,
        count(year_to_date_yuan) over (partition by project_id, left(month, 4) order by month) as known
      from dispatch.report
      where city_code = city and project_id = any(project_ids) and month between first_month and last_month
    ) stated
    window stretch as (partition by project_id, left(month, 4), known order by month)
  ) c
  where r.city_code = city and r.project_id = c.project_id and r.month = c.month
    and r.cumulative_yuan <> c.cumulative_yuan;
end $$;

-- Reports as they were known at an instant, with their year to date worked out in the same way.
create function dispatch.public_reports_at(city text, instant timestamptz)
returns table (project_id uuid, month text, cumulative_yuan bigint) language sql stable as $$
  select r.project_id, r.month,
    coalesce(first_value(r.year_to_date_yuan) over stretch, 0)
      + coalesce(sum(case when r.year_to_date_yuan is null then r.month_yuan end) over stretch, 0)::bigint
  from (
    select v.*,
      count(v.year_to_date_yuan) over (partition by v.project_id, left(v.month, 4) order by v.month) as known
    from (
      select distinct on (project_id, month) * from dispatch.report_version
      where city_code = city and recorded_at <= instant
      order by project_id, month, version desc
    ) v
  ) r
  window stretch as (partition by r.project_id, left(r.month, 4), r.known order by r.month)
$$;

create view dispatch.public_report with (security_invoker = true) as
  select city_code, project_id, month, path, owner_code, cumulative_yuan from dispatch.report;
comment on view dispatch.public_report is '其他功能可读的月报：本年累计，元';

create view dispatch.public_round with (security_invoker = true) as
  select city_code, month, path, state, due_on from dispatch.round;

grant usage on schema dispatch to qingzhang_app;
grant select, insert, update on dispatch.round, dispatch.report to qingzhang_app;
grant select, insert on dispatch.report_version to qingzhang_app;
grant select on dispatch.public_report, dispatch.public_round to qingzhang_app;
