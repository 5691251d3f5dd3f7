-- What a region asks for before a project enters the statistics library. Only appended: a changed or withdrawn set is a
-- further version, so that a verdict of an earlier month can be understood.
create table project_library.entry_rule_set (
  city_code text not null,
  id uuid not null,
  version int not null,
  path text not null,
  region_code text not null,
  project_type text not null check (project_type in ('construction', 'purchase', 'other')),
  band_from_yuan bigint not null check (band_from_yuan >= 0),
  band_below_yuan bigint check (band_below_yuan > band_from_yuan),
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  materials jsonb not null,
  window_from_day int not null check (window_from_day between 1 and 31),
  window_to_day int not null check (window_to_day between window_from_day and 31),
  notes text,
  source text,
  is_example boolean not null,
  is_withdrawn boolean not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  primary key (city_code, id, version)
);
comment on table project_library.entry_rule_set is '入库规则：各地、各类型、各投资区间入库所需材料和每月窗口；只能追加版本';
comment on column project_library.entry_rule_set.band_from_yuan is '计划总投资下限（含），元';
comment on column project_library.entry_rule_set.band_below_yuan is '计划总投资上限（不含），元；空为不限';
comment on column project_library.entry_rule_set.materials is '材料清单：名称、证明材料的种类、由谁提供';
comment on column project_library.entry_rule_set.window_from_day is '每月窗口起始日';
comment on column project_library.entry_rule_set.window_to_day is '每月窗口截止日，超过当月天数的为月末';
comment on column project_library.entry_rule_set.is_example is '示例：没有查到本地规定，仅供演示';
comment on column project_library.entry_rule_set.is_withdrawn is '已停用';
alter table project_library.entry_rule_set enable row level security;
create policy remit on project_library.entry_rule_set using (platform.is_on_way(path)) with check (platform.in_remit(path));

create table project_library.entry_material (
  city_code text not null,
  project_id uuid not null,
  kind text not null,
  version int not null,
  path text not null,
  owner_code text,
  is_at_hand boolean not null,
  note text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  primary key (city_code, project_id, kind, version)
);
comment on table project_library.entry_material is '入库材料核对：谁在何时核对过某种材料已齐备；只能追加';
comment on column project_library.entry_material.kind is '证明材料的种类';
alter table project_library.entry_material enable row level security;
create policy remit on project_library.entry_material using (platform.in_owner_remit(path, owner_code));

create table project_library.entry_handover (
  city_code text not null,
  id uuid not null,
  project_id uuid not null,
  path text not null,
  owner_code text,
  receiver text not null,
  project jsonb not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  primary key (city_code, id, project_id)
);
comment on table project_library.entry_handover is '移交统计部门的待入库线索：每个项目一行，只含名称、代码、单位、地点、批复，不含任何数额';
comment on column project_library.entry_handover.receiver is '接收单位';
comment on column project_library.entry_handover.project is '移交时的名称、代码、单位、地点、批复';
create index entry_handover_project on project_library.entry_handover (city_code, project_id, recorded_at desc);
create index entry_handover_recent on project_library.entry_handover (city_code, recorded_at desc, id);
alter table project_library.entry_handover enable row level security;
create policy remit on project_library.entry_handover using (platform.in_owner_remit(path, owner_code));

grant select, insert on project_library.entry_rule_set, project_library.entry_material, project_library.entry_handover
  to qingzhang_app;
