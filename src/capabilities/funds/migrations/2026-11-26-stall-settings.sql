-- From when on money is taken to stand still in a city. Only appended, so that a hint of an earlier day can be understood.
create table funds.stall_setting (
  city_code text not null,
  version int not null,
  path text not null,
  no_payment_months int not null check (no_payment_months between 1 and 60),
  no_progress_months int not null check (no_progress_months between 1 and 60),
  ahead_points int not null check (ahead_points between 1 and 100),
  idle_months int not null check (idle_months between 1 and 60),
  unallocated_months int not null check (unallocated_months between 1 and 60),
  recorded_at timestamptz not null,
  recorded_by text not null,
  primary key (city_code, version)
);
comment on table funds.stall_setting is '停滞与闲置的参数：每次修改为新版本';
comment on column funds.stall_setting.no_payment_months is '分配后多少个月未拨付提示，月';
comment on column funds.stall_setting.no_progress_months is '拨付后多少个月没有上报进展提示，月';
comment on column funds.stall_setting.ahead_points is '拨付率高于完成率多少提示，百分点';
comment on column funds.stall_setting.idle_months is '到位后多少个月仍未拨付提示，月';
comment on column funds.stall_setting.unallocated_months is '下达后多少个月仍未分配提示，月';
alter table funds.stall_setting enable row level security;
create policy remit on funds.stall_setting using (platform.is_on_way(path)) with check (platform.in_remit(path));
grant select, insert on funds.stall_setting to qingzhang_app;
