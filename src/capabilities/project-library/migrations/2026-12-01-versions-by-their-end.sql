-- Versions that stood at an instant are found by when they were superseded: nearly all were recorded by then, so the index
-- on that helps nobody. The same for projects with what decides whether they are added up.
do $$
declare
  columns text := (select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute
    where attrelid = 'project_library.project'::regclass and attnum > 0 and not attisdropped);
begin
  execute format('create or replace view project_library.project_was_at with (security_invoker = true) as
    select %s from project_library.project_version
    where superseded_at > (select platform.as_of()) and (recorded_at <= (select platform.as_of())) is true', columns);
end $$;

create or replace function project_library.public_project_states_at(city text, instant timestamptz)
returns table (id uuid, name text, path text, unit_code text, caliber text, action text, industry_code text,
  is_eco_led boolean, stage text, statistics_state text, merged_into uuid) language sql stable as $$
  select p.id, p.name, p.path, p.unit_code, p.caliber, p.action, p.industry_code, coalesce(p.is_eco_led, false),
    p.stage, p.statistics_state, p.merged_into
  from project_library.project p
  where p.city_code = city and (p.recorded_at <= instant) is true
  union all
  select v.id, v.name, v.path, v.unit_code, v.caliber, v.action, v.industry_code, coalesce(v.is_eco_led, false),
    v.stage, v.statistics_state, v.merged_into
  from project_library.project_version v
  where v.city_code = city and v.superseded_at > instant and (v.recorded_at <= instant) is true
$$;
