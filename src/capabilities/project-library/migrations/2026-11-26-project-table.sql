-- What the list of projects needs at 50,000 rows: a text to search in, an order of its own for each sorting, and the
-- place as something that an index can find. The same kept text in both tables, because a version is a project as it
-- was known.
do $$
declare
  target text;
begin
  foreach target in array array['project', 'project_version'] loop
    execute format('alter table project_library.%I add search_text text generated always as
      (lower(normalize(name || E''\n'' || coalesce(code, '''') || E''\n'' || coalesce(owner_name, ''''), NFKC))) stored', target);
  end loop;
end $$;
comment on column project_library.project.search_text is '名称、代码、单位合在一起，半角小写，供查找';

-- Place of a stage on the ladder, from 1; 99 where none is stated.
create function project_library.stage_rank(stage text) returns int language sql immutable parallel safe as $$
  select coalesce(array_position(array['idea', 'proposal', 'feasibility', 'design', 'permits', 'tender', 'building',
    'finished', 'accepted', 'suspended', 'cancelled'], stage), 99)
$$;

-- Orders projects by a group and, within it, from the largest planned total to the smallest.
create function project_library.order_in_group(group_key text, total bigint) returns text
language sql immutable parallel safe as $$
  select group_key || ' ' || lpad((9007199254740991 - coalesce(total, -1))::text, 17, '0')
$$;

create index project_fund on project_library.project
  (city_code, (coalesce(national_fund_yuan, 0) + coalesce(provincial_fund_yuan, 0) + coalesce(city_fund_yuan, 0)) desc, id);
create index project_entered on project_library.project (city_code, (coalesce(entered_in, '') collate "C") desc, id);
create index project_county on project_library.project
  (city_code, (project_library.order_in_group(unit_code, planned_total_yuan) collate "C"), id);
create index project_stage on project_library.project
  (city_code, (project_library.order_in_group(lpad(project_library.stage_rank(stage)::text, 2, '0'), planned_total_yuan) collate "C"), id);
create index project_place on project_library.project (city_code, (path collate "C"));

-- Projects that lay in the caller's remit as known at an instant and lie elsewhere now. Says nothing about where.
create function project_library.moved_away(city text, instant timestamptz) returns setof uuid
language sql stable security definer set search_path = pg_catalog as $$
  select distinct v.id from project_library.project_version v
  join project_library.project p on p.city_code = v.city_code and p.id = v.id
  where v.city_code = city and v.recorded_at <= instant and p.recorded_at > instant
    and v.path collate "C" >= nullif(current_setting('app.remit', true), '')
    and v.path collate "C" < nullif(current_setting('app.remit', true), '') || '0'
    and platform.in_owner_remit(v.path, v.owner_code) and not platform.in_owner_remit(p.path, p.owner_code)
    and not exists (select from project_library.project_version later
      where later.city_code = v.city_code and later.id = v.id and later.version > v.version and later.recorded_at <= instant)
$$;
revoke execute on function project_library.moved_away(text, timestamptz) from public;
grant execute on function project_library.moved_away(text, timestamptz) to qingzhang_app;

create table project_library.saved_view (
  city_code text not null,
  id uuid not null,
  path text not null,
  account_id uuid not null,
  account_name text not null,
  name text not null,
  search text not null,
  is_shared boolean not null,
  is_default boolean not null,
  recorded_at timestamptz not null,
  primary key (city_code, id)
);
comment on table project_library.saved_view is '项目清单的常用视图：个人自用，或由市、县工作台共用给本级和下级';
comment on column project_library.saved_view.path is '保存人的管理范围';
comment on column project_library.saved_view.search is '筛选、排序、显示列，与页面地址中的写法相同';
comment on column project_library.saved_view.is_shared is '共用：本级和下级都能看到，只有保存人能改';
comment on column project_library.saved_view.is_default is '保存人打开项目清单时先用的视图';
create unique index saved_view_name on project_library.saved_view (city_code, account_id, name);
create index saved_view_shared on project_library.saved_view (city_code, path) where is_shared;
alter table project_library.saved_view enable row level security;
-- Whoever stands on the way to or below the saver's place may be shown it; writing is for those at that very place.
create policy shown on project_library.saved_view for select
  using (platform.is_on_way(path) and (is_shared or path = nullif(current_setting('app.remit', true), '')));
create policy kept on project_library.saved_view for all using (path = nullif(current_setting('app.remit', true), ''))
  with check (path = nullif(current_setting('app.remit', true), ''));
grant select, insert, update, delete on project_library.saved_view to qingzhang_app;
