create schema reconciliation;

create table reconciliation.run (
  city_code text not null,
  id uuid not null,
  path text not null,
  kind text not null check (kind in ('statistics', 'ownerDeclared', 'approvals', 'payments', 'aggregates')),
  month text not null check (month ~ '^\d{4}-(0[1-9]|1[0-2])$'),
  file_name text not null,
  sha256 text not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  primary key (city_code, id)
);
comment on table reconciliation.run is '名单与项目库的每次核对；只能追加，双方数据都不改动';
comment on column reconciliation.run.path is '上传单位的地区路径';
comment on column reconciliation.run.kind is '名单种类：statistics 统计部门名单，ownerDeclared 项目单位申报，approvals 发改批复，payments 财政拨付，aggregates 分县汇总';
comment on column reconciliation.run.sha256 is '原文件的 SHA-256；统计部门名单只留存此值，不留存文件';
create index run_recent on reconciliation.run (city_code, recorded_at desc, id);
alter table reconciliation.run enable row level security;
create policy remit on reconciliation.run using (platform.is_on_way(path)) with check (platform.in_remit(path));

create table reconciliation.row (
  city_code text not null,
  run_id uuid not null,
  number int not null,
  path text not null,
  unit_code text,
  sheet text not null,
  row int not null,
  row_key text not null,
  name text,
  class text not null check (class in ('equal', 'notEntered', 'otherCode', 'otherCounty', 'timing', 'unit', 'amount',
    'caliber', 'withdrawn', 'duplicate', 'unknown')),
  project_id uuid,
  score int,
  facts jsonb not null,
  reasons jsonb not null,
  rivals jsonb not null,
  primary key (city_code, run_id, number),
  foreign key (city_code, run_id) references reconciliation.run,
  foreign key (city_code, project_id) references project_library.project
);
comment on table reconciliation.row is '名单各行的核对结果；只能追加';
comment on column reconciliation.row.path is '所在地区路径：有对应项目的随项目，否则随名单所写的县（市、区）';
comment on column reconciliation.row.row_key is '跨月识别同一行的标识';
comment on column reconciliation.row.facts is '名单所写的内容；统计部门名单不留存单个项目的金额';
comment on column reconciliation.row.reasons is '依据和差异：词条及其数值';
comment on column reconciliation.row.rivals is '难以区分的几个项目';
create index row_class on reconciliation.row (city_code, run_id, class, number);
alter table reconciliation.row enable row level security;
create policy remit on reconciliation.row using (platform.in_remit(path));

create table reconciliation.missing (
  city_code text not null,
  run_id uuid not null,
  project_id uuid not null,
  number int not null,
  path text not null,
  unit_code text not null,
  primary key (city_code, run_id, project_id),
  foreign key (city_code, run_id) references reconciliation.run,
  foreign key (city_code, project_id) references project_library.project
);
comment on table reconciliation.missing is '项目库中有、名单中没有的项目：提请统计部门核实的线索；只能追加';
create index missing_number on reconciliation.missing (city_code, run_id, number);
alter table reconciliation.missing enable row level security;
create policy remit on reconciliation.missing using (platform.in_remit(path));

create table reconciliation.decision (
  city_code text not null,
  kind text not null,
  row_key text not null,
  project_key text not null,
  version int not null,
  path text not null,
  project_id uuid,
  verdict text not null check (verdict in ('same', 'different', 'explained')),
  class text,
  note text not null,
  run_id uuid not null,
  decided_at timestamptz not null,
  decided_by text not null,
  primary key (city_code, kind, row_key, project_key, version),
  foreign key (city_code, run_id) references reconciliation.run,
  foreign key (city_code, project_id) references project_library.project,
  check (verdict = 'explained' or project_id is not null),
  check ((verdict = 'explained') = (class is not null))
);
comment on table reconciliation.decision is '人工认定：是同一项目、不是同一项目、差异已说明；下月自动沿用，只能追加';
comment on column reconciliation.decision.row_key is '名单中的行；missing 表示名单中没有的项目';
comment on column reconciliation.decision.project_key is '项目标识；没有对应项目的为空文本';
create index decision_recent on reconciliation.decision (city_code, kind, decided_at desc);
alter table reconciliation.decision enable row level security;
create policy remit on reconciliation.decision using (platform.in_remit(path));

grant usage on schema reconciliation to qingzhang_app;
grant select, insert on reconciliation.run, reconciliation.row, reconciliation.missing, reconciliation.decision to qingzhang_app;
-- A project that moves takes along what was found about it.
grant update (path, unit_code) on reconciliation.row, reconciliation.missing to qingzhang_app;
grant update (path) on reconciliation.decision to qingzhang_app;
create index row_project on reconciliation.row (city_code, project_id) where project_id is not null;
create index missing_project on reconciliation.missing (city_code, project_id);
create index decision_project on reconciliation.decision (city_code, project_id) where project_id is not null;
