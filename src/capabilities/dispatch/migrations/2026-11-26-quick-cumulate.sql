-- The same sums as before, found project by project through the key of its own reports: over all of them at once the
-- planner, which knows little of a young table, read the whole of it. Mostly nothing moves, and then nothing is written.
-- `years` come in their order.
create or replace function dispatch.cumulate(city text, project_ids uuid[], years text[])
returns table (moved_project uuid, moved_month text, moved_yuan bigint) language plpgsql
set plan_cache_mode = force_generic_plan as $$
declare
  first_month text := years[1] || '-01';
  last_month text := years[cardinality(years)] || '-12';
  ids uuid[];
  months text[];
  sums bigint[];
begin
  select array_agg(asked.id), array_agg(summed.month), array_agg(summed.cumulative_yuan) into ids, months, sums
  from unnest(project_ids) asked(id)
  cross join lateral (
    select s.month, s.stood,
      coalesce(first_value(s.year_to_date_yuan) over stretch, 0)
        + coalesce(sum(case when s.year_to_date_yuan is null then s.month_yuan end) over stretch, 0)::bigint
        as cumulative_yuan
    from (
      select k.month, k.cumulative_yuan as stood, k.year_to_date_yuan, k.month_yuan,
        count(k.year_to_date_yuan) over (partition by left(k.month, 4) order by k.month) as known
      from dispatch.report k
      where k.city_code = city and k.project_id = asked.id and k.month between first_month and last_month
    ) s
    window stretch as (partition by left(s.month, 4), s.known order by s.month)
  ) summed
  where summed.cumulative_yuan <> summed.stood;
  if ids is null then return; end if;

  return query update dispatch.report r set cumulative_yuan = c.yuan
  from unnest(ids, months, sums) c(project_id, month, yuan)
  where r.city_code = city and r.project_id = c.project_id and r.month = c.month
  returning r.project_id, r.month, r.cumulative_yuan;
end $$;
