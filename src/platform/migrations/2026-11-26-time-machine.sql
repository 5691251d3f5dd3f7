-- The instant as of which a transaction reads; null where it reads what is known now. The `_at` views of the rooms heed it.
create function platform.as_of() returns timestamptz language sql stable parallel safe as $$
  select nullif(current_setting('app.as_of', true), '')::timestamptz
$$;
comment on function platform.as_of() is '本次读取所回看的时点；为空则读取现在所知';
