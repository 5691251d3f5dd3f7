-- What other rooms read of payments, as of an instant: a row of a comparison that shows what was paid was refused.
create view funds.public_payment_at with (security_invoker = true) as
  select city_code, project_id, path, moved_on, paid_yuan from funds.movement_at
  where project_id is not null and paid_yuan <> 0;
comment on view funds.public_payment_at is '其他功能可读的拨付流水：回看时点之前的';
grant select on funds.public_payment_at to qingzhang_app;
