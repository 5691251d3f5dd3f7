-- The same answer as before, one code at a time: while a long table arrives the planner takes this one for small, and
-- would read all of it for each batch of codes.
create or replace function project_library.codes_elsewhere(city text, codes text[]) returns setof text
language sql stable security definer set search_path = pg_catalog as $$
  select asked.code from (select distinct unnest(codes) as code) asked
  where exists (
    select from project_library.project p
    where p.city_code = city and p.code = asked.code and not platform.in_owner_remit(p.path, p.owner_code) offset 0)
$$;
