-- Projects behind a figure of the past, and behind a part of a bridge, are kept like the sums that they add up to: two
-- looks between the same changes read the same rows.
create table growth.known_standing (
  city_code text not null,
  month text not null,
  changed_at timestamptz not null,
  project_id uuid not null,
  unit_code text not null,
  path text not null,
  name text not null,
  is_eco_led boolean not null,
  invested_yuan bigint not null,
  base_yuan bigint not null,
  primary key (city_code, month, changed_at, project_id)
);
comment on table growth.known_standing is '回看过的累计数所含项目：某月在某次变动之后所知的累计与上年同期，元';
comment on column growth.known_standing.changed_at is '所回看时点之前最后一次变动的时间';
alter table growth.known_standing enable row level security;
create policy remit on growth.known_standing using (platform.in_remit(path));

-- Keeps the projects of a month as they were known after a change, unless they are kept. A month by which no project had
-- reported has none, and the sums that are kept say so.
create function growth.keep_known_standing(city text, asked text, changed timestamptz) returns void language plpgsql
security definer set search_path = pg_catalog as $$
begin
  if exists (
    select from growth.known_standing k where k.city_code = city and k.month = asked and k.changed_at = changed
  ) then
    return;
  end if;
  perform growth.keep_known(city, asked, changed);
  if not exists (
    select from growth.known_sum k
    where k.city_code = city and k.month = asked and k.changed_at = changed and k.projects > 0
  ) then
    return;
  end if;
  insert into growth.known_standing
  select city, asked, changed, s.project_id, s.unit_code, s.path, p.name, s.is_eco_led, s.invested_yuan,
    coalesce(s.base_yuan, 0)
  from growth.standing_known(city, asked, changed) s
  join project_library.public_project_states_at(city, changed) p on p.id = s.project_id
  where s.invested_yuan is not null
  on conflict do nothing;
end $$;
revoke execute on function growth.keep_known_standing(text, text, timestamptz) from public;
grant execute on function growth.keep_known_standing(text, text, timestamptz) to qingzhang_app;
grant select, delete on growth.known_standing to qingzhang_app;

-- What a reader may see of a project that moved from one unit into another depends on the remit, not on the unit asked for.
create table growth.known_move (
  city_code text not null,
  from_month text not null,
  from_changed_at timestamptz not null,
  month text not null,
  changed_at timestamptz not null,
  path text not null,
  unit_code text not null,
  cause text not null,
  moves jsonb not null,
  primary key (city_code, month, path, unit_code, cause, changed_at, from_month, from_changed_at)
);
comment on table growth.known_move is '看过的增速变动各部分所含项目：两端各自最后一次变动之间的结果；之后有变动的另算';
comment on column growth.known_move.path is '查看者的管辖范围';
comment on column growth.known_move.unit_code is '所看单位；全市为市的代码';
comment on column growth.known_move.moves is '变动最大的项目，元';
alter table growth.known_move enable row level security;
create policy remit on growth.known_move using (platform.in_remit(path));
grant select, insert, delete on growth.known_move to qingzhang_app;
