create table dispatch.lag_thresholds (
  city_code text not null,
  version int not null,
  path text not null,
  yellow_points int not null check (yellow_points between 1 and 100),
  red_points int not null check (red_points between yellow_points and 100),
  yellow_days int not null check (yellow_days between 1 and 365),
  red_days int not null check (red_days between yellow_days and 365),
  recorded_at timestamptz not null,
  recorded_by text not null,
  primary key (city_code, version)
);
comment on table dispatch.lag_thresholds is '滞后标准：落后百分点、开工逾期天数达到多少为黄、为红；每次修改为新版本';
comment on column dispatch.lag_thresholds.yellow_points is '黄色，百分点';
comment on column dispatch.lag_thresholds.red_points is '红色，百分点';
comment on column dispatch.lag_thresholds.yellow_days is '开工逾期超过即为黄色，天';
comment on column dispatch.lag_thresholds.red_days is '开工逾期超过即为红色，天';
alter table dispatch.lag_thresholds enable row level security;
create policy remit on dispatch.lag_thresholds using (platform.is_on_way(path)) with check (platform.in_remit(path));
grant select, insert on dispatch.lag_thresholds to qingzhang_app;
