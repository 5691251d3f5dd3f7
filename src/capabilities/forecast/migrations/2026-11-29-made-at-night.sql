-- Forecasts that the desk makes by itself once a month's round is locked.
alter table forecast.run add column is_automatic boolean not null default false;
comment on column forecast.run.is_automatic is '是否由系统在月报锁定后的夜间自动推算';
comment on table forecast.outcome is '已发布的和自动推算的预判的事后结果：当时所知的实际累计，元；只能追加';

create or replace view forecast.run_at with (security_invoker = true) as
  select city_code, id, path, as_of_month, origin, last_month, known_at, made_at, made_by,
    case when published_at <= (select platform.as_of()) then published_at end as published_at,
    case when published_at <= (select platform.as_of()) then published_by end as published_by,
    model_version, seed, draws, projects, input_digest, notes, detail, previous_id, is_automatic
  from forecast.run where made_at <= (select platform.as_of())
    and (platform.in_remit(path) or published_at <= (select platform.as_of()));
