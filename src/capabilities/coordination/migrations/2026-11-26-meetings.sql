create table coordination.meeting (
  city_code text not null,
  id uuid not null,
  version int not null,
  path text not null,
  title text not null,
  held_on date not null,
  place text not null,
  chair text not null,
  attendees jsonb not null,
  minutes text,
  state text not null check (state in ('draft', 'called', 'held')),
  recorded_at timestamptz not null,
  recorded_by text not null,
  primary key (city_code, id),
  check ((state = 'held') = (minutes is not null))
);
comment on table coordination.meeting is '推进会：draft 准备中只有召集单位可见；called 已通知，held 已召开并印发纪要，所辖单位可见';
comment on column coordination.meeting.attendees is '参会单位和人员：[{unitCode, person, post}]';
create index meeting_held on coordination.meeting (city_code, held_on desc, id);
alter table coordination.meeting enable row level security;
create policy remit on coordination.meeting
  using (platform.in_remit(path) or (state <> 'draft' and platform.is_below(path)))
  with check (platform.in_remit(path));

create table coordination.meeting_version (like coordination.meeting including defaults);
alter table coordination.meeting_version add primary key (city_code, id, version);
comment on table coordination.meeting_version is '推进会的各个版本；只能追加';
alter table coordination.meeting_version enable row level security;
create policy remit on coordination.meeting_version using (platform.in_remit(path));

create table coordination.meeting_item (
  city_code text not null,
  meeting_id uuid not null,
  version int not null,
  position int not null,
  path text not null,
  meeting_path text not null,
  unit_code text not null,
  project_id uuid,
  source_kind text not null,
  source_key text not null,
  source_link text,
  title text not null,
  note text,
  primary key (city_code, meeting_id, version, position)
);
comment on table coordination.meeting_item is '推进会议程：从红色事项中选出，由人排定先后；每个版本一套，只能追加';
comment on column coordination.meeting_item.path is '议题所涉单位的地区：只给管辖该地区的人看';
alter table coordination.meeting_item enable row level security;
create policy remit on coordination.meeting_item using (platform.in_remit(path)) with check (platform.in_remit(path));

create table coordination.training (
  city_code text not null,
  id uuid not null,
  version int not null,
  path text not null,
  title text not null,
  held_on date not null,
  form text not null check (form in ('onSite', 'online')),
  place text not null,
  lecturer text not null,
  content text not null,
  material text,
  attendees jsonb not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  primary key (city_code, id)
);
comment on table coordination.training is '培训：主题、形式、内容、材料、参加人员；所辖单位可见';
comment on column coordination.training.material is '材料存放的位置或链接；文件见 training_file';
create index training_held on coordination.training (city_code, held_on desc, id);
alter table coordination.training enable row level security;
create policy remit on coordination.training using (platform.in_remit(path) or platform.is_below(path))
  with check (platform.in_remit(path));

create table coordination.training_version (like coordination.training including defaults);
alter table coordination.training_version add primary key (city_code, id, version);
comment on table coordination.training_version is '培训的各个版本；只能追加';
alter table coordination.training_version enable row level security;
create policy remit on coordination.training_version using (platform.in_remit(path));

create table coordination.training_file (
  city_code text not null,
  training_id uuid not null,
  sha256 text not null,
  path text not null,
  name text not null,
  bytes bigint not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  primary key (city_code, training_id, sha256),
  foreign key (city_code, training_id) references coordination.training
);
comment on table coordination.training_file is '培训材料文件；内容在 platform.file';
alter table coordination.training_file enable row level security;
create policy remit on coordination.training_file using (platform.in_remit(path) or platform.is_below(path))
  with check (platform.in_remit(path));

grant select, insert, update on coordination.meeting, coordination.training to qingzhang_app;
grant select, insert on coordination.meeting_version, coordination.meeting_item, coordination.training_version,
  coordination.training_file to qingzhang_app;
