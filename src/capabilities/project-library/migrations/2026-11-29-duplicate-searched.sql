-- Which projects a search for duplicates has looked at, by the remit of who searched. That a project has keys says nothing
-- about it: keys are made by every look-up of a name that is being typed in.
create table project_library.duplicate_searched (
  city_code text not null,
  remit text not null,
  project_id uuid not null,
  project_version int not null,
  path text not null,
  primary key (city_code, project_id, remit)
);
comment on table project_library.duplicate_searched is '查重已比对过的项目：按查重人的管辖范围和项目版本';
alter table project_library.duplicate_searched enable row level security;
create policy remit on project_library.duplicate_searched using (platform.in_remit(path));
grant select, insert, update, delete on project_library.duplicate_searched to qingzhang_app;
