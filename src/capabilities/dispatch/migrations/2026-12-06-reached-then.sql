-- Projects of which a report of one of these months came since an instant. `is true` keeps the planner from the index that
-- begins with the month: what came since is what there is least of.
create function dispatch.public_reported_since(city text, instant timestamptz, since text, until text)
returns uuid[] language sql stable as $$
  select coalesce(array_agg(distinct v.project_id), '{}') from dispatch.report_version v
  where v.city_code = city and v.recorded_at > instant and (v.month between since and until) is true
$$;

-- What these projects had reached by a month of its year, as it was known at an instant; no row where nothing was reported.
-- Where no report of these months came since, that is what the last one of now says; versions are read of the others
-- alone. `is true` leaves the months to a look at the rows of one project, which are few: with the index that begins with
-- the month PostgreSQL goes through every month for each project.
create function dispatch.public_reached_then(city text, instant timestamptz, asked text, projects uuid[])
returns table (project_id uuid, reached_yuan bigint) language plpgsql stable rows 200 set search_path = pg_catalog
set plan_cache_mode = force_generic_plan set jit = off as $$
declare
  january constant text := left(asked, 4) || '-01';
  changed constant uuid[] := dispatch.public_reported_since(city, instant, january, asked);
begin
  return query
  select id, r.cumulative_yuan from unnest(projects) id
  cross join lateral (
    select t.cumulative_yuan from dispatch.report t
    where t.city_code = city and t.project_id = id and (t.month between january and asked) is true
    order by t.month desc limit 1
  ) r
  where id not in (select unnest(changed));
  if cardinality(changed) = 0 then return; end if;

  return query
  select s.project_id, sum(case when s.month = s.stated then s.year_to_date_yuan
      when s.month > s.stated or s.stated is null then coalesce(s.month_yuan, 0) else 0 end)::bigint
  from (
    select k.project_id, k.month, k.year_to_date_yuan, k.month_yuan,
      max(k.month) filter (where k.year_to_date_yuan is not null) over (partition by k.project_id) as stated
    from (
      select distinct on (v.project_id, v.month) v.project_id, v.month, v.year_to_date_yuan, v.month_yuan
      from dispatch.report_version v
      where v.city_code = city and v.project_id = any (array(select unnest(changed) intersect select unnest(projects)))
        and (v.month between january and asked) is true and (v.recorded_at <= instant) is true
      order by v.project_id, v.month, v.version desc
    ) k
  ) s
  group by s.project_id;
end $$;
