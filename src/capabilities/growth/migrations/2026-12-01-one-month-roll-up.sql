-- A report that is saved nearly always gives one month, in which the project stood before, another amount. Then nothing
-- else of the roll-up moves, and there is no need to work out a year to find it. Whatever is otherwise goes the usual
-- way: the project is new to the caliber or left it, moved, the month is new or is carried into months without a report.
create function growth.refresh_month(city text, project uuid, in_month text) returns void language plpgsql
security definer set search_path = pg_catalog set plan_cache_mode = force_generic_plan as $$
declare
  m record;
  next_month text := left(in_month, 5) || lpad((right(in_month, 2)::int + 1)::text, 2, '0');
begin
  perform pg_advisory_xact_lock(hashtextextended('growth.' || city, 0));

  select s.unit_code, s.action, s.industry_code, s.is_eco_led, r.cumulative_yuan, s.cumulative_yuan as old_yuan into m
  from growth.standing s
  join project_library.public_project p on p.city_code = city and p.id = project and p.caliber = 'in'
  join dispatch.public_report r on r.city_code = city and r.project_id = project and r.month = in_month
  where s.city_code = city and s.project_id = project and s.month = in_month
    and s.unit_code = p.unit_code and s.path = p.path and s.action = coalesce(p.action, '')
    and s.industry_code = coalesce(p.industry_code, '') and s.is_eco_led = coalesce(p.is_eco_led, false)
    and (right(in_month, 2) = '12'
      or exists (select from growth.reach h
        where h.city_code = city and h.year = left(in_month, 4) and h.month = in_month)
      or exists (select from dispatch.public_report n
        where n.city_code = city and n.project_id = project and n.month = next_month));
  if not found then
    perform growth.refresh(city, array[project], array[left(in_month, 4)]);
  elsif m.cumulative_yuan <> m.old_yuan then
    update growth.standing s set cumulative_yuan = m.cumulative_yuan
    where s.city_code = city and s.project_id = project and s.month = in_month;
    perform growth.add_up(city, in_month, m.unit_code, m.action, m.industry_code, m.is_eco_led, 0,
      m.cumulative_yuan - m.old_yuan);
  end if;
end $$;
revoke execute on function growth.refresh_month(text, uuid, text) from public;
grant execute on function growth.refresh_month(text, uuid, text) to qingzhang_app;
