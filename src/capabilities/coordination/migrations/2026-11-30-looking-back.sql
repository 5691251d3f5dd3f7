-- Tasks, meetings and training as they were known at the instant of the transaction: by their last step or version.
create view coordination.task_event_then with (security_invoker = true) as
  select * from coordination.task_event where at <= (select platform.as_of());
do $$
declare
  columns text := (select string_agg(case when attname in ('state', 'due_on', 'level')
      then format('e.%I', attname) else format('t.%I', attname) end, ', ' order by attnum) from pg_attribute
    where attrelid = 'coordination.task'::regclass and attnum > 0 and not attisdropped);
  shown text := (select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute
    where attrelid = 'coordination.public_task'::regclass and attnum > 0);
begin
  execute format('create view coordination.task_at with (security_invoker = true) as
    select %s from coordination.task t
    cross join lateral (select e.state, e.due_on, e.level from coordination.task_event e
      where e.city_code = t.city_code and e.task_id = t.id and e.at <= (select platform.as_of())
      order by e.sequence desc limit 1) e
    where t.set_at <= (select platform.as_of())', columns);
  execute format('create view coordination.public_task_at with (security_invoker = true) as
    select %s from coordination.task_at', shown);
end $$;
create view coordination.meeting_version_at with (security_invoker = true) as
  select * from coordination.meeting_version where recorded_at <= (select platform.as_of());
create view coordination.meeting_at with (security_invoker = true) as
  select distinct on (city_code, id) * from coordination.meeting_version
  where recorded_at <= (select platform.as_of()) order by city_code, id, version desc;
create view coordination.settings_at with (security_invoker = true) as
  select * from coordination.settings where recorded_at <= (select platform.as_of());
create view coordination.training_version_at with (security_invoker = true) as
  select * from coordination.training_version where recorded_at <= (select platform.as_of());
create view coordination.training_at with (security_invoker = true) as
  select distinct on (city_code, id) * from coordination.training_version
  where recorded_at <= (select platform.as_of()) order by city_code, id, version desc;
create view coordination.training_file_at with (security_invoker = true) as
  select * from coordination.training_file where recorded_at <= (select platform.as_of());
-- A version was seen by whom the meeting or the training was seen by.
create policy below on coordination.meeting_version for select using (state <> 'draft' and platform.is_below(path));
create policy below on coordination.training_version for select using (platform.is_below(path));
grant select on coordination.training_version_at, coordination.training_at, coordination.training_file_at
  to qingzhang_app;
grant select on coordination.task_event_then, coordination.task_at, coordination.public_task_at,
  coordination.meeting_version_at, coordination.meeting_at, coordination.settings_at to qingzhang_app;
