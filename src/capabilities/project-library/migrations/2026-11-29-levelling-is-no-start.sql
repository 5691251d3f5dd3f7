-- Whether mere levelling is no start of the work: a rule of some places, off until a city wants it.
alter table project_library.life_cycle_setting
  add levelling_is_no_start int not null default 0 check (levelling_is_no_start in (0, 1));
comment on column project_library.life_cycle_setting.levelling_is_no_start is '只做场地平整的是否不算开工：1 提示，0 不提示';
create or replace view project_library.life_cycle_setting_at with (security_invoker = true) as
  select * from project_library.life_cycle_setting where recorded_at <= (select platform.as_of());
