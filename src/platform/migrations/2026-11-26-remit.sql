-- The same answers as before with fewer readings of the settings: a policy asks for every row of a table, and reading a
-- setting is what it costs. Still no sub-query, so that the policies also stand on a distributed table.
create or replace function platform.in_remit(path text) returns boolean language sql stable parallel safe as $$
  select coalesce(
    starts_with(path || '/', nullif(current_setting('app.remit', true), '') || '/')
      and nullif(current_setting('app.owner', true), '') is null,
    false)
$$;

create or replace function platform.in_owner_remit(path text, owner_code text) returns boolean
language sql stable parallel safe as $$
  select coalesce(
    starts_with(path || '/', nullif(current_setting('app.remit', true), '') || '/')
      and (nullif(current_setting('app.owner', true), '') is null or owner_code = current_setting('app.owner', true)),
    false)
$$;
