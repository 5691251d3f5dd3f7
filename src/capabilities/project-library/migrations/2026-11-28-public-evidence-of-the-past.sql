-- Evidence as it was known at an instant, for other rooms.
create view project_library.public_evidence_at with (security_invoker = true) as
  select city_code, id, project_id, path, kind, dated_on, sha256, proves_stage, proves_month, party, document_number,
    amount_yuan, taken_at, latitude, longitude, uploaded_by, uploaded_at
  from project_library.evidence_at where withdrawn_at is null;
comment on view project_library.public_evidence_at is '其他功能可读的佐证材料登记（回看时点所知，不含已撤回的）';
grant select on project_library.public_evidence_at to qingzhang_app;
