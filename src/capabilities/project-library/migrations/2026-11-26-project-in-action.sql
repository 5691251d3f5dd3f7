create view project_library.public_project_in_action with (security_invoker = true) as
  select city_code, id, path, name, code, owner_name, unit_code, industry_code, action, planned_total_yuan, planned_start,
    planned_finish, stage, caliber
  from project_library.project;
comment on view project_library.public_project_in_action is '编制计划可读的项目信息：含所属六大行动；金额单位元';
grant select on project_library.public_project_in_action to qingzhang_app;
