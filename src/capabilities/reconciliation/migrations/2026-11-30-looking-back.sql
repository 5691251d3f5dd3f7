-- Comparisons that had been made, and what had been decided about their rows, at the instant of the transaction.
create view reconciliation.run_then with (security_invoker = true) as
  select * from reconciliation.run where recorded_at <= (select platform.as_of());
create view reconciliation.decision_then with (security_invoker = true) as
  select * from reconciliation.decision where decided_at <= (select platform.as_of());
grant select on reconciliation.run_then, reconciliation.decision_then to qingzhang_app;
