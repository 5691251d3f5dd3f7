-- The workspace of the advice: real work on real projects, with its effect in every scenario.
create table forecast.advice (
  city_code text not null,
  id uuid not null,
  path text not null,
  unit_code text not null,
  as_of_month text not null,
  origin text not null,
  known_at timestamptz not null,
  made_at timestamptz not null,
  made_by text not null,
  goal_tenths int not null,
  base_yuan bigint not null,
  goal_yuan bigint not null,
  mean_yuan bigint not null,
  probability_percent int not null check (probability_percent between 1 and 99),
  actions jsonb not null,
  proposal jsonb not null,
  primary key (city_code, id)
);
comment on table forecast.advice is '工作建议：一个地区可做的实际工作及其作用；不含任何应报数额';
comment on column forecast.advice.goal_yuan is '达到增速目标所对应的全年投资，元；只用于计算概率';
comment on column forecast.advice.actions is '可做的工作：项目、种类、工作量（人天）、最早见效月份、平均作用';
comment on column forecast.advice.proposal is '工作量最小的组合、备选和每项工作的作用';
create index advice_made on forecast.advice (city_code, unit_code, made_at desc, id);

create table forecast.advice_sample (
  city_code text not null,
  advice_id uuid not null,
  part text not null check (part in ('shown', 'fresh')),
  path text not null,
  draws int not null,
  content bytea not null,
  primary key (city_code, advice_id, part),
  foreign key (city_code, advice_id) references forecast.advice
);
comment on table forecast.advice_sample is '各情景下的投资和每项工作的作用，32 位浮点数，元；shown 供页面计算，fresh 供核验';

create table forecast.adoption (
  city_code text not null,
  advice_id uuid not null,
  action_id text not null,
  task_id uuid not null,
  path text not null,
  adopted_at timestamptz not null,
  adopted_by text not null,
  primary key (city_code, advice_id, action_id),
  foreign key (city_code, advice_id) references forecast.advice
);
comment on table forecast.adoption is '采纳的建议及其交办事项；只能追加';

create table forecast.effort_setting (
  city_code text not null,
  version int not null,
  path text not null,
  finish_approval_days int not null,
  finish_approval_months int not null,
  settle_site_days int not null,
  settle_site_months int not null,
  start_earlier_days int not null,
  start_earlier_months int not null,
  enter_started_days int not null,
  enter_started_months int not null,
  speed_payment_days int not null,
  speed_payment_months int not null,
  correct_code_days int not null,
  correct_code_months int not null,
  file_separately_days int not null,
  file_separately_months int not null,
  speed_payment_pace_percent int not null,
  probability_percent int not null check (probability_percent between 1 and 99),
  recorded_at timestamptz not null,
  recorded_by text not null,
  primary key (city_code, version)
);
comment on table forecast.effort_setting is '各类工作的工作量（人天）和所需月数：每次修改为新版本';

alter table forecast.advice enable row level security;
alter table forecast.advice_sample enable row level security;
alter table forecast.adoption enable row level security;
alter table forecast.effort_setting enable row level security;
create policy remit on forecast.advice using (platform.in_remit(path));
create policy remit on forecast.advice_sample using (platform.in_remit(path));
create policy remit on forecast.adoption using (platform.in_remit(path));
create policy remit on forecast.effort_setting using (platform.is_on_way(path)) with check (platform.in_remit(path));

create view forecast.advice_at with (security_invoker = true) as
  select * from forecast.advice where made_at <= (select platform.as_of());
create view forecast.adoption_at with (security_invoker = true) as
  select * from forecast.adoption where adopted_at <= (select platform.as_of());
create view forecast.effort_setting_at with (security_invoker = true) as
  select * from forecast.effort_setting where recorded_at <= (select platform.as_of());

grant select, insert on forecast.advice, forecast.advice_sample, forecast.adoption, forecast.effort_setting
  to qingzhang_app;
grant select on forecast.advice_at, forecast.adoption_at, forecast.effort_setting_at to qingzhang_app;
