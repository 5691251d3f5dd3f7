create schema plan;

-- Papers of the plan are of the whole city: every unit reads them, row-level security lets only the city write them.
create table plan.work_plan (
  city_code text not null,
  year int not null check (year between 1990 and 2100),
  version int not null check (version > 0),
  path text not null,
  state text not null check (state in ('draft', 'adopted')),
  goal text not null,
  safeguards text not null,
  note text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  primary key (city_code, year, version)
);
comment on table plan.work_plan is '年度工作方案的各个版本：只能追加，版本号最大的为现行';
comment on column plan.work_plan.state is 'draft 草案，adopted 已印发';
comment on column plan.work_plan.goal is '总体要求和全年目标';
comment on column plan.work_plan.safeguards is '保障措施';
comment on column plan.work_plan.note is '修改原因';
alter table plan.work_plan enable row level security;
create policy remit on plan.work_plan using (platform.is_on_way(path)) with check (platform.in_remit(path));

create table plan.work_action (
  city_code text not null,
  year int not null,
  version int not null,
  action text not null check (action in ('restoration', 'air', 'capacity', 'solidWaste', 'enterprise', 'soil')),
  path text not null,
  goal text not null,
  measures text not null,
  responsible text not null,
  due_on date,
  primary key (city_code, year, version, action),
  foreign key (city_code, year, version) references plan.work_plan
);
comment on table plan.work_action is '工作方案中的各专项行动';
comment on column plan.work_action.measures is '主要措施';
comment on column plan.work_action.responsible is '责任单位';
comment on column plan.work_action.due_on is '完成时限';
alter table plan.work_action enable row level security;
create policy remit on plan.work_action using (platform.is_on_way(path)) with check (platform.in_remit(path));

create table plan.work_target (
  city_code text not null,
  year int not null,
  version int not null,
  action text not null,
  kind text not null check (kind in ('projects', 'started', 'finished', 'investment')),
  unit_code text not null check (unit_code ~ '^\d{6}(-Z\d{2})?$'),
  path text not null,
  amount bigint not null check (amount >= 0),
  primary key (city_code, year, version, action, kind, unit_code),
  foreign key (city_code, year, version, action) references plan.work_action
);
comment on table plan.work_target is '专项行动的工作目标：市、县（市、区）、集聚区，不得分解到乡镇和企业';
comment on column plan.work_target.amount is 'projects 实施项目、started 新开工、finished 完工：个；investment 年度计划投资：元';
alter table plan.work_target enable row level security;
create policy remit on plan.work_target using (platform.is_on_way(path)) with check (platform.in_remit(path));

create table plan.member (
  city_code text not null,
  year int not null check (year between 1990 and 2100),
  project_id uuid not null,
  version int not null,
  path text not null,
  mode text not null check (mode in ('include', 'exclude', 'default')),
  action text check (action in ('restoration', 'air', 'capacity', 'solidWaste', 'enterprise', 'soil')),
  reason text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  primary key (city_code, year, project_id),
  foreign key (city_code, project_id) references project_library.project,
  check ((mode = 'include') = (action is not null)),
  check (mode = 'default' or reason is not null)
);
comment on table plan.member is '项目列入或不列入某年工作方案的决定；没有决定的按项目所属行动和年度计划投资';
comment on column plan.member.mode is 'include 列入，exclude 不列入，default 恢复按项目情况确定';
comment on column plan.member.reason is '理由';
alter table plan.member enable row level security;
create policy remit on plan.member using (platform.in_remit(path));

create table plan.member_version (
  like plan.member including comments,
  primary key (city_code, year, project_id, version)
);
comment on table plan.member_version is '列入决定的各个版本：只能追加';
alter table plan.member_version enable row level security;
create policy remit on plan.member_version using (platform.in_remit(path));

create table plan.year_amount (
  city_code text not null,
  year int not null check (year between 1990 and 2100),
  project_id uuid not null,
  version int not null,
  path text not null,
  planned_yuan bigint check (planned_yuan >= 0),
  note text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  source text,
  primary key (city_code, year, project_id),
  foreign key (city_code, project_id) references project_library.project
);
comment on table plan.year_amount is '项目的年度计划投资：当前已知情况；每次变动同时写入 year_amount_version';
comment on column plan.year_amount.planned_yuan is '年度计划投资，元；空为撤回';
comment on column plan.year_amount.source is '来源文件的 SHA-256';
create index year_amount_project on plan.year_amount (city_code, project_id, year);
alter table plan.year_amount enable row level security;
create policy remit on plan.year_amount using (platform.in_remit(path));

create table plan.year_amount_version (
  like plan.year_amount including comments,
  primary key (city_code, project_id, year, version)
);
comment on table plan.year_amount_version is '年度计划投资的各个版本：只能追加';
alter table plan.year_amount_version enable row level security;
create policy remit on plan.year_amount_version using (platform.in_remit(path));

create table plan.long_plan (
  city_code text not null,
  id uuid not null,
  version int not null check (version > 0),
  path text not null,
  name text not null,
  from_year int not null,
  to_year int not null check (to_year between from_year and from_year + 14),
  state text not null check (state in ('draft', 'adopted')),
  present text not null,
  goals text not null,
  tasks text not null,
  safeguards text not null,
  note text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  primary key (city_code, id, version)
);
comment on table plan.long_plan is '投资规划的各个版本：只能追加，版本号最大的为现行';
comment on column plan.long_plan.present is '现状与形势';
comment on column plan.long_plan.goals is '主要目标';
comment on column plan.long_plan.tasks is '主要任务';
comment on column plan.long_plan.safeguards is '保障措施';
alter table plan.long_plan enable row level security;
create policy remit on plan.long_plan using (platform.is_on_way(path)) with check (platform.in_remit(path));

create table plan.key_project (
  city_code text not null,
  plan_id uuid not null,
  id uuid not null,
  version int not null check (version > 0),
  path text not null,
  position int not null,
  name text not null,
  content text not null,
  total_yuan bigint check (total_yuan >= 0),
  from_year int not null,
  to_year int not null check (to_year >= from_year),
  unit_code text not null check (unit_code ~ '^\d{6}(-Z\d{2})?$'),
  responsible text not null,
  project_ids uuid[] not null,
  is_removed boolean not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  primary key (city_code, plan_id, id)
);
comment on table plan.key_project is '规划的重点工程项目清单：当前已知情况；每次变动同时写入 key_project_version';
comment on column plan.key_project.total_yuan is '总投资，元';
comment on column plan.key_project.unit_code is '所在县（市、区）；全市性项目为市';
comment on column plan.key_project.project_ids is '对应的项目库项目；没有的为未落地';
create index key_project_position on plan.key_project (city_code, plan_id, position, id);
alter table plan.key_project enable row level security;
create policy remit on plan.key_project for select using (platform.is_on_way(path));
create policy added on plan.key_project for insert with check (platform.in_remit(path));
create policy changed on plan.key_project for update using (platform.in_remit(path)) with check (platform.in_remit(path));

create table plan.key_project_version (
  like plan.key_project including comments,
  primary key (city_code, plan_id, id, version)
);
comment on table plan.key_project_version is '重点工程项目的各个版本：只能追加';
alter table plan.key_project_version enable row level security;
create policy remit on plan.key_project_version using (platform.is_on_way(path)) with check (platform.in_remit(path));

-- The action under which a project stands in the plan of a year; null where it is not in it. What was decided holds;
-- without a decision a project that has an action and a planned amount above 0 is in the plan.
create function plan.action_in_plan(mode text, decided text, own text, planned_yuan bigint) returns text
language sql immutable parallel safe as $$
  select case when mode = 'exclude' then null when mode = 'include' then decided when planned_yuan > 0 then own end
$$;
comment on function plan.action_in_plan(text, text, text, bigint) is
  '项目在某年工作方案中所属的行动：先看列入决定，没有决定的看项目所属行动和年度计划投资；与统计口径无关';

grant usage on schema plan to qingzhang_app;
grant select, insert on plan.work_plan, plan.work_action, plan.work_target, plan.long_plan to qingzhang_app;
grant select, insert, update on plan.member, plan.year_amount, plan.key_project to qingzhang_app;
grant select, insert on plan.member_version, plan.year_amount_version, plan.key_project_version to qingzhang_app;
