-- Whether the version that came after counts otherwise: its verdict, its place or what it was merged into. Hardly any
-- does, so those that do are found without looking at the others. It is written with the time at which a version was
-- superseded, so that saving and importing take no step more.
alter table project_library.project_version add is_turned boolean not null default false;
comment on column project_library.project_version.is_turned is '下一版本是否改变了口径结论、所在地或并入的项目';
create or replace view project_library.project_version_at with (security_invoker = true) as
  select * from project_library.project_version where recorded_at <= (select platform.as_of());
update project_library.project_version v set is_turned = true
from project_library.project_version n
where n.city_code = v.city_code and n.id = v.id and n.version = v.version + 1
  and (v.caliber, v.unit_code, v.path, v.merged_into) is distinct from (n.caliber, n.unit_code, n.path, n.merged_into);
create index project_version_turned on project_library.project_version (city_code, superseded_at, id) where is_turned;

create or replace function project_library.supersede() returns trigger language plpgsql security definer
set search_path = pg_catalog as $$
begin
  update project_library.project_version v set superseded_at = n.recorded_at,
    is_turned = (v.caliber, v.unit_code, v.path, v.merged_into)
      is distinct from (n.caliber, n.unit_code, n.path, n.merged_into)
  from written n
  where n.version > 1 and v.city_code = n.city_code and v.id = n.id and v.version = n.version - 1;
  return null;
end $$;

-- Projects that turned after one instant and not after another. One that was first written down in between is not among
-- them.
create function project_library.public_turned_between(city text, after timestamptz, until timestamptz)
returns table (id uuid) language sql stable as $$
  select v.id from project_library.project_version v
  where v.city_code = city and v.is_turned and v.superseded_at > after and v.superseded_at <= until
$$;

-- The same as `public_project_states_at`, of the projects that are asked for, found by their key.
create function project_library.public_states_of(city text, instant timestamptz, projects uuid[])
returns table (id uuid, name text, path text, unit_code text, caliber text, stage text, statistics_state text,
  merged_into uuid) language sql stable as $$
  select p.id, p.name, p.path, p.unit_code, p.caliber, p.stage, p.statistics_state, p.merged_into
  from project_library.project p
  where p.city_code = city and p.id = any (projects) and (p.recorded_at <= instant) is true
  union all
  select v.id, v.name, v.path, v.unit_code, v.caliber, v.stage, v.statistics_state, v.merged_into
  from project_library.project_version v
  where v.city_code = city and v.id = any (projects) and v.superseded_at > instant and (v.recorded_at <= instant) is true
$$;
grant execute on function project_library.public_turned_between(text, timestamptz, timestamptz),
  project_library.public_states_of(text, timestamptz, uuid[]) to qingzhang_app;
