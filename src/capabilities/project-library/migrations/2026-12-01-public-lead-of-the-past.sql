-- Leads as they were known at an instant, for other rooms: what a department passed never changes, and a lead is decided
-- once, with its day.
create view project_library.public_lead_at with (security_invoker = true) as
  select city_code, id, path, name, unit_code, department, passed_at,
    case when decided_at <= platform.as_of() then state else 'open' end as state,
    case when decided_at <= platform.as_of() then project_id end as project_id
  from project_library.lead where passed_at <= platform.as_of();
comment on view project_library.public_lead_at is '其他功能可读的线索（回看时点所知）';
grant select on project_library.public_lead_at to qingzhang_app;
