-- When a version was superseded, so that what was known at an instant is found without looking through all versions:
-- rows of `project` that have not changed since, and versions that were superseded later.
alter table project_library.project_version add superseded_at timestamptz;
comment on column project_library.project_version.superseded_at is '被下一版本取代的时间；现行版本为空';
update project_library.project_version v set superseded_at = n.recorded_at
from project_library.project_version n
where n.city_code = v.city_code and n.id = v.id and n.version = v.version + 1;
create index project_version_superseded on project_library.project_version (city_code, superseded_at, recorded_at)
  where superseded_at is not null;

create function project_library.supersede() returns trigger language plpgsql security definer
set search_path = pg_catalog as $$
begin
  update project_library.project_version v set superseded_at = n.recorded_at
  from written n
  where n.version > 1 and v.city_code = n.city_code and v.id = n.id and v.version = n.version - 1;
  return null;
end $$;
create trigger supersede after insert on project_library.project_version referencing new table as written
  for each statement execute function project_library.supersede();

-- The same columns as `project`: a test holds them against each other.
do $$
declare
  columns text := (select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute
    where attrelid = 'project_library.project'::regclass and attnum > 0 and not attisdropped);
  shown text := (select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute
    where attrelid = 'project_library.public_project'::regclass and attnum > 0);
begin
  -- `is true` keeps the planner from the index on recorded_at: nearly every row fits.
  execute format('create view project_library.project_still_at with (security_invoker = true) as
    select %1$s from project_library.project where (recorded_at <= (select platform.as_of())) is true', columns);
  execute format('create view project_library.project_was_at with (security_invoker = true) as
    select %1$s from project_library.project_version
    where superseded_at > (select platform.as_of()) and recorded_at <= (select platform.as_of())', columns);
  execute format('create view project_library.project_at with (security_invoker = true) as
    select %1$s from project_library.project_still_at union all select %1$s from project_library.project_was_at', columns);
  execute format('create view project_library.public_project_at with (security_invoker = true) as
    select %s from project_library.project_at', shown);
end $$;
create view project_library.project_version_at with (security_invoker = true) as
  select * from project_library.project_version where recorded_at <= (select platform.as_of());
-- Rows that follow their project through the regions are shown to whoever saw the project then. So that a row is found that
-- lies elsewhere now, these views read as the owner and say themselves who may see what.
create view project_library.step_at as
  select t.* from project_library.step t cross join lateral (select p.path, p.owner_code from project_library.public_project_at p
    where p.city_code = t.city_code and p.id = t.project_id offset 0) p
  where platform.in_owner_remit(p.path, p.owner_code) and t.recorded_at <= (select platform.as_of());
create view project_library.consultation_at as
  select t.* from project_library.consultation t cross join lateral (select p.path, p.owner_code from project_library.public_project_at p
    where p.city_code = t.city_code and p.id = t.project_id offset 0) p
  where platform.in_owner_remit(p.path, p.owner_code) and t.recorded_at <= (select platform.as_of());
create view project_library.entry_material_at as
  select t.* from project_library.entry_material t cross join lateral (select p.path, p.owner_code from project_library.public_project_at p
    where p.city_code = t.city_code and p.id = t.project_id offset 0) p
  where platform.in_owner_remit(p.path, p.owner_code) and t.recorded_at <= (select platform.as_of());
create view project_library.entry_handover_at as
  select t.* from project_library.entry_handover t cross join lateral (select p.path, p.owner_code from project_library.public_project_at p
    where p.city_code = t.city_code and p.id = t.project_id offset 0) p
  where platform.in_owner_remit(p.path, p.owner_code) and t.recorded_at <= (select platform.as_of());
create view project_library.life_cycle_setting_at with (security_invoker = true) as
  select * from project_library.life_cycle_setting where recorded_at <= (select platform.as_of());
create view project_library.entry_rule_set_at with (security_invoker = true) as
  select * from project_library.entry_rule_set where recorded_at <= (select platform.as_of());

-- Evidence changes once, when it is withdrawn.
do $$
declare
  columns text := (select string_agg(case when attname like 'withdrawn\_%'
      then format('case when t.withdrawn_at <= (select platform.as_of()) then t.%1$I end as %1$I', attname)
      else format('t.%I', attname) end,
      ', ' order by attnum) from pg_attribute
    where attrelid = 'project_library.evidence'::regclass and attnum > 0 and not attisdropped);
begin
  execute format('create view project_library.evidence_at as select %s from project_library.evidence t
    cross join lateral (select p.path, p.owner_code from project_library.public_project_at p
      where p.city_code = t.city_code and p.id = t.project_id offset 0) p
    where platform.in_owner_remit(p.path, p.owner_code) and t.uploaded_at <= (select platform.as_of())', columns);
end $$;

create or replace function project_library.evidence_elsewhere(city text, project uuid, hashes text[])
returns table (sha256 text, projects int) language sql stable security definer set search_path = pg_catalog as $$
  select e.sha256, count(distinct e.project_id)::int from project_library.evidence e
  where e.city_code = city and e.sha256 = any(hashes) and e.project_id <> project
    and ((select platform.as_of()) is null or e.uploaded_at <= (select platform.as_of()))
    and (e.withdrawn_at is null or e.withdrawn_at > (select platform.as_of()))
  group by e.sha256
$$;

grant select on project_library.project_still_at, project_library.project_was_at, project_library.project_at, project_library.public_project_at, project_library.project_version_at,
  project_library.step_at, project_library.consultation_at, project_library.life_cycle_setting_at,
  project_library.entry_rule_set_at, project_library.entry_material_at, project_library.entry_handover_at,
  project_library.evidence_at to qingzhang_app;
