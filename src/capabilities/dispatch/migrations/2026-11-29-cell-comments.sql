create table dispatch.cell_comment (
  city_code text not null,
  id uuid not null,
  month text not null check (month ~ '^\d{4}-(0[2-9]|1[0-2])$'),
  project_id uuid not null,
  field text not null,
  path text not null,
  owner_code text,
  text text not null,
  at timestamptz not null,
  by text not null,
  primary key (city_code, id),
  foreign key (city_code, project_id) references project_library.project
);
comment on table dispatch.cell_comment is '单元格批注：填报、审核双方对一个数据说的话；只能追加；不是对疑点的说明';
create index cell_comment_cell on dispatch.cell_comment (city_code, month, project_id, field, at);
alter table dispatch.cell_comment enable row level security;
create policy remit on dispatch.cell_comment using (platform.in_owner_remit(path, owner_code));
grant select, insert on dispatch.cell_comment to qingzhang_app;
