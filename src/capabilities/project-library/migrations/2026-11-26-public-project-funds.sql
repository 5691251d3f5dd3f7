-- What a project's own facts say about its money. A view of its own, so that other additions do not meet it.
create view project_library.public_project_funds with (security_invoker = true) as
  select city_code, id, action, national_fund_yuan, provincial_fund_yuan, city_fund_yuan
  from project_library.project;
comment on view project_library.public_project_funds is '其他功能可读的项目资金：项目填报的中央、省级、市级资金，元，及所属行动';
grant select on project_library.public_project_funds to qingzhang_app;
