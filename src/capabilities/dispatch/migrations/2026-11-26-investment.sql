create view dispatch.public_investment with (security_invoker = true) as
  select city_code, project_id, month, path, cumulative_yuan, total_yuan from dispatch.report;
comment on view dispatch.public_investment is '其他功能可读的完成投资：本年累计、开工以来累计，元';
grant select on dispatch.public_investment to qingzhang_app;
