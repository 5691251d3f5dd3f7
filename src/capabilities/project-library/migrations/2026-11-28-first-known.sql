-- When a project was first written down: how long projects wait before they begin is learnt from it.
create view project_library.public_first_known with (security_invoker = true) as
  select city_code, id, path, owner_code, recorded_at from project_library.project_version where version = 1;
comment on view project_library.public_first_known is '其他功能可读：项目首次登记的时间';
grant select on project_library.public_first_known to qingzhang_app;
