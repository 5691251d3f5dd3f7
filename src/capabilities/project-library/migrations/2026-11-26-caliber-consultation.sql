-- What the county statistics bureau answered when it was asked whether a project counts: answers are only appended, the
-- latest holds.
create table project_library.consultation (
  city_code text not null,
  project_id uuid not null,
  version int not null,
  path text not null,
  owner_code text,
  asked_office text not null,
  answer text not null check (answer in ('yes', 'no', 'conditional')),
  answered_on date not null,
  document_name text,
  condition text check (answer <> 'conditional' or condition is not null),
  project_version int not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  primary key (city_code, project_id, version)
);
comment on table project_library.consultation is '口径咨询：向县统计局咨询的答复；只能追加，最新一条有效';
comment on column project_library.consultation.path is '项目所在地区路径：市/县/乡镇';
comment on column project_library.consultation.owner_code is '项目单位统一社会信用代码';
comment on column project_library.consultation.asked_office is '咨询的单位和科室';
comment on column project_library.consultation.answer is '答复：yes 符合，no 不符合，conditional 附条件';
comment on column project_library.consultation.answered_on is '答复日期';
comment on column project_library.consultation.document_name is '答复文件或记录的名称';
comment on column project_library.consultation.condition is '附条件答复的条件';
comment on column project_library.consultation.project_version is '答复时项目的版本';
alter table project_library.consultation enable row level security;
create policy remit on project_library.consultation using (platform.in_owner_remit(path, owner_code));

-- By which rules the kept verdicts of a city were worked out; where they differ from today's, all are worked out anew.
create table project_library.caliber_basis (
  city_code text primary key,
  path text not null,
  basis text not null,
  recorded_at timestamptz not null
);
comment on table project_library.caliber_basis is '口径判定所依据的规则版本：与现行规则不同时全部重新判定';
comment on column project_library.caliber_basis.path is '地区路径：市';
comment on column project_library.caliber_basis.basis is '规则版本';
alter table project_library.caliber_basis enable row level security;
create policy remit on project_library.caliber_basis using (platform.in_remit(path));

grant select, insert on project_library.consultation to qingzhang_app;
grant select, insert, update on project_library.caliber_basis to qingzhang_app;
