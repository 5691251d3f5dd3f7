-- The roll-up of all years for projects that changed. Most that arrive with a long table have never reported and stand
-- nowhere: they are passed over before the roll-up looks at each. As the owner, as `growth.refresh`.
create function growth.refresh_projects(city text, project_ids uuid[]) returns void language plpgsql
security definer set search_path = pg_catalog set plan_cache_mode = force_generic_plan as $$
declare
  known uuid[] := array(
    select asked.id from unnest(project_ids) asked(id)
    where exists (select from dispatch.public_report r where r.city_code = city and r.project_id = asked.id)
      or exists (select from growth.standing s where s.city_code = city and s.project_id = asked.id));
begin
  if cardinality(known) > 0 then
    perform growth.refresh(city, known, null);
  end if;
end $$;
revoke execute on function growth.refresh_projects(text, uuid[]) from public;
grant execute on function growth.refresh_projects(text, uuid[]) to qingzhang_app;
