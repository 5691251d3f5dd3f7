-- What was planned or decided and has not been changed since an instant is the row of now; only of the others is a version
-- looked up. Who sees it is who saw its project then, which is looked up only of projects that ever moved.
do $$
declare
  seen constant text := 'case when t.project_id in (select project_id from project_library.public_moved_project)
      then (select platform.in_remit(p.path) from project_library.public_place_then(t.city_code, t.project_id) p)
      else platform.in_remit(t.path) end';
  kept text;
  stood text;
begin
  foreach kept in array array['member', 'year_amount'] loop
    execute format('create or replace view plan.%2$I as select t.* from plan.%1$I t
      where %3$s and t.recorded_at <= (select platform.as_of())', kept || '_version', kept || '_version_at', seen);
    stood := (select string_agg(format(
        case when attname in ('city_code', 'year', 'project_id', 'path') then 't.%I' else 'v.%I' end, attname),
        ', ' order by attnum) from pg_attribute
      where attrelid = format('plan.%I', kept)::regclass and attnum > 0 and not attisdropped);
    execute format('create or replace view plan.%2$I as
      select t.* from plan.%1$I t where (t.recorded_at <= (select platform.as_of())) is true and %3$s
      union all
      select %5$s from plan.%1$I t
      cross join lateral (
        select w.* from plan.%4$I w
        where w.city_code = t.city_code and w.year = t.year and w.project_id = t.project_id
          and w.recorded_at <= (select platform.as_of())
        order by w.version desc limit 1
      ) v
      where t.recorded_at > (select platform.as_of()) and %3$s', kept, kept || '_at', seen, kept || '_version', stood);
  end loop;
end $$;

-- The same for the items of a plan of several years, which stand in no project's place: row-level security shows them.
do $$
declare
  stood constant text := (select string_agg(format(case when attname in ('city_code', 'plan_id', 'id', 'path') then 't.%I'
      else 'v.%I' end, attname), ', ' order by attnum) from pg_attribute
    where attrelid = 'plan.key_project'::regclass and attnum > 0 and not attisdropped);
begin
  execute format('create or replace view plan.key_project_at with (security_invoker = true) as
    select t.* from plan.key_project t where (t.recorded_at <= (select platform.as_of())) is true
    union all
    select %s from plan.key_project t
    cross join lateral (
      select w.* from plan.key_project_version w
      where w.city_code = t.city_code and w.plan_id = t.plan_id and w.id = t.id
        and w.recorded_at <= (select platform.as_of())
      order by w.version desc limit 1
    ) v
    where t.recorded_at > (select platform.as_of())', stood);
end $$;
