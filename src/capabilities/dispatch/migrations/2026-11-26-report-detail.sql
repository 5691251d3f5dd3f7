create view dispatch.public_report_detail with (security_invoker = true) as
  select city_code, project_id, month, path, owner_code, version, month_yuan, cumulative_yuan, total_yuan, progress,
    problems, recorded_by, recorded_at, source
  from dispatch.report;
comment on view dispatch.public_report_detail is '其他功能可读的月报全文，金额为元；用于数据自查';
grant select on dispatch.public_report_detail to qingzhang_app;
