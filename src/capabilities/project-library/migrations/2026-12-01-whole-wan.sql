-- Whether amounts are wanted in whole 万元, as the statistics take them: a rule of the city, off until it wants it, because our
-- own tables take two decimals. It holds for projects and for reports alike, which is why other rooms may read it.
alter table project_library.life_cycle_setting
  add wants_whole_wan int not null default 0 check (wants_whole_wan in (0, 1));
comment on column project_library.life_cycle_setting.wants_whole_wan is '金额是否须为整万元：1 提示，0 不提示';
create or replace view project_library.life_cycle_setting_at with (security_invoker = true) as
  select * from project_library.life_cycle_setting where recorded_at <= (select platform.as_of());
create view project_library.public_validation_setting with (security_invoker = true) as
  select distinct on (city_code) city_code, wants_whole_wan = 1 as wants_whole_wan
  from project_library.life_cycle_setting order by city_code, version desc;
create view project_library.public_validation_setting_at with (security_invoker = true) as
  select distinct on (city_code) city_code, wants_whole_wan = 1 as wants_whole_wan
  from project_library.life_cycle_setting_at order by city_code, version desc;
comment on view project_library.public_validation_setting is '城市对金额的要求：供其他功能使用';
grant select on project_library.public_validation_setting, project_library.public_validation_setting_at to qingzhang_app;
