-- What came since an instant is looked for from the latest back: a plan that is kept for any instant went through all
-- versions of the city to find the few that came since, once for each look at the reports.
do $$
declare
  since constant text := 'select w.project_id from dispatch.report_version w
    where w.city_code = (select platform.city_of_remit()) and w.recorded_at > (select platform.as_of())
    order by w.recorded_at desc';
  reached constant text := format('case when (
        (select count(*) = 300 from (%1$s limit 300) many) or t.project_id in (%1$s limit 300)
      ) and exists (select from dispatch.report_version w
        where w.city_code = t.city_code and w.project_id = t.project_id and w.recorded_at > (select platform.as_of())
          and (w.month between left(t.month, 4) || $x$-01$x$ and t.month) is true)
      then dispatch.cumulative_at(t.city_code, t.project_id, t.month) else t.cumulative_yuan end as cumulative_yuan', since);
  stood constant text := (select string_agg(case
      when attname in ('city_code', 'project_id', 'month', 'path', 'owner_code') then format('t.%I', attname)
      when attname = 'cumulative_yuan' then reached
      else format('case when v.version is null then t.%1$I else v.%1$I end as %1$I', attname) end, ', ' order by attnum)
    from pg_attribute where attrelid = 'dispatch.report'::regclass and attnum > 0 and not attisdropped);
begin
  execute format('create or replace view dispatch.report_at as
    select %s from dispatch.report t
    left join lateral (
      select w.* from dispatch.report_version w
      where t.recorded_at > (select platform.as_of()) and t.version > 1
        and w.city_code = t.city_code and w.project_id = t.project_id and w.month = t.month
        and w.recorded_at <= (select platform.as_of())
      order by w.version desc limit 1
    ) v on true
    where ((t.recorded_at <= (select platform.as_of())) is true or v.version is not null)
      and case when t.project_id in (select project_id from project_library.public_moved_project)
        then exists (select from project_library.public_place_then(t.city_code, t.project_id))
        else platform.in_owner_remit(t.path, t.owner_code) end', stood);
end $$;
