-- Which conflicts of a report are open is asked when it is submitted and when it is reviewed, also as of an instant.
create view dispatch.sheet_resolution_at with (security_invoker = true) as
  select * from dispatch.sheet_resolution where at <= (select platform.as_of());
grant select on dispatch.sheet_resolution_at to qingzhang_app;

create index sheet_change_contested on dispatch.sheet_change (city_code, month, project_id) where outcome = 'conflict';
