-- The same as before, and says which months it moved, so that a saved report need not be read again.
drop function dispatch.cumulate(text, uuid[], text[]);
create function dispatch.cumulate(city text, project_ids uuid[], years text[])
returns table (moved_project uuid, moved_month text, moved_yuan bigint) language plpgsql
set plan_cache_mode = force_generic_plan as $$
declare
  first_month text := (select min(year) from unnest(years) year) || '-01';
  last_month text := (select max(year) from unnest(years) year) || '-12';
begin
  return query update dispatch.report r set cumulative_yuan = c.cumulative_yuan
  from (
    select project_id, month,
      coalesce(first_value(year_to_date_yuan) over stretch, 0)
        + coalesce(sum(case when year_to_date_yuan is null then month_yuan end) over stretch, 0)::bigint as cumulative_yuan
    from (
      select project_id, month, year_to_date_yuan, month_yuan,
        count(year_to_date_yuan) over (partition by project_id, left(month, 4) order by month) as known
      from dispatch.report
      where city_code = city and project_id = any(project_ids) and month between first_month and last_month
    ) stated
    window stretch as (partition by project_id, left(month, 4), known order by month)
  ) c
  where r.city_code = city and r.project_id = c.project_id and r.month = c.month
    and r.cumulative_yuan <> c.cumulative_yuan
  returning r.project_id, r.month, r.cumulative_yuan;
end $$;

create or replace view dispatch.public_report with (security_invoker = true) as
  select city_code, project_id, month, path, owner_code, cumulative_yuan, version, month_yuan, total_yuan, progress,
    problems, recorded_by, recorded_at, source
  from dispatch.report;
comment on view dispatch.public_report is '其他功能可读的月报：本月完成、本年累计、开工以来累计，元；形象进度、存在问题、登记情况';
