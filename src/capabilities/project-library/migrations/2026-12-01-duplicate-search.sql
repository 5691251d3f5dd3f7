-- When projects were last searched for duplicates, by the remit of who searched: the night searches for the whole city, and
-- everybody sees when that was.
create table project_library.duplicate_search (
  city_code text not null,
  remit text not null,
  searched_at timestamptz not null,
  searched_by text not null,
  primary key (city_code, remit)
);
comment on table project_library.duplicate_search is '最近一次查重：按查重人的管辖范围；夜间按全市自动查重';
comment on column project_library.duplicate_search.searched_by is '查重人；nightly 表示夜间自动';
alter table project_library.duplicate_search enable row level security;
create policy remit on project_library.duplicate_search
  using (platform.is_on_way(remit)) with check (platform.in_remit(remit));
grant select, insert, update on project_library.duplicate_search to qingzhang_app;
