create schema bundling;

create table bundling.plan (
  city_code text not null,
  id uuid not null,
  path text not null,
  unit_code text not null,
  made_at timestamptz not null,
  made_by text not null,
  max_members int not null check (max_members between 2 and 20),
  items int not null,
  eligible int not null,
  bundles int not null,
  bound int not null,
  is_proven boolean not null,
  members int not null,
  frontier jsonb not null,
  rest jsonb not null,
  primary key (city_code, id)
);
comment on table bundling.plan is '归整测算：未立项小项目可以归整成多少个项目；只能追加';
comment on column bundling.plan.unit_code is '测算范围：市或县（市、区）、集聚区';
comment on column bundling.plan.max_members is '每个项目最多包含的子项数';
comment on column bundling.plan.items is '低于500万元的项目数，个';
comment on column bundling.plan.eligible is '其中可以归整的项目数，个';
comment on column bundling.plan.bound is '可以归整成的项目数的上限，个';
comment on column bundling.plan.is_proven is '是否已证明不能更多';
comment on column bundling.plan.frontier is '子项数上限不同时归整成的项目数和平均子项数';
comment on column bundling.plan.rest is '可以归整而未归入的项目及原因';
create index plan_recent on bundling.plan (city_code, unit_code, made_at desc, id);

create table bundling.plan_bundle (
  city_code text not null,
  plan_id uuid not null,
  position int not null,
  path text not null,
  unit_code text not null,
  owner_name text not null,
  industry_code text,
  total_yuan bigint not null,
  from_month text not null,
  to_month text not null,
  members jsonb not null,
  primary key (city_code, plan_id, position),
  foreign key (city_code, plan_id) references bundling.plan
);
comment on table bundling.plan_bundle is '归整测算的各组；只能追加';
comment on column bundling.plan_bundle.total_yuan is '各子项计划总投资合计，元';
comment on column bundling.plan_bundle.from_month is '各子项可以同期实施的起始月份';
comment on column bundling.plan_bundle.members is '子项：测算时所知的名称和计划总投资（元）';

create table bundling.proposal (
  city_code text not null,
  id uuid not null,
  version int not null,
  path text not null,
  unit_code text not null,
  name text not null,
  owner_name text not null,
  investor_name text,
  investor_proof text,
  opinion text not null,
  state text not null
    check (state in ('draft', 'handed', 'approved', 'confirmed', 'declined', 'rejected', 'withdrawn')),
  note text,
  code text,
  document_number text,
  decided_on date,
  total_yuan bigint not null,
  project_ids uuid[] not null,
  members jsonb not null,
  findings jsonb not null,
  lead_id uuid,
  recorded_at timestamptz not null,
  recorded_by text not null,
  primary key (city_code, id)
);
comment on table bundling.proposal is '立项建议：当前已知情况；每次变动同时写入 proposal_version';
comment on column bundling.proposal.owner_name is '项目单位';
comment on column bundling.proposal.investor_name is '多个单位的子项由同一主体投资时的投资主体';
comment on column bundling.proposal.investor_proof is '投资主体的依据';
comment on column bundling.proposal.opinion is '各子项属于同一项目的理由';
comment on column bundling.proposal.state is
  'draft 草案，handed 已送发改部门，approved 已批复待统计部门认定，confirmed 统计部门认定符合，declined 统计部门认定不符合，rejected 未批复，withdrawn 已撤回';
comment on column bundling.proposal.code is '批复的项目代码';
comment on column bundling.proposal.total_yuan is '各子项计划总投资合计，元';
comment on column bundling.proposal.members is '子项清单：提出时所知的情况';
comment on column bundling.proposal.findings is '提出时各项检查的提示';
comment on column bundling.proposal.lead_id is '项目库中的线索';
create index proposal_recent on bundling.proposal (city_code, recorded_at desc, id);

create table bundling.proposal_version (
  like bundling.proposal including comments,
  primary key (city_code, id, version)
);
comment on table bundling.proposal_version is '立项建议的各个版本：只能追加';

alter table bundling.plan enable row level security;
alter table bundling.plan_bundle enable row level security;
alter table bundling.proposal enable row level security;
alter table bundling.proposal_version enable row level security;
create policy remit on bundling.plan using (platform.in_remit(path));
create policy remit on bundling.plan_bundle using (platform.in_remit(path));
create policy remit on bundling.proposal using (platform.in_remit(path));
create policy remit on bundling.proposal_version using (platform.in_remit(path));

create view bundling.plan_at with (security_invoker = true) as
  select * from bundling.plan where made_at <= (select platform.as_of());
create view bundling.proposal_version_at with (security_invoker = true) as
  select * from bundling.proposal_version where recorded_at <= (select platform.as_of());
create view bundling.proposal_at with (security_invoker = true) as
  select distinct on (city_code, id) * from bundling.proposal_version
  where recorded_at <= (select platform.as_of()) order by city_code, id, version desc;

grant usage on schema bundling to qingzhang_app;
grant select, insert on bundling.plan, bundling.plan_bundle, bundling.proposal_version to qingzhang_app;
grant select, insert, update on bundling.proposal to qingzhang_app;
grant select on bundling.plan_at, bundling.proposal_at, bundling.proposal_version_at to qingzhang_app;
