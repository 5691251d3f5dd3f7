create table publication.masthead_setting (
  city_code text not null,
  version int not null,
  path text not null,
  holders text[] not null check (cardinality(holders) <= 6),
  names text[] not null check (cardinality(names) between 1 and 4),
  office text not null,
  author text not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  primary key (city_code, version)
);
comment on table publication.masthead_setting is '简报报头和起草署名的本市规定：每次修改为新版本';
comment on column publication.masthead_setting.holders is '保存要求，逐行，如“内部资料”';
comment on column publication.masthead_setting.names is '简报名称，逐行';
comment on column publication.masthead_setting.office is '编发单位';
comment on column publication.masthead_setting.author is '起草文稿的署名单位';
alter table publication.masthead_setting enable row level security;
create policy remit on publication.masthead_setting using (platform.is_on_way(path)) with check (platform.in_remit(path));
grant select, insert on publication.masthead_setting to qingzhang_app;
