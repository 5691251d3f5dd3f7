-- As it was: each row looks its project up. Joined at once, it ran into the time limit where PostgreSQL had no statistics yet.
create or replace view plan.member_version_at as
  select t.* from plan.member_version t cross join lateral (select p.path, p.owner_code from project_library.public_project_at p
    where p.city_code = t.city_code and p.id = t.project_id offset 0) p
  where platform.in_owner_remit(p.path, p.owner_code) and t.recorded_at <= (select platform.as_of());
create or replace view plan.year_amount_version_at as
  select t.* from plan.year_amount_version t cross join lateral (select p.path, p.owner_code from project_library.public_project_at p
    where p.city_code = t.city_code and p.id = t.project_id offset 0) p
  where platform.in_owner_remit(p.path, p.owner_code) and t.recorded_at <= (select platform.as_of());
