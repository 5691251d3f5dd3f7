-- Reached steps as they were known at an instant, for other rooms.
create view project_library.public_step_at with (security_invoker = true) as
  select distinct on (city_code, project_id, step) city_code, project_id, step, path, owner_code, planned_on, actual_on,
    skip_ground
  from project_library.step_at order by city_code, project_id, step, version desc;
comment on view project_library.public_step_at is '其他功能可读的项目步骤（回看时点所知）';
grant select on project_library.public_step_at to qingzhang_app;
