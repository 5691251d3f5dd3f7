-- Forecasts of the past with nothing but what was known then, beside what came true.
create table forecast.back_test (
  city_code text not null,
  id uuid not null,
  path text not null,
  made_at timestamptz not null,
  made_by text not null,
  model_version text not null,
  calibration jsonb not null,
  primary key (city_code, id)
);
comment on table forecast.back_test is '回测：用当时所知推算过去的年份，再与实际对照';
comment on column forecast.back_test.calibration is '各季度误差、八成区间命中率、可能性与实际的对照';
create index back_test_made on forecast.back_test (city_code, made_at desc);

create table forecast.back_test_point (
  city_code text not null,
  test_id uuid not null,
  as_of_month text not null,
  unit_code text not null,
  path text not null,
  actual_yuan bigint not null,
  base_yuan bigint not null,
  goal_tenths int not null,
  median_yuan bigint not null,
  naive_yuan bigint not null,
  low_yuan bigint not null,
  high_yuan bigint not null,
  probability double precision,
  primary key (city_code, test_id, as_of_month, unit_code),
  foreign key (city_code, test_id) references forecast.back_test
);
comment on table forecast.back_test_point is '回测的每一次推算：中间值、八成区间、简单推算和实际，元';

alter table forecast.back_test enable row level security;
alter table forecast.back_test_point enable row level security;
-- How good forecasts were is for everybody who reads them; amounts of single counties are for those who see the county.
create policy remit on forecast.back_test using (platform.is_on_way(path)) with check (platform.in_remit(path));
create policy remit on forecast.back_test_point
  using (platform.in_remit(path) or (platform.is_below(path) and path = city_code)) with check (platform.in_remit(path));

create view forecast.back_test_at with (security_invoker = true) as
  select * from forecast.back_test where made_at <= (select platform.as_of());

grant select, insert on forecast.back_test, forecast.back_test_point to qingzhang_app;
grant select on forecast.back_test_at to qingzhang_app;
