-- The city of the transaction's remit; null without one. A view that looks up what is the same for all of its rows needs
-- the city to find it by an index, and a city that the row names would have it looked up for each row again.
create function platform.city_of_remit() returns text language sql stable parallel safe as $$
  select nullif(split_part(current_setting('app.remit', true), '/', 1), '')
$$;
comment on function platform.city_of_remit() is '本次操作管理范围所在的市';
