-- A report that has not been changed since an instant is the row of now; only of those that were is a version looked up.
-- The sum since January is that of now where no report of the project came since. All versions were sorted, and the sums
-- and the project of each looked up, whatever had changed.
do $$
declare
  plain text := (select string_agg(format('%%1$s.%I', attname), ', ' order by attnum) from pg_attribute
    where attrelid = 'dispatch.report'::regclass and attnum > 0 and not attisdropped);
  since constant text := 'select w.project_id from dispatch.report_version w
    where w.city_code = (select platform.city_of_remit()) and w.recorded_at > (select platform.as_of())';
  seen constant text := 'case when t.project_id in (select project_id from project_library.public_moved_project)
      then exists (select from project_library.public_place_then(t.city_code, t.project_id))
      else platform.in_owner_remit(t.path, t.owner_code) end';
  stands text := replace(format(plain, 't'), 't.cumulative_yuan', 'case when t.project_id in (' || since || ')
    then dispatch.cumulative_at(t.city_code, t.project_id, t.month) else t.cumulative_yuan end as cumulative_yuan');
  -- What a condition may name is taken from the row of now, so that its index is used before a version is looked up.
  stood text := (select string_agg(case
      when attname in ('city_code', 'project_id', 'month', 'path', 'owner_code') then format('t.%I', attname)
      when attname = 'cumulative_yuan' then 'dispatch.cumulative_at(t.city_code, t.project_id, t.month) as cumulative_yuan'
      else format('v.%I', attname) end, ', ' order by attnum) from pg_attribute
    where attrelid = 'dispatch.report'::regclass and attnum > 0 and not attisdropped);
begin
  execute format('create or replace view dispatch.report_at as
    select %1$s from dispatch.report t where (t.recorded_at <= (select platform.as_of())) is true and %2$s
    union all
    select %3$s from dispatch.report t
    cross join lateral (
      select w.* from dispatch.report_version w
      where w.city_code = t.city_code and w.project_id = t.project_id and w.month = t.month
        and w.recorded_at <= (select platform.as_of())
      order by w.version desc limit 1
    ) v
    where t.recorded_at > (select platform.as_of()) and %2$s', stands, seen, stood);
end $$;
