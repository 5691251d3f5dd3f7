create schema project_library;

create table project_library.project (
  city_code text not null,
  id uuid not null,
  version int not null,
  path text not null,
  name text not null,
  name_key text not null,
  code text,
  owner_name text,
  owner_code text,
  unit_code text not null,
  township_code text,
  industry_code text,
  action text,
  is_eco_led boolean,
  nature text,
  content text,
  planned_total_yuan bigint check (planned_total_yuan >= 0),
  planned_start text,
  planned_finish text,
  started_in text,
  entered_in text,
  stage text,
  national_fund_yuan bigint,
  provincial_fund_yuan bigint,
  city_fund_yuan bigint,
  caliber text not null check (caliber in ('in', 'out', 'ask')),
  recorded_at timestamptz not null,
  recorded_by text not null,
  source text,
  primary key (city_code, id)
);
comment on table project_library.project is '项目：当前已知情况；每次变动同时写入 project_version';
comment on column project_library.project.path is '所在地区路径（项目在地）：市/县/乡镇';
comment on column project_library.project.name_key is '项目名称去除空格和标点后的形式，用于没有代码时的比对';
comment on column project_library.project.code is '项目代码';
comment on column project_library.project.planned_total_yuan is '计划总投资，元';
comment on column project_library.project.national_fund_yuan is '中央资金，元';
comment on column project_library.project.provincial_fund_yuan is '省级资金，元';
comment on column project_library.project.city_fund_yuan is '市级资金，元';
comment on column project_library.project.entered_in is '入库月份';
comment on column project_library.project.caliber is '统计口径：in 符合，out 不符合，ask 待核实';
comment on column project_library.project.source is '来源文件的 SHA-256';
create unique index project_code on project_library.project (city_code, code) where code is not null;
create index project_name on project_library.project (city_code, name_key);
create index project_total on project_library.project (city_code, (coalesce(planned_total_yuan, -1)) desc, id);
create index project_recent on project_library.project (city_code, recorded_at desc, id);
create index project_by_name on project_library.project (city_code, name collate "C", id);
alter table project_library.project enable row level security;
create policy remit on project_library.project using (platform.in_owner_remit(path, owner_code));

create table project_library.project_version (
  like project_library.project including defaults including comments,
  primary key (city_code, id, version)
);
comment on table project_library.project_version is '项目的各个版本：只能追加，用于还原任一时点所知的情况';
alter table project_library.project_version enable row level security;
create policy remit on project_library.project_version using (platform.in_owner_remit(path, owner_code));

-- Of the codes given, those that belong to projects the caller may not see. Says nothing else about them.
create function project_library.codes_elsewhere(city text, codes text[]) returns setof text
language sql stable security definer set search_path = pg_catalog as $$
  select code from project_library.project
  where city_code = city and code = any(codes) and not platform.in_owner_remit(path, owner_code)
$$;
revoke execute on function project_library.codes_elsewhere(text, text[]) from public;

create view project_library.public_project with (security_invoker = true) as
  select city_code, id, path, name, name_key, code, owner_name, owner_code, unit_code, township_code, industry_code,
    planned_total_yuan, planned_start, planned_finish, started_in, entered_in, stage, nature, caliber
  from project_library.project;
comment on view project_library.public_project is '其他功能可读的项目信息';

-- Projects as they were known at an instant.
create function project_library.public_projects_at(city text, instant timestamptz)
returns table (id uuid, path text, unit_code text, caliber text) language sql stable as $$
  select distinct on (v.id) v.id, v.path, v.unit_code, v.caliber
  from project_library.project_version v
  where v.city_code = city and v.recorded_at <= instant
  order by v.id, v.version desc
$$;

grant usage on schema project_library to qingzhang_app;
grant select, insert, update on project_library.project to qingzhang_app;
grant select, insert on project_library.project_version to qingzhang_app;
grant select on project_library.public_project to qingzhang_app;
grant execute on function project_library.codes_elsewhere(text, text[]) to qingzhang_app;
