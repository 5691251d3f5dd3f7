create view project_library.public_lead with (security_invoker = true) as
  select city_code, id, path, name, unit_code, department, passed_at, state, project_id from project_library.lead;
comment on view project_library.public_lead is '其他功能可读的线索：由哪个部门何时提供、是否已成为项目';
grant select on project_library.public_lead to qingzhang_app;
