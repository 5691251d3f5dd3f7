-- A report is saved for one project, and nearly always moves one month. The statement that keeps the roll-up of many
-- projects took longer to be set up than all else that saving does; for one project, each month that moved is now kept
-- by a few small ones. What moved is found the same way for one and for many.
create function growth.moved(city text, project uuid, first_month text, last_month text) returns table (
  month text, unit_code text, path text, action text, industry_code text, is_eco_led boolean, cumulative_yuan bigint,
  old_unit text, old_action text, old_industry text, old_led boolean, old_yuan bigint, place tid
) language sql stable as $$
  select coalesce(w.month, s.month), w.unit_code, w.path, w.action, w.industry_code, w.is_eco_led, w.cumulative_yuan,
    s.unit_code, s.action, s.industry_code, s.is_eco_led, s.cumulative_yuan, s.place
  from (
    select left(r.month, 5) || lpad(number::text, 2, '0') as month, p.unit_code, p.path, p.action, p.industry_code,
      p.is_eco_led, r.cumulative_yuan
    from (
      select k.unit_code, k.path, coalesce(k.action, '') as action, coalesce(k.industry_code, '') as industry_code,
        coalesce(k.is_eco_led, false) as is_eco_led
      from project_library.public_project k
      where k.city_code = city and k.id = project and k.caliber = 'in'
    ) p
    cross join (
      select k.month, k.cumulative_yuan,
        coalesce(right(lead(k.month) over (partition by left(k.month, 4) order by k.month), 2)::int - 1,
          (select right(h.month, 2)::int from growth.reach h where h.city_code = city and h.year = left(k.month, 4)))
          as last
      from dispatch.public_report k
      where k.city_code = city and k.project_id = project and k.month between first_month and last_month
    ) r
    cross join lateral generate_series(right(r.month, 2)::int, r.last) as number
  ) w
  full join (
    select k.month, k.unit_code, k.path, k.action, k.industry_code, k.is_eco_led, k.cumulative_yuan, k.ctid as place
    from growth.standing k
    where k.city_code = city and k.project_id = project and k.month between first_month and last_month
  ) s using (month)
  where (w.unit_code, w.path, w.action, w.industry_code, w.is_eco_led, w.cumulative_yuan)
    is distinct from (s.unit_code, s.path, s.action, s.industry_code, s.is_eco_led, s.cumulative_yuan)
$$;
revoke execute on function growth.moved(text, uuid, text, text) from public;

-- Moves the sums of a month by so many projects and so much money.
create function growth.add_up(
  city text, in_month text, unit text, kind text, industry text, led boolean, count int, yuan bigint
) returns void language plpgsql as $$
begin
  insert into growth.kind_month as k
    (city_code, month, unit_code, action, industry_code, is_eco_led, path, projects, invested_yuan)
  values (city, in_month, unit, kind, industry, led, city || '/' || unit, count, yuan)
  on conflict (city_code, month, unit_code, action, industry_code, is_eco_led)
  do update set projects = k.projects + excluded.projects, invested_yuan = k.invested_yuan + excluded.invested_yuan;
  insert into growth.unit_month as u (city_code, month, unit_code, path, projects, invested_yuan)
  values (city, in_month, unit, city || '/' || unit, count, yuan)
  on conflict (city_code, month, unit_code)
  do update set projects = u.projects + excluded.projects, invested_yuan = u.invested_yuan + excluded.invested_yuan;
end $$;
revoke execute on function growth.add_up(text, text, text, text, text, boolean, int, bigint) from public;

create function growth.refresh_one(city text, project uuid, first_month text, last_month text) returns void
language plpgsql as $$
declare
  m record;
begin
  for m in select * from growth.moved(city, project, first_month, last_month) loop
    if m.unit_code is null then
      delete from growth.standing s where s.city_code = city and s.project_id = project and s.month = m.month;
    else
      insert into growth.standing as s
        (city_code, project_id, month, unit_code, path, cumulative_yuan, action, industry_code, is_eco_led)
      values (city, project, m.month, m.unit_code, m.path, m.cumulative_yuan, m.action, m.industry_code, m.is_eco_led)
      on conflict (city_code, project_id, month)
      do update set unit_code = excluded.unit_code, path = excluded.path, cumulative_yuan = excluded.cumulative_yuan,
        action = excluded.action, industry_code = excluded.industry_code, is_eco_led = excluded.is_eco_led;
    end if;
    if (m.unit_code, m.action, m.industry_code, m.is_eco_led) = (m.old_unit, m.old_action, m.old_industry, m.old_led)
    then
      perform growth.add_up(city, m.month, m.unit_code, m.action, m.industry_code, m.is_eco_led, 0,
        m.cumulative_yuan - m.old_yuan);
    else
      if m.old_unit is not null then
        perform growth.add_up(city, m.month, m.old_unit, m.old_action, m.old_industry, m.old_led, -1, -m.old_yuan);
      end if;
      if m.unit_code is not null then
        perform growth.add_up(city, m.month, m.unit_code, m.action, m.industry_code, m.is_eco_led, 1, m.cumulative_yuan);
      end if;
    end if;
  end loop;
end $$;
revoke execute on function growth.refresh_one(text, uuid, text, text) from public;

-- As before, but for one project by `growth.refresh_one`.
create or replace function growth.refresh(city text, project_ids uuid[], years text[]) returns void language plpgsql
security definer set search_path = pg_catalog set plan_cache_mode = force_generic_plan as $$
declare
  first_month text := coalesce(years[1] || '-01', '');
  last_month text := coalesce(years[cardinality(years)] || '-12', '9999');
  touched text;
  latest text;
  reached text;
begin
  perform pg_advisory_xact_lock(hashtextextended('growth.' || city, 0));

  foreach touched in array coalesce(years, array(select distinct left(r.month, 4) from dispatch.public_report r
      where r.city_code = city and r.project_id = any(project_ids)))
  loop
    select max(r.month) into latest from dispatch.public_report r
    where r.city_code = city and r.project_id = any(project_ids) and r.month between touched || '-01' and touched || '-12';
    select h.month into reached from growth.reach h where h.city_code = city and h.year = touched;
    if latest > coalesce(reached, '') then
      if reached is not null then perform growth.extend(city, reached, latest); end if;
      insert into growth.reach as h (city_code, year, path, month) values (city, touched, city, latest)
      on conflict (city_code, year) do update set month = excluded.month;
    end if;
  end loop;

  if cardinality(project_ids) = 1 then
    perform growth.refresh_one(city, project_ids[1], first_month, last_month);
    return;
  end if;

  with moved as (
    select asked.id as project_id, m.*
    from unnest(project_ids) asked(id)
    cross join lateral (select * from growth.moved(city, asked.id, first_month, last_month) offset 0) m
  ), gone as (
    -- The lock above keeps a row at its place until here.
    delete from growth.standing where ctid = any(array(select place from moved where unit_code is null))
  ), come as (
    insert into growth.standing as s
      (city_code, project_id, month, unit_code, path, cumulative_yuan, action, industry_code, is_eco_led)
    select city, project_id, month, unit_code, path, cumulative_yuan, action, industry_code, is_eco_led
    from moved where unit_code is not null
    on conflict (city_code, project_id, month)
    do update set unit_code = excluded.unit_code, path = excluded.path, cumulative_yuan = excluded.cumulative_yuan,
      action = excluded.action, industry_code = excluded.industry_code, is_eco_led = excluded.is_eco_led
  ), step as materialized (
    select month, unit_code, action, industry_code, is_eco_led, sum(projects)::int as projects,
      sum(yuan)::bigint as yuan
    from (
      select month, unit_code, action, industry_code, is_eco_led, 1 as projects, cumulative_yuan as yuan
      from moved where unit_code is not null
      union all
      select month, old_unit, old_action, old_industry, old_led, -1, -old_yuan from moved where old_unit is not null
    ) one
    group by month, unit_code, action, industry_code, is_eco_led
  ), kinds as (
    insert into growth.kind_month as k
      (city_code, month, unit_code, action, industry_code, is_eco_led, path, projects, invested_yuan)
    select city, month, unit_code, action, industry_code, is_eco_led, city || '/' || unit_code, projects, yuan from step
    on conflict (city_code, month, unit_code, action, industry_code, is_eco_led)
    do update set projects = k.projects + excluded.projects, invested_yuan = k.invested_yuan + excluded.invested_yuan
  )
  insert into growth.unit_month as u (city_code, month, unit_code, path, projects, invested_yuan)
  select city, month, unit_code, city || '/' || unit_code, sum(projects), sum(yuan)
  from step group by month, unit_code
  on conflict (city_code, month, unit_code)
  do update set projects = u.projects + excluded.projects, invested_yuan = u.invested_yuan + excluded.invested_yuan;
end $$;
