-- What a person chose where two had typed different values into a cell. The values themselves stay in sheet_change.
create table dispatch.sheet_resolution (
  city_code text not null,
  change_id uuid not null,
  path text not null,
  owner_code text,
  choice text not null check (choice in ('mine', 'theirs')),
  at timestamptz not null,
  by text not null,
  primary key (city_code, change_id),
  foreign key (city_code, change_id) references dispatch.sheet_change
);
comment on table dispatch.sheet_resolution is '冲突的处理：采用本人的或保留他人的；只能追加';
alter table dispatch.sheet_resolution enable row level security;
create policy remit on dispatch.sheet_resolution using (platform.in_owner_remit(path, owner_code));
grant select, insert on dispatch.sheet_resolution to qingzhang_app;

create index sheet_change_conflict on dispatch.sheet_change (city_code, by, at desc) where outcome = 'conflict';
