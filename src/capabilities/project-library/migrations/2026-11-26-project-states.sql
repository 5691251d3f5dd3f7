-- Projects as they were known at an instant, with what decides whether and under which kind they are added up.
create function project_library.public_project_states_at(city text, instant timestamptz)
returns table (id uuid, name text, path text, unit_code text, caliber text, action text, industry_code text,
  is_eco_led boolean, stage text, statistics_state text, merged_into uuid) language sql stable as $$
  select distinct on (v.id) v.id, v.name, v.path, v.unit_code, v.caliber, v.action, v.industry_code,
    coalesce(v.is_eco_led, false), v.stage, v.statistics_state, v.merged_into
  from project_library.project_version v
  where v.city_code = city and v.recorded_at <= instant
  order by v.id desc, v.version desc
$$;
grant execute on function project_library.public_project_states_at(text, timestamptz) to qingzhang_app;
