-- What was planned for projects at an instant, with the projects joined at once and not looked up row by row.
create or replace view plan.member_version_at as
  select t.* from plan.member_version t
  join project_library.public_project_at p on p.city_code = t.city_code and p.id = t.project_id
  where platform.in_owner_remit(p.path, p.owner_code) and t.recorded_at <= (select platform.as_of());
create or replace view plan.year_amount_version_at as
  select t.* from plan.year_amount_version t
  join project_library.public_project_at p on p.city_code = t.city_code and p.id = t.project_id
  where platform.in_owner_remit(p.path, p.owner_code) and t.recorded_at <= (select platform.as_of());
