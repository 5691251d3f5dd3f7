-- Projects of which a version was recorded after an instant: what is kept of the present does not hold for them then.
create function project_library.public_changed_since(city text, instant timestamptz)
returns table (id uuid) language sql stable as $$
  select distinct v.id from project_library.project_version v where v.city_code = city and v.recorded_at > instant
$$;
grant execute on function project_library.public_changed_since(text, timestamptz) to qingzhang_app;
