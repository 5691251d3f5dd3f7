-- Allocation scenarios: what was wished, what it was worked out of, and what came out. Only appended.
create table funds.allocation_scenario (
  city_code text not null,
  id uuid not null,
  path text not null,
  name text not null,
  wish jsonb not null,
  inputs jsonb not null,
  summary jsonb not null,
  total_yuan bigint not null check (total_yuan >= 0),
  known_at timestamptz not null,
  made_by text not null,
  primary key (city_code, id)
);
comment on table funds.allocation_scenario is '资金分解方案：设想、冻结的输入和结果；只能追加';
comment on column funds.allocation_scenario.wish is '设想：权重、补助比例、最低补助、各地保底';
comment on column funds.allocation_scenario.inputs is '冻结的输入：未分配资金和候选项目';
comment on column funds.allocation_scenario.summary is '结果：分地区、流向、起作用的规则、相互矛盾的规则';
comment on column funds.allocation_scenario.total_yuan is '分解金额，元';
comment on column funds.allocation_scenario.known_at is '读取资金和项目的时点';
create index allocation_scenario_made on funds.allocation_scenario (city_code, known_at desc, id);

create table funds.allocation_grant (
  city_code text not null,
  scenario_id uuid not null,
  place int not null,
  path text not null,
  project_id uuid not null,
  source_id uuid not null,
  score numeric(6, 1) not null,
  yuan bigint not null check (yuan > 0),
  primary key (city_code, scenario_id, place),
  foreign key (city_code, scenario_id) references funds.allocation_scenario
);
comment on table funds.allocation_grant is '方案中各项目从各来源得到的金额，元；采纳之前不是资金流水';
comment on column funds.allocation_grant.score is '项目得分：成熟度与绩效的加权';

create table funds.allocation_acceptance (
  city_code text not null,
  scenario_id uuid not null,
  path text not null,
  document_no text not null,
  reason text not null,
  moved_on date not null,
  rows int not null,
  accepted_at timestamptz not null,
  accepted_by text not null,
  primary key (city_code, scenario_id),
  foreign key (city_code, scenario_id) references funds.allocation_scenario
);
comment on table funds.allocation_acceptance is '方案的采纳：依据文号、理由和日期；采纳后记入资金流水';

alter table funds.allocation_scenario enable row level security;
alter table funds.allocation_grant enable row level security;
alter table funds.allocation_acceptance enable row level security;
create policy remit on funds.allocation_scenario using (platform.in_remit(path));
create policy remit on funds.allocation_grant using (platform.in_remit(path));
create policy remit on funds.allocation_acceptance using (platform.in_remit(path));

create view funds.allocation_scenario_at with (security_invoker = true) as
  select * from funds.allocation_scenario where known_at <= (select platform.as_of());
create view funds.allocation_grant_at with (security_invoker = true) as
  select g.* from funds.allocation_grant g join funds.allocation_scenario s
    on s.city_code = g.city_code and s.id = g.scenario_id
  where s.known_at <= (select platform.as_of());
create view funds.allocation_acceptance_at with (security_invoker = true) as
  select * from funds.allocation_acceptance where accepted_at <= (select platform.as_of());

grant select, insert on funds.allocation_scenario, funds.allocation_grant, funds.allocation_acceptance to qingzhang_app;
grant select on funds.allocation_scenario_at, funds.allocation_grant_at, funds.allocation_acceptance_at to qingzhang_app;
