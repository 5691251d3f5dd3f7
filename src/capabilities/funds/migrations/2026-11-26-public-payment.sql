create view funds.public_payment with (security_invoker = true) as
  select city_code, project_id, path, moved_on, paid_yuan from funds.movement
  where project_id is not null and paid_yuan <> 0;
comment on view funds.public_payment is '其他功能可读的拨付流水：使拨付数增减，元';
grant select on funds.public_payment to qingzhang_app;
