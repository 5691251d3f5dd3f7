-- Flags as they were known at the instant of the transaction: by their last event. An event keeps the whole question from
-- now on; of what was found before, only how it is put today is known.
alter table integrity.flag_event add code text, add facts jsonb, add others int;
comment on column integrity.flag_event.code is '当时的问法；此前未留存的为空';
comment on column integrity.flag_event.facts is '当时问法中的数据；此前未留存的为空';
comment on column integrity.flag_event.others is '当时另外涉及的其他单位项目数；此前未留存的为空';

create view integrity.flag_event_at with (security_invoker = true) as
  select * from integrity.flag_event where at <= (select platform.as_of());
create view integrity.answer_at with (security_invoker = true) as
  select * from integrity.answer where answered_at <= (select platform.as_of());
create view integrity.answer_days_at with (security_invoker = true) as
  select * from integrity.answer_days where recorded_at <= (select platform.as_of());
create view integrity.run_at with (security_invoker = true) as
  select * from integrity.run where started_at <= (select platform.as_of());
create view integrity.flag_at with (security_invoker = true) as
  select f.city_code, f.id, f.key, f.pattern, e.severity, coalesce(e.code, f.code) as code,
    coalesce(e.facts, f.facts) as facts, f.path, f.unit_code, e.rows, coalesce(e.others, f.others) as others,
    f.first_seen_at,
    coalesce((select max(r.started_at) from integrity.run_at r
      where r.city_code = f.city_code and (e.what <> 'gone' or r.started_at < e.at)), f.first_seen_at) as last_seen_at,
    case when e.what = 'gone' then e.at end as gone_at
  from integrity.flag f
  cross join lateral (select * from integrity.flag_event_at e
    where e.city_code = f.city_code and e.flag_id = f.id order by e.sequence desc limit 1) e;

grant select on integrity.flag_at, integrity.flag_event_at, integrity.answer_at, integrity.answer_days_at,
  integrity.run_at to qingzhang_app;
