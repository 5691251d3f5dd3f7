-- A task that nothing happened to since an instant stood as it stands; only of the others the last step by then is looked up.
do $$
declare
  columns constant text := (select string_agg(format('t.%I', attname), ', ' order by attnum) from pg_attribute
    where attrelid = 'coordination.task'::regclass and attnum > 0 and not attisdropped);
  stood constant text := (select string_agg(format(case when attname in ('state', 'due_on', 'level') then 'e.%I' else 't.%I' end,
      attname), ', ' order by attnum) from pg_attribute
    where attrelid = 'coordination.task'::regclass and attnum > 0 and not attisdropped);
  changed constant text := 'select s.task_id from coordination.task_event s
    where s.city_code = (select platform.city_of_remit()) and s.at > (select platform.as_of())';
begin
  execute format('create or replace view coordination.task_at with (security_invoker = true) as
    select %1$s from coordination.task t
    where t.set_at <= (select platform.as_of()) and t.id not in (%3$s)
    union all
    select %2$s from coordination.task t
    cross join lateral (
      select e.state, e.due_on, e.level from coordination.task_event e
      where e.city_code = t.city_code and e.task_id = t.id and e.at <= (select platform.as_of())
      order by e.sequence desc limit 1
    ) e
    where t.set_at <= (select platform.as_of()) and t.id in (%3$s)', columns, stood, changed);
end $$;
