-- Names of the people whose sign-in names stand in what a caller reads: accounts of the own remit, and the desks and
-- leaders above it, who send things back, review and sign.
create function organisation.person_names() returns table (name text, display_name text)
language sql stable security definer set search_path = pg_catalog as $$
  select a.name, a.display_name from organisation.account a
  where a.city_code = split_part(nullif(current_setting('app.remit', true), ''), '/', 1)
    and (platform.in_remit(a.path)
      or (a.role in ('city-desk', 'county-desk', 'township-clerk', 'leader')
        and starts_with(nullif(current_setting('app.remit', true), '') || '/', a.path || '/')))
  order by a.name limit 5000
$$;
comment on function organisation.person_names() is '登录名对应的姓名：管理范围内的账号，以及上级专班和领导';
revoke execute on function organisation.person_names() from public;
grant execute on function organisation.person_names() to qingzhang_app;
