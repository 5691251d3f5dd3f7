-- Projects that had been merged into another by the instant of the transaction.
create view project_library.public_merger_at with (security_invoker = true) as
  select city_code, id, merged_into, code, name_key from project_library.project_at where merged_into is not null;
grant select on project_library.public_merger_at to qingzhang_app;
