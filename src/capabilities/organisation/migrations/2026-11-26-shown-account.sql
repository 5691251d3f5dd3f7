create or replace view organisation.public_account with (security_invoker = true) as
  select city_code, name, role, path, owner_code, display_name, is_active from organisation.account;
comment on view organisation.public_account is
  '其他功能可读的账号：登录名、角色、管理范围、业主代码、显示名称、是否启用';
