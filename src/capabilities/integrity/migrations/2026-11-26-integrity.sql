create schema integrity;

create table integrity.flag (
  city_code text not null,
  id uuid not null,
  key text not null,
  pattern text not null,
  severity text not null check (severity in ('note', 'warn', 'error')),
  code text not null,
  facts jsonb not null,
  path text not null,
  unit_code text not null,
  rows jsonb not null,
  others int not null check (others >= 0),
  first_seen_at timestamptz not null,
  last_seen_at timestamptz not null,
  gone_at timestamptz,
  primary key (city_code, id),
  unique (city_code, key)
);
comment on table integrity.flag is '数据自查的提示：只是请单位核对的问题，不是结论；每个单位只有自己的一份';
comment on column integrity.flag.key is '同一提示在各次自查中的标识';
comment on column integrity.flag.rows is '涉及的本单位项目和月份';
comment on column integrity.flag.others is '另外涉及的其他单位项目数';
comment on column integrity.flag.gone_at is '不再出现的时间；再次出现时清空，经过见 flag_event';
create index flag_seen on integrity.flag (city_code, first_seen_at desc, id);
alter table integrity.flag enable row level security;
create policy remit on integrity.flag using (platform.in_remit(path));

create table integrity.flag_event (
  city_code text not null,
  flag_id uuid not null,
  sequence int not null,
  path text not null,
  what text not null check (what in ('seen', 'changed', 'gone', 'back')),
  at timestamptz not null,
  severity text not null,
  rows jsonb not null,
  primary key (city_code, flag_id, sequence),
  foreign key (city_code, flag_id) references integrity.flag
);
comment on table integrity.flag_event is '提示的经过：首次出现、变化、消失、再次出现；只能追加';
alter table integrity.flag_event enable row level security;
create policy remit on integrity.flag_event using (platform.in_remit(path));

create table integrity.answer (
  city_code text not null,
  flag_id uuid not null,
  version int not null,
  path text not null,
  text text not null,
  answered_by text not null,
  answered_at timestamptz not null,
  primary key (city_code, flag_id, version),
  foreign key (city_code, flag_id) references integrity.flag
);
comment on table integrity.answer is '单位对提示的说明；只能追加';
alter table integrity.answer enable row level security;
create policy remit on integrity.answer using (platform.in_remit(path));

create table integrity.run (
  city_code text not null,
  id uuid not null,
  started_at timestamptz not null,
  path text not null,
  projects int not null,
  flags int not null,
  started_by text not null,
  ms int not null,
  primary key (city_code, id)
);
create index run_started on integrity.run (city_code, started_at desc);
comment on table integrity.run is '自查的每次运行；用时为毫秒';
alter table integrity.run enable row level security;
create policy remit on integrity.run using (platform.is_on_way(path)) with check (platform.in_remit(path));

create table integrity.answer_days (
  city_code text not null,
  version int not null,
  path text not null,
  days int not null check (days between 0 and 60),
  recorded_at timestamptz not null,
  recorded_by text not null,
  primary key (city_code, version)
);
comment on table integrity.answer_days is '提示先给单位自己看的天数；说明之后或期满之后市级才能看到';
alter table integrity.answer_days enable row level security;
create policy remit on integrity.answer_days using (platform.is_on_way(path)) with check (platform.in_remit(path));

grant usage on schema integrity to qingzhang_app;
grant select, insert, update on integrity.flag to qingzhang_app;
grant select, insert on integrity.flag_event, integrity.answer, integrity.run, integrity.answer_days to qingzhang_app;
