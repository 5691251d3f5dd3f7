-- Which projects had not reported the last months when a forecast was made: what it took for not known yet.
alter table forecast.run_project add column awaited_from text;
comment on column forecast.run_project.awaited_from is '推算时缺报的最早月份：其后的完成数当时还不知道；空表示没有缺报';
create index run_project_awaited on forecast.run_project (city_code, run_id, place) where awaited_from is not null;

create or replace view forecast.run_project_at with (security_invoker = true) as
  select p.* from forecast.run_project p
  where exists (select from forecast.run_at r where r.city_code = p.city_code and r.id = p.run_id);
