create schema forecast;

-- One forecast of the whole city. It may be published, after which nothing of it changes.
create table forecast.run (
  city_code text not null,
  id uuid not null,
  path text not null,
  as_of_month text not null check (as_of_month ~ '^\d{4}-\d{2}$'),
  origin text not null,
  last_month text not null,
  known_at timestamptz not null,
  made_at timestamptz not null,
  made_by text not null,
  published_at timestamptz,
  published_by text,
  model_version text not null,
  seed int not null,
  draws int not null,
  projects int not null,
  input_digest text not null,
  notes jsonb not null,
  detail jsonb not null,
  previous_id uuid,
  primary key (city_code, id),
  check ((published_at is null) = (published_by is null))
);
comment on table forecast.run is '投资预判：一次预判的条件；发布后不再改变';
comment on column forecast.run.as_of_month is '所知的最后一个月报月份';
comment on column forecast.run.known_at is '读取项目库时的截至时点';
comment on column forecast.run.seed is '随机数种子：同样的输入和种子得到同样的结果';
comment on column forecast.run.draws is '模拟情景数';
comment on column forecast.run.input_digest is '输入数据的摘要（SHA-256）';
comment on column forecast.run.detail is '方法细节：共同波动、混合权重、相似状态数';
create index run_made on forecast.run (city_code, made_at desc, id);

create table forecast.run_unit (
  city_code text not null,
  run_id uuid not null,
  unit_code text not null,
  path text not null,
  goal_tenths int not null,
  base_yuan bigint not null,
  base_source text not null check (base_source in ('reports', 'official')),
  base_version int,
  year_to_date_yuan bigint not null,
  naive_yuan bigint not null,
  mean_yuan bigint not null,
  median_yuan bigint not null,
  quantiles jsonb not null,
  probability double precision check (probability between 0 and 1),
  known jsonb not null,
  months jsonb not null,
  change jsonb,
  primary key (city_code, run_id, unit_code),
  foreign key (city_code, run_id) references forecast.run
);
comment on table forecast.run_unit is '各县（市、区）和全市的预判；金额为元，自当年一月累计';
comment on column forecast.run_unit.goal_tenths is '增速目标，千分之一';
comment on column forecast.run_unit.base_yuan is '上年全年，元';
comment on column forecast.run_unit.naive_yuan is '简单推算：已完成加上年余下月份，元';
comment on column forecast.run_unit.probability is '达到目标的情景所占比例';

create table forecast.run_project (
  city_code text not null,
  run_id uuid not null,
  project_id uuid not null,
  unit_code text not null,
  path text not null,
  place int not null,
  mean_yuan bigint not null,
  low_yuan bigint not null,
  high_yuan bigint not null,
  entry_probability double precision not null,
  primary key (city_code, run_id, project_id),
  foreign key (city_code, run_id) references forecast.run
);
comment on table forecast.run_project is '各项目在预判期内的贡献，元；不作为任何项目的任务';
comment on column forecast.run_project.place is '按贡献从大到小的次序';
create index run_project_place on forecast.run_project (city_code, run_id, place);

-- What came true: the first time that the reports of a month were known after the forecast.
create table forecast.outcome (
  city_code text not null,
  run_id uuid not null,
  unit_code text not null,
  month text not null,
  path text not null,
  actual_yuan bigint not null,
  known_at timestamptz not null,
  primary key (city_code, run_id, unit_code, month),
  foreign key (city_code, run_id) references forecast.run
);
comment on table forecast.outcome is '已发布预判的事后结果：当时所知的实际累计，元；只能追加';

alter table forecast.run enable row level security;
alter table forecast.run_unit enable row level security;
alter table forecast.run_project enable row level security;
alter table forecast.outcome enable row level security;
-- Below the city a forecast is there once it is published; a county then sees the city's row and its own.
create policy remit on forecast.run
  using (platform.in_remit(path) or (published_at is not null and platform.is_below(path)))
  with check (platform.in_remit(path));
create policy remit on forecast.run_unit
  using (platform.in_remit(path) or (platform.is_below(path) and path = city_code)) with check (platform.in_remit(path));
create policy remit on forecast.run_project using (platform.in_remit(path));
create policy remit on forecast.outcome
  using (platform.in_remit(path) or (platform.is_below(path) and path = city_code)) with check (platform.in_remit(path));

create function forecast.stays_as_published() returns trigger language plpgsql as $$
begin
  if old.published_at is not null then
    raise exception 'a published forecast does not change';
  end if;
  return new;
end $$;
create trigger stays_as_published before update on forecast.run
  for each row execute function forecast.stays_as_published();

-- As they were known at an instant: a forecast from when it was made, published from when it was.
create view forecast.run_at with (security_invoker = true) as
  select city_code, id, path, as_of_month, origin, last_month, known_at, made_at, made_by,
    case when published_at <= (select platform.as_of()) then published_at end as published_at,
    case when published_at <= (select platform.as_of()) then published_by end as published_by,
    model_version, seed, draws, projects, input_digest, notes, detail, previous_id
  from forecast.run where made_at <= (select platform.as_of())
    and (platform.in_remit(path) or published_at <= (select platform.as_of()));
create view forecast.run_unit_at with (security_invoker = true) as
  select u.* from forecast.run_unit u
  where exists (select from forecast.run_at r where r.city_code = u.city_code and r.id = u.run_id);
create view forecast.run_project_at with (security_invoker = true) as
  select p.* from forecast.run_project p
  where exists (select from forecast.run_at r where r.city_code = p.city_code and r.id = p.run_id);
create view forecast.outcome_at with (security_invoker = true) as
  select * from forecast.outcome where known_at <= (select platform.as_of());

grant usage on schema forecast to qingzhang_app;
grant select, insert on forecast.run, forecast.run_unit, forecast.run_project, forecast.outcome to qingzhang_app;
grant update (published_at, published_by) on forecast.run to qingzhang_app;
grant select on forecast.run_at, forecast.run_unit_at, forecast.run_project_at, forecast.outcome_at to qingzhang_app;
