-- What stood at an instant, without a pass over the versions: a project that did not change since says itself that it did
-- not, and one that did is found by when its version was superseded. Rows of `project` are looked up only of the projects
-- that are named.
create function project_library.public_unchanged_since(city text, instant timestamptz)
returns table (id uuid, name text) language sql stable as $$
  select p.id, p.name from project_library.project p where p.city_code = city and (p.recorded_at <= instant) is true
$$;

-- All projects that changed since, and of those that did not the given ones, as they stood.
create function project_library.public_stood_since(city text, instant timestamptz, projects uuid[])
returns table (id uuid, name text, path text, unit_code text, caliber text) language sql stable as $$
  select p.id, p.name, p.path, p.unit_code, p.caliber from project_library.project p
  where p.city_code = city and p.id = any (projects) and (p.recorded_at <= instant) is true
  union all
  select v.id, v.name, v.path, v.unit_code, v.caliber from project_library.project_version v
  where v.city_code = city and v.superseded_at > instant and (v.recorded_at <= instant) is true
$$;
