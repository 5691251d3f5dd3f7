-- What is planned for projects in a year, for other rooms.
create view plan.public_year_amount with (security_invoker = true) as
  select city_code, year, project_id, path, planned_yuan from plan.year_amount;
comment on view plan.public_year_amount is '其他功能可读的项目年度计划投资，元';
grant select on plan.public_year_amount to qingzhang_app;
