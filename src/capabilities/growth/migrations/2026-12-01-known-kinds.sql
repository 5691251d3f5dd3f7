-- What the past is made of by kind is kept like its sums, so that a second look costs no more than one at now; projects
-- behind a sum of the past are worked out from what each had reached in the asked month alone; and what is kept of the
-- past can be cleared, since it can be worked out again.
create function growth.standing_known(city text, asked text, instant timestamptz)
returns table (project_id uuid, path text, unit_code text, action text, industry_code text, is_eco_led boolean,
  invested_yuan bigint, base_yuan bigint) language sql stable set search_path = pg_catalog set work_mem = '64MB'
set enable_nestloop = off set plan_cache_mode = force_custom_plan as $$
  with reached as materialized (select * from dispatch.public_reached_at(city, instant, array[asked]))
  select p.id, p.path, p.unit_code, coalesce(p.action, ''), coalesce(p.industry_code, ''), p.is_eco_led,
    r.invested_yuan, r.base_yuan
  from project_library.public_project_states_at(city, instant) p
  join reached r on r.project_id = p.id
  where p.caliber = 'in'
$$;
create or replace function growth.standing_at(city text, asked text, instant timestamptz)
returns table (project_id uuid, unit_code text, action text, industry_code text, is_eco_led boolean,
  invested_yuan bigint, base_yuan bigint) language sql stable security definer set search_path = pg_catalog as $$
  select project_id, unit_code, action, industry_code, is_eco_led, invested_yuan, base_yuan
  from growth.standing_known(city, asked, instant) where platform.in_remit(path)
$$;

create table growth.known_kind (
  city_code text not null,
  month text not null,
  changed_at timestamptz not null,
  unit_code text not null,
  action text not null,
  industry_code text not null,
  is_eco_led boolean not null,
  path text not null,
  projects int not null,
  invested_yuan bigint not null,
  base_yuan bigint not null,
  primary key (city_code, month, changed_at, unit_code, action, industry_code, is_eco_led)
);
comment on table growth.known_kind is '回看过的构成：某月在某次变动之后所知的各单位按六大行动、行业、是否生态环境系统主导的汇总，元';
comment on column growth.known_kind.changed_at is '所回看时点之前最后一次变动的时间';
alter table growth.known_kind enable row level security;
create policy remit on growth.known_kind using (platform.in_remit(path));

-- Keeps what a month was made of after a change, unless it is kept.
create function growth.keep_known_kinds(city text, asked text, changed timestamptz) returns void language plpgsql
security definer set search_path = pg_catalog as $$
begin
  if exists (select from growth.known_kind k where k.city_code = city and k.month = asked and k.changed_at = changed) then
    return;
  end if;
  insert into growth.known_kind
  select city, asked, changed, s.unit_code, s.action, s.industry_code, s.is_eco_led, city || '/' || s.unit_code,
    count(s.invested_yuan), coalesce(sum(s.invested_yuan), 0), coalesce(sum(s.base_yuan), 0)
  from growth.standing_known(city, asked, changed) s
  group by s.unit_code, s.action, s.industry_code, s.is_eco_led
  on conflict do nothing;
end $$;

create or replace function growth.contributions_known(city text, asked text)
returns table (project_id uuid, name text, unit_code text, invested_yuan bigint, base_yuan bigint)
language sql stable security definer set search_path = pg_catalog set work_mem = '64MB' set enable_nestloop = off
set plan_cache_mode = force_custom_plan as $$
  with reached as materialized (select * from dispatch.public_reached_at(city, platform.as_of(), array[asked]))
  select p.id, p.name, p.unit_code, r.invested_yuan, coalesce(r.base_yuan, 0)
  from project_library.public_project_at p
  join reached r on r.project_id = p.id
  where p.city_code = city and p.caliber = 'in' and r.invested_yuan is not null
    and platform.in_owner_remit(p.path, p.owner_code)
$$;

revoke execute on function growth.standing_known(text, text, timestamptz),
  growth.keep_known_kinds(text, text, timestamptz) from public;
grant execute on function growth.keep_known_kinds(text, text, timestamptz) to qingzhang_app;
grant select, delete on growth.known_sum, growth.known_bridge, growth.known_kind to qingzhang_app;
