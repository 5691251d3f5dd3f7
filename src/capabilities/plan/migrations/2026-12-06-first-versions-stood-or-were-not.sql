-- What was planned or decided once, after an instant, was not there by then: no version needs to be looked up. Most rows
-- have one version.
do $$
declare
  seen constant text := 'case when t.project_id in (select project_id from project_library.public_moved_project)
      then (select platform.in_remit(p.path) from project_library.public_place_then(t.city_code, t.project_id) p)
      else platform.in_remit(t.path) end';
  kept text;
  keys text[];
  stood text;
begin
  foreach kept in array array['member', 'year_amount', 'key_project'] loop
    keys := case kept when 'key_project' then array['city_code', 'plan_id', 'id'] else array['city_code', 'year', 'project_id'] end;
    stood := (select string_agg(case when attname = any (keys || 'path'::text) then format('t.%I', attname)
        else format('case when v.version is null then t.%1$I else v.%1$I end as %1$I', attname) end, ', ' order by attnum)
      from pg_attribute
      where attrelid = format('plan.%I', kept)::regclass and attnum > 0 and not attisdropped);
    execute format('create or replace view plan.%I %s as select %s from plan.%I t
      left join lateral (
        select w.* from plan.%I w
        where t.recorded_at > (select platform.as_of()) and t.version > 1 and %s and w.recorded_at <= (select platform.as_of())
        order by w.version desc limit 1
      ) v on true
      where ((t.recorded_at <= (select platform.as_of())) is true or v.version is not null) %s',
      kept || '_at', case kept when 'key_project' then 'with (security_invoker = true)' else '' end, stood, kept,
      kept || '_version', (select string_agg(format('w.%1$I = t.%1$I', k), ' and ') from unnest(keys) k),
      case kept when 'key_project' then '' else 'and ' || seen end);
  end loop;
end $$;
