-- How far a project is by its own reports. A view of its own, so that other additions do not meet it.
create view dispatch.public_report_progress with (security_invoker = true) as
  select city_code, project_id, month, month_yuan, cumulative_yuan, total_yuan, progress from dispatch.report;
comment on view dispatch.public_report_progress is '其他功能可读的进度：本月完成、本年累计、开工以来累计，元；形象进度';
grant select on dispatch.public_report_progress to qingzhang_app;
