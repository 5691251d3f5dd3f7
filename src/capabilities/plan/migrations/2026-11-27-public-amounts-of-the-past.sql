-- What is planned for projects may be read as of an instant by other rooms too.
create view plan.public_year_amount_at with (security_invoker = true) as
  select city_code, year, project_id, path, planned_yuan from plan.year_amount_at;
comment on view plan.public_year_amount_at is '某一时点所知的项目年度计划投资，元';
grant select on plan.public_year_amount_at to qingzhang_app;
