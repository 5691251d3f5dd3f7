-- Why a version was written, who said where it stands with the statistics bureau, and into which project it was merged.
-- The same columns in both tables, because a version is a project as it was known.
do $$
declare
  target text;
begin
  foreach target in array array['project', 'project_version'] loop
    execute format('alter table project_library.%I
      add submitted_in text,
      add note text,
      add said_by text,
      add merged_into uuid', target);
  end loop;
end $$;
comment on column project_library.project.submitted_in is '报送月份：材料报县统计局的月份';
comment on column project_library.project.note is '本次变更的说明';
comment on column project_library.project.said_by is '统计状态由何人告知';
comment on column project_library.project.merged_into is '已并入的项目；并入后不再计入口径和合计';
create index project_merged on project_library.project (city_code, merged_into) where merged_into is not null;
create index project_unit on project_library.project (city_code, unit_code, id);

-- What was merged is never added up a second time, whoever works out its verdict anew.
create function project_library.merged_is_out() returns trigger language plpgsql as $$
begin
  new.caliber := 'out';
  return new;
end $$;
create trigger merged_is_out before insert or update on project_library.project
  for each row when (new.merged_into is not null) execute function project_library.merged_is_out();
create trigger merged_is_out before insert on project_library.project_version
  for each row when (new.merged_into is not null) execute function project_library.merged_is_out();

create table project_library.step (
  city_code text not null,
  project_id uuid not null,
  step int not null check (step between 0 and 8),
  version int not null,
  path text not null,
  owner_code text,
  planned_on date,
  actual_on date,
  paper_name text,
  paper_number text,
  evidence_id uuid,
  skip_ground text check (skip_ground in ('simplified', 'filing', 'other')),
  skip_reason text,
  note text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  primary key (city_code, project_id, step, version),
  foreign key (city_code, project_id) references project_library.project,
  check (skip_ground is null or actual_on is null)
);
comment on table project_library.step is '项目进度的步骤：0 谋划至 8 验收决算；只能追加，最新版本为现状';
comment on column project_library.step.step is '0 谋划，1 项目建议书，2 可研批复，3 初设批复，4 用地环评齐，5 招标，6 开工，7 完工，8 验收决算';
comment on column project_library.step.planned_on is '计划日期';
comment on column project_library.step.actual_on is '实际日期';
comment on column project_library.step.paper_name is '证明材料名称';
comment on column project_library.step.paper_number is '证明材料文号';
comment on column project_library.step.evidence_id is '佐证材料编号';
comment on column project_library.step.skip_ground is '不经此步的依据：simplified 简化程序，filing 企业备案，other 其他';
comment on column project_library.step.skip_reason is '不经此步的说明';
alter table project_library.step enable row level security;
create policy remit on project_library.step using (platform.in_owner_remit(path, owner_code));

create table project_library.duplicate_key (
  city_code text not null,
  key text not null,
  project_id uuid not null,
  project_version int not null,
  path text not null,
  owner_code text,
  primary key (city_code, key, project_id),
  foreign key (city_code, project_id) references project_library.project
);
comment on table project_library.duplicate_key is '查重用的特征：名称相近的项目有相同的特征，免去两两比对';
create index duplicate_key_project on project_library.duplicate_key (city_code, project_id);
alter table project_library.duplicate_key enable row level security;
create policy remit on project_library.duplicate_key using (platform.in_owner_remit(path, owner_code));

create table project_library.duplicate_pair (
  city_code text not null,
  id uuid not null,
  one_id uuid not null,
  other_id uuid not null check (one_id < other_id),
  path text not null,
  score int not null check (score between 0 and 100),
  reasons text not null,
  state text not null check (state in ('open', 'merged', 'different')),
  found_at timestamptz not null,
  reason text,
  decided_at timestamptz,
  decided_by text,
  primary key (city_code, id),
  unique (city_code, one_id, other_id),
  check ((state = 'open') = (decided_at is null))
);
comment on table project_library.duplicate_pair is '疑似重复的两个项目，以及经办人的处理：merged 合并，different 声明不同';
comment on column project_library.duplicate_pair.path is '两个项目共同所属的地区路径：跨县的由市级处理';
comment on column project_library.duplicate_pair.score is '相似度，0 至 100';
comment on column project_library.duplicate_pair.reasons is '相似的理由，JSON';
comment on column project_library.duplicate_pair.reason is '处理的理由';
create index duplicate_pair_open on project_library.duplicate_pair (city_code, state, score desc, id);
alter table project_library.duplicate_pair enable row level security;
create policy remit on project_library.duplicate_pair using (platform.in_remit(path));

create table project_library.lead (
  city_code text not null,
  id uuid not null,
  path text not null,
  account_id uuid,
  name text not null,
  name_key text not null,
  unit_code text not null,
  township_code text,
  owner_name text,
  content text,
  total_yuan bigint check (total_yuan >= 0),
  stage text,
  department text not null check (department in ('developmentReform', 'statistics', 'industry', 'construction',
    'agriculture', 'naturalResources', 'water', 'finance', 'approval')),
  contact_name text not null,
  contact_telephone text not null,
  expected_start text,
  passed_by text not null,
  passed_at timestamptz not null,
  due_on date not null,
  state text not null check (state in ('open', 'becameProject', 'closed')),
  project_id uuid,
  close_reason text,
  decided_at timestamptz,
  decided_by text,
  primary key (city_code, id),
  foreign key (city_code, project_id) references project_library.project,
  check ((state = 'open') = (decided_at is null)),
  check ((state = 'becameProject') = (project_id is not null)),
  check ((state = 'closed') = (close_reason is not null))
);
comment on table project_library.lead is '线索：部门提供的项目信息；转为项目或说明原因后关闭，登记的内容不再改动';
comment on column project_library.lead.account_id is '登记的账号；部门联络员只看到自己登记的';
comment on column project_library.lead.total_yuan is '总投资（部门所知），元';
comment on column project_library.lead.department is '来源部门';
comment on column project_library.lead.contact_name is '来源部门的联系人';
comment on column project_library.lead.expected_start is '预计开工月份';
comment on column project_library.lead.due_on is '应处理的日期';
comment on column project_library.lead.state is 'open 待处理，becameProject 已转为项目，closed 已关闭';
create index lead_open on project_library.lead (city_code, state, passed_at desc, id);
alter table project_library.lead enable row level security;
create policy remit on project_library.lead using (platform.in_remit(path));

create table project_library.life_cycle_setting (
  city_code text not null,
  version int not null,
  path text not null,
  slip_note_days int not null check (slip_note_days between 1 and 365),
  slip_warn_days int not null check (slip_warn_days between slip_note_days and 730),
  lead_work_days int not null check (lead_work_days between 1 and 60),
  recorded_at timestamptz not null,
  recorded_by text not null,
  primary key (city_code, version)
);
comment on table project_library.life_cycle_setting is '进度和线索的参数：每次修改为新版本';
comment on column project_library.life_cycle_setting.slip_note_days is '比计划晚多少天提示，天';
comment on column project_library.life_cycle_setting.slip_warn_days is '比计划晚多少天预警，天';
comment on column project_library.life_cycle_setting.lead_work_days is '线索应在多少个工作日内处理';
alter table project_library.life_cycle_setting enable row level security;
create policy remit on project_library.life_cycle_setting using (platform.is_on_way(path)) with check (platform.in_remit(path));

-- Which project a code or a name of a merged one means now, so that a file with the former code finds it.
create view project_library.public_merger with (security_invoker = true) as
  select city_code, id, merged_into, code, name_key from project_library.project where merged_into is not null;
comment on view project_library.public_merger is '已并入其他项目的项目';

-- Reached steps, for other rooms.
create view project_library.public_step with (security_invoker = true) as
  select distinct on (city_code, project_id, step) city_code, project_id, step, path, owner_code, planned_on, actual_on,
    skip_ground
  from project_library.step order by city_code, project_id, step, version desc;
comment on view project_library.public_step is '其他功能可读的项目步骤（现状）';

grant select, insert on project_library.step, project_library.life_cycle_setting to qingzhang_app;
grant update (path, owner_code) on project_library.step to qingzhang_app;
grant select, insert, delete, update on project_library.duplicate_key to qingzhang_app;
grant select, insert, update on project_library.duplicate_pair, project_library.lead to qingzhang_app;
grant select on project_library.public_merger, project_library.public_step to qingzhang_app;
