-- Reviews, quarters, exceptions, freezes, forms and what was being filled in, as they were known at the instant of the
-- transaction: the last step, version or value by then.
create view dispatch.report_version_at with (security_invoker = true) as
  select * from dispatch.report_version where recorded_at <= (select platform.as_of());
create view dispatch.review_event_at with (security_invoker = true) as
  select * from dispatch.review_event where at <= (select platform.as_of());
create view dispatch.explanation_at with (security_invoker = true) as
  select * from dispatch.explanation where at <= (select platform.as_of());
create view dispatch.cell_comment_at with (security_invoker = true) as
  select * from dispatch.cell_comment where at <= (select platform.as_of());
create view dispatch.round_event_at with (security_invoker = true) as
  select * from dispatch.round_event where at <= (select platform.as_of());
create view dispatch.review_step_at with (security_invoker = true) as
  select * from dispatch.review_step where recorded_at <= (select platform.as_of());
create view dispatch.form_marks_at with (security_invoker = true) as
  select * from dispatch.form_marks where recorded_at <= (select platform.as_of());

do $$
declare
  review text := (select string_agg(case attname
      when 'state' then $v$case e.act when 'accepted' then 'accepted' when 'returned' then 'returned'
        else 'submitted' end as state$v$
      when 'submitted_at' then 'e.at as submitted_at'
      when 'submitted_by' then 'e.by as submitted_by'
      else format('e.%I', attname) end, ', ' order by attnum) from pg_attribute
    where attrelid = 'dispatch.review'::regclass and attnum > 0 and not attisdropped);
  ended text;
begin
  execute format('create view dispatch.review_at with (security_invoker = true) as
    select %s from (
      select distinct on (city_code, project_id, month) * from dispatch.review_event
      where at <= (select platform.as_of())
      order by city_code, project_id, month, sequence desc
    ) e', review);

  select string_agg(case when attname in ('lifted_at', 'lifted_by', 'lift_reason')
      then format('case when f.lifted_at <= (select platform.as_of()) then f.%1$I end as %1$I', attname)
      else format('f.%I', attname) end, ', ' order by attnum) into ended from pg_attribute
    where attrelid = 'dispatch.freeze'::regclass and attnum > 0 and not attisdropped;
  execute format('create view dispatch.freeze_at with (security_invoker = true) as
    select %s from dispatch.freeze f where f.frozen_at <= (select platform.as_of())', ended);

  select string_agg(case when attname in ('revoked_at', 'revoked_by')
      then format('case when x.revoked_at <= (select platform.as_of()) then x.%1$I end as %1$I', attname)
      else format('x.%I', attname) end, ', ' order by attnum) into ended from pg_attribute
    where attrelid = 'dispatch.exception'::regclass and attnum > 0 and not attisdropped;
  execute format('create view dispatch.exception_at with (security_invoker = true) as
    select %s from dispatch.exception x where x.granted_at <= (select platform.as_of())', ended);

  select string_agg(case when attname in ('retired_at', 'retired_by')
      then format('case when f.retired_at <= (select platform.as_of()) then f.%1$I end as %1$I', attname)
      else format('f.%I', attname) end, ', ' order by attnum) into ended from pg_attribute
    where attrelid = 'dispatch.form_field'::regclass and attnum > 0 and not attisdropped;
  execute format('create view dispatch.form_field_at with (security_invoker = true) as
    select %s from dispatch.form_field f where f.added_at <= (select platform.as_of())', ended);

  -- As with rounds of months: there from the instant at which it was opened, and open until it was locked.
  select string_agg(case attname
      when 'state' then $v$case when r.locked_at > (select platform.as_of()) then 'open' else r.state end as state$v$
      when 'locked_at' then 'case when r.locked_at <= (select platform.as_of()) then r.locked_at end as locked_at'
      else format('r.%I', attname) end, ', ' order by attnum) into ended from pg_attribute
    where attrelid = 'dispatch.quarter_round'::regclass and attnum > 0 and not attisdropped;
  execute format('create view dispatch.quarter_round_at with (security_invoker = true) as
    select %s from dispatch.quarter_round r where r.opened_at <= (select platform.as_of())', ended);
end $$;

create view dispatch.county_quarter_at with (security_invoker = true) as
  select distinct on (city_code, quarter, unit_code) * from dispatch.county_quarter_version
  where recorded_at <= (select platform.as_of())
  order by city_code, quarter, unit_code, version desc;

-- A cell waits for 上报 where what was typed last since the last report differs from what stood there before.
create view dispatch.sheet_cell_at with (security_invoker = true) as
  select city_code, month, project_id, field, path, owner_code, value, source, at as saved_at, by as saved_by
  from (
    select distinct on (c.city_code, c.month, c.project_id, c.field) c.*,
      first_value(c.base) over (partition by c.city_code, c.month, c.project_id, c.field order by c.at, c.id) as stood
    from dispatch.sheet_change c
    where c.outcome = 'saved' and c.at <= (select platform.as_of()) and c.at > coalesce((
      select max(v.recorded_at) from dispatch.report_version v
      where v.city_code = c.city_code and v.project_id = c.project_id and v.month = c.month
        and v.recorded_at <= (select platform.as_of())), '-infinity')
    order by c.city_code, c.month, c.project_id, c.field, c.at desc, c.id desc
  ) last
  where value is distinct from stood;

grant select on dispatch.report_version_at, dispatch.review_event_at, dispatch.explanation_at, dispatch.cell_comment_at,
  dispatch.round_event_at, dispatch.review_step_at, dispatch.form_marks_at, dispatch.review_at, dispatch.freeze_at,
  dispatch.exception_at, dispatch.form_field_at, dispatch.quarter_round_at, dispatch.county_quarter_at,
  dispatch.sheet_cell_at to qingzhang_app;
