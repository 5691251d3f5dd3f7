-- Other rooms may know when a round was locked: then its figures are accepted.
create or replace view dispatch.public_round with (security_invoker = true) as
  select city_code, month, path, state, due_on, opens_on, closes_on, grace_days, expected_units, locked_at
  from dispatch.round;
create or replace view dispatch.public_round_at with (security_invoker = true) as
  select city_code, month, path, state, due_on, opens_on, closes_on, grace_days, expected_units, locked_at
  from dispatch.round_at;
comment on view dispatch.public_round is '其他功能可读的月度轮次：开始、截止、关闭日期、锁定时间和须填报单位';
