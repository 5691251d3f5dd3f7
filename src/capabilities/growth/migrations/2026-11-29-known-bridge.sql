create table growth.known_bridge (
  city_code text not null,
  from_month text not null,
  from_changed_at timestamptz not null,
  month text not null,
  changed_at timestamptz not null,
  unit_code text not null,
  path text not null,
  bridge jsonb not null,
  primary key (city_code, month, unit_code, changed_at, from_month, from_changed_at)
);
comment on table growth.known_bridge is '算过的增速变动分解：两端各自最后一次变动之间的结果；之后有变动的另算';
comment on column growth.known_bridge.from_changed_at is '起点时刻之前最后一次变动的时间';
comment on column growth.known_bridge.changed_at is '终点时刻之前最后一次变动的时间';
comment on column growth.known_bridge.bridge is '起点、重述、终点的汇总和各部分，元、百分点';
alter table growth.known_bridge enable row level security;
create policy remit on growth.known_bridge using (platform.in_remit(path));
grant select, insert on growth.known_bridge to qingzhang_app;
