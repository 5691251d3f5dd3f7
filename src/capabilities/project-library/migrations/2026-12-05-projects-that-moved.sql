-- Whether the version that came after lies elsewhere or belongs to another owner. What is kept about a project is shown
-- as of an instant to whoever saw the project then: that was looked up among the versions for every row, though hardly any
-- project ever moved. A row of a project that never did says itself who sees it.
alter table project_library.project_version add is_moved boolean not null default false;
comment on column project_library.project_version.is_moved is '下一版本是否改变了所在地或业主';
create or replace view project_library.project_version_at with (security_invoker = true) as
  select * from project_library.project_version where recorded_at <= (select platform.as_of());
update project_library.project_version v set is_moved = true
from project_library.project_version n
where n.city_code = v.city_code and n.id = v.id and n.version = v.version + 1
  and (v.path, v.owner_code, v.unit_code) is distinct from (n.path, n.owner_code, n.unit_code);
create index project_version_moved on project_library.project_version (city_code, id) where is_moved;

create or replace function project_library.supersede() returns trigger language plpgsql security definer
set search_path = pg_catalog as $$
begin
  update project_library.project_version v set superseded_at = n.recorded_at,
    is_turned = (v.caliber, v.unit_code, v.path, v.merged_into)
      is distinct from (n.caliber, n.unit_code, n.path, n.merged_into),
    is_moved = (v.path, v.owner_code, v.unit_code) is distinct from (n.path, n.owner_code, n.unit_code)
  from written n
  where n.version > 1 and v.city_code = n.city_code and v.id = n.id and v.version = n.version - 1;
  return null;
end $$;

-- Projects of the city that ever moved. Only views that read as the owner use it: the version that tells may lie outside
-- of the remit.
create view project_library.public_moved_project as
  select id as project_id from project_library.project_version
  where is_moved and city_code = (select platform.city_of_remit());
comment on view project_library.public_moved_project is '所在地或业主变更过的项目：供各功能的回看视图使用，不授权给应用';

-- Where such a project lay at the instant of the transaction; no row where it was not known or lay outside of the remit. In
-- plpgsql, which keeps its plan and leaves it out of that of the statement; strict, so that nothing is looked up of the
-- projects that are given as null because they never moved.
create function project_library.public_place_then(city text, project uuid)
returns table (path text, owner_code text, unit_code text) language plpgsql stable strict rows 1 security definer
set search_path = pg_catalog as $$
begin
  return query select p.path, p.owner_code, p.unit_code from project_library.public_project_at p
    where p.city_code = city and p.id = project and platform.in_owner_remit(p.path, p.owner_code);
end $$;
revoke execute on function project_library.public_place_then(text, uuid) from public;
grant execute on function project_library.public_place_then(text, uuid) to qingzhang_app;

-- The views of what follows its project. Each looks the project up only if it ever moved.
do $$
declare
  seen constant text := 'case when t.project_id in (select project_id from project_library.public_moved_project)
      then exists (select from project_library.public_place_then(t.city_code, t.project_id))
      else platform.in_owner_remit(t.path, t.owner_code) end';
  evidence constant text := (select string_agg(case when attname like 'withdrawn\_%'
      then format('case when t.withdrawn_at <= (select platform.as_of()) then t.%1$I end as %1$I', attname)
      else format('t.%I', attname) end,
      ', ' order by attnum) from pg_attribute
    where attrelid = 'project_library.evidence'::regclass and attnum > 0 and not attisdropped);
  kept text;
begin
  foreach kept in array array['step', 'consultation', 'entry_material', 'entry_handover'] loop
    execute format('create or replace view project_library.%1$I as select t.* from project_library.%2$I t
      where %3$s and t.recorded_at <= (select platform.as_of())', kept || '_at', kept, seen);
  end loop;
  execute format('create or replace view project_library.evidence_at as select %s from project_library.evidence t
    where %s and t.uploaded_at <= (select platform.as_of())', evidence, seen);
end $$;
