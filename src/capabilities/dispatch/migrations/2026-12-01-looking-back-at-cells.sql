-- What had been typed into cells by the instant of the transaction.
create view dispatch.sheet_change_at with (security_invoker = true) as
  select * from dispatch.sheet_change where at <= (select platform.as_of());
grant select on dispatch.sheet_change_at to qingzhang_app;

-- A cell waits for 上报 where what was typed last since the last 上报 differs from what stood there before. A list that was
-- imported meanwhile sent no cell.
create or replace view dispatch.sheet_cell_at with (security_invoker = true) as
  select city_code, month, project_id, field, path, owner_code, value, source, at as saved_at, by as saved_by
  from (
    select distinct on (c.city_code, c.month, c.project_id, c.field) c.*,
      first_value(c.base) over (partition by c.city_code, c.month, c.project_id, c.field order by c.at, c.id) as stood
    from dispatch.sheet_change c
    where c.outcome = 'saved' and c.at <= (select platform.as_of()) and c.at > coalesce((
      select max(v.recorded_at) from dispatch.report_version v
      where v.city_code = c.city_code and v.project_id = c.project_id and v.month = c.month
        and v.source is null and v.recorded_at <= (select platform.as_of())), '-infinity')
    order by c.city_code, c.month, c.project_id, c.field, c.at desc, c.id desc
  ) last
  where value is distinct from stood;
