-- What the room knew at the instant of the transaction.
create view plan.work_plan_at with (security_invoker = true) as
  select * from plan.work_plan where recorded_at <= (select platform.as_of());
create view plan.work_action_at with (security_invoker = true) as
  select a.* from plan.work_action a join plan.work_plan_at p using (city_code, year, version);
create view plan.work_target_at with (security_invoker = true) as
  select t.* from plan.work_target t join plan.work_plan_at p using (city_code, year, version);
create view plan.long_plan_at with (security_invoker = true) as
  select * from plan.long_plan where recorded_at <= (select platform.as_of());
-- What follows its project through the regions is shown to whoever saw the project then, whoever sees it now.
create view plan.member_version_at as
  select t.* from plan.member_version t cross join lateral (select p.path, p.owner_code from project_library.public_project_at p
    where p.city_code = t.city_code and p.id = t.project_id offset 0) p
  where platform.in_owner_remit(p.path, p.owner_code) and t.recorded_at <= (select platform.as_of());
create view plan.member_at as
  select distinct on (city_code, year, project_id) * from plan.member_version_at
  order by city_code desc, year desc, project_id desc, version desc;
create view plan.year_amount_version_at as
  select t.* from plan.year_amount_version t cross join lateral (select p.path, p.owner_code from project_library.public_project_at p
    where p.city_code = t.city_code and p.id = t.project_id offset 0) p
  where platform.in_owner_remit(p.path, p.owner_code) and t.recorded_at <= (select platform.as_of());
create view plan.year_amount_at as
  select distinct on (city_code, project_id, year) * from plan.year_amount_version_at
  order by city_code desc, project_id desc, year desc, version desc;
create view plan.key_project_version_at with (security_invoker = true) as
  select * from plan.key_project_version where recorded_at <= (select platform.as_of());
create view plan.key_project_at with (security_invoker = true) as
  select distinct on (city_code, plan_id, id) * from plan.key_project_version_at
  order by city_code desc, plan_id desc, id desc, version desc;
grant select on plan.work_plan_at, plan.work_action_at, plan.work_target_at, plan.long_plan_at, plan.member_version_at,
  plan.member_at, plan.year_amount_version_at, plan.year_amount_at, plan.key_project_version_at, plan.key_project_at
  to qingzhang_app;
