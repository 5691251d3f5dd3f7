-- What a single report moves: nothing else, where it states its year to date and no later month of the year leaves its own
-- out; then nothing need be worked out. `cumulate` does the rest.
create function dispatch.cumulate_from(city text, project uuid, from_month text, stated bigint)
returns table (month text, "cumulativeYuan" bigint) language plpgsql as $$
begin
  if stated is not null and not exists (
    select from dispatch.report r
    where r.city_code = city and r.project_id = project and r.month > from_month
      and r.month <= left(from_month, 4) || '-12' and r.year_to_date_yuan is null)
  then
    return;
  end if;
  return query select c.moved_month, c.moved_yuan from dispatch.cumulate(city, array[project], array[left(from_month, 4)]) c;
end $$;
