create schema coordination;

create table coordination.task (
  city_code text not null,
  id uuid not null,
  version int not null,
  path text not null,
  owner_code text,
  unit_code text not null,
  receiver text not null check (receiver in ('unit', 'owner')),
  receiver_name text not null,
  person text not null,
  title text not null,
  measures text not null,
  state text not null check (state in ('open', 'asked', 'closed', 'withdrawn')),
  due_on date not null,
  first_due_on date not null,
  level text check (level in ('county', 'city', 'leader')),
  project_id uuid,
  source_kind text not null check (source_kind in
    ('lagging', 'behindYear', 'lateStart', 'missing', 'problem', 'integrity', 'stall', 'meeting', 'other')),
  source_key text not null,
  source_link text,
  meeting_id uuid,
  set_path text not null,
  set_by text not null,
  set_at timestamptz not null,
  primary key (city_code, id),
  check ((receiver = 'owner') = (owner_code is not null))
);
comment on table coordination.task is '交办事项：责任单位、责任人、期限、措施；经过见 task_event，不删除';
comment on column coordination.task.path is '责任单位所在地区；交办给项目业主的为项目所在地区';
comment on column coordination.task.receiver is 'unit：县（市、区）或乡镇街道；owner：项目业主';
comment on column coordination.task.state is 'open 办理中，asked 已申请销号，closed 已销号，withdrawn 已撤销';
comment on column coordination.task.level is '超期后已提级到：county 县级，city 市级，leader 分管领导';
comment on column coordination.task.source_key is '来源问题的标识；同一来源、同一交办层级只有一件未销号的事项';
comment on column coordination.task.set_path is '交办单位所在地区';
create unique index task_source on coordination.task (city_code, set_path, source_key)
  where state in ('open', 'asked') and source_kind not in ('meeting', 'other');
create index task_due on coordination.task (city_code, due_on, id);
create index task_project on coordination.task (city_code, project_id) where project_id is not null;
create index task_meeting on coordination.task (city_code, meeting_id) where meeting_id is not null;
alter table coordination.task enable row level security;
create policy remit on coordination.task using (platform.in_owner_remit(path, owner_code));

create table coordination.task_event (
  city_code text not null,
  task_id uuid not null,
  sequence int not null,
  path text not null,
  owner_code text,
  what text not null check (what in
    ('set', 'feedback', 'ask', 'extend', 'return', 'close', 'reopen', 'withdraw', 'escalate')),
  text text not null,
  proof text,
  state text not null,
  due_on date not null,
  level text,
  at timestamptz not null,
  by_name text not null,
  primary key (city_code, task_id, sequence),
  foreign key (city_code, task_id) references coordination.task
);
comment on table coordination.task_event is '交办事项的经过：交办、反馈、申请销号、延期、退回、销号、重启、撤销、提级；只能追加';
comment on column coordination.task_event.state is '此步之后的状态，期限、提级同';
create index task_event_at on coordination.task_event (city_code, at);
alter table coordination.task_event enable row level security;
create policy remit on coordination.task_event using (platform.in_owner_remit(path, owner_code));

create table coordination.settings (
  city_code text not null,
  version int not null,
  path text not null,
  before_days int not null check (before_days between 1 and 30),
  county_days int not null check (county_days between 1 and 90),
  city_days int not null check (city_days between county_days and 90),
  leader_days int not null check (leader_days between city_days and 180),
  recorded_at timestamptz not null,
  recorded_by text not null,
  primary key (city_code, version)
);
comment on table coordination.settings is '提醒和提级：到期前几天提醒，超期几天提到县级、市级、分管领导；每次修改为新版本';
alter table coordination.settings enable row level security;
create policy remit on coordination.settings using (platform.is_on_way(path)) with check (platform.in_remit(path));

create view coordination.public_task with (security_invoker = true) as
  select city_code, id, path, owner_code, unit_code, receiver, receiver_name, person, title, measures, state, due_on,
    first_due_on, level, project_id, source_kind, meeting_id, set_path, set_by, set_at
  from coordination.task;
comment on view coordination.public_task is '其他功能可读的交办事项';

grant usage on schema coordination to qingzhang_app;
grant select, insert, update on coordination.task to qingzhang_app;
grant select, insert on coordination.settings to qingzhang_app;
-- The place of what was said moves with the project; nothing else of it can be written.
grant select, insert, update (path, owner_code) on coordination.task_event to qingzhang_app;
grant select on coordination.public_task to qingzhang_app;
