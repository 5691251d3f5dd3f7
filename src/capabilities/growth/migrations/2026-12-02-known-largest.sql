-- The largest project of each unit, as it was known then, is kept like the sums it belongs to.
create table growth.known_largest (
  city_code text not null,
  month text not null,
  changed_at timestamptz not null,
  unit_code text not null,
  path text not null,
  project_id uuid not null,
  name text not null,
  invested_yuan bigint not null,
  base_yuan bigint not null,
  primary key (city_code, month, changed_at, unit_code)
);
comment on table growth.known_largest is '回看过的各单位最大项目：某月在某次变动之后所知的累计与上年同期，元';
comment on column growth.known_largest.changed_at is '所回看时点之前最后一次变动的时间';
alter table growth.known_largest enable row level security;
create policy remit on growth.known_largest using (platform.in_remit(path));

-- Keeps the largest projects of a month as they were known after a change, unless they are kept.
create function growth.keep_known_largest(city text, asked text, changed timestamptz) returns void language plpgsql
security definer set search_path = pg_catalog as $$
begin
  if exists (
    select from growth.known_largest k where k.city_code = city and k.month = asked and k.changed_at = changed
  ) then
    return;
  end if;
  insert into growth.known_largest
  select distinct on (s.unit_code) city, asked, changed, s.unit_code, city || '/' || s.unit_code, s.project_id, p.name,
    s.invested_yuan, coalesce(s.base_yuan, 0)
  from growth.standing_known(city, asked, changed) s
  join project_library.public_project_states_at(city, changed) p on p.id = s.project_id
  where s.invested_yuan is not null
  order by s.unit_code, s.invested_yuan desc, s.project_id
  on conflict do nothing;
end $$;

revoke execute on function growth.keep_known_largest(text, text, timestamptz) from public;
grant execute on function growth.keep_known_largest(text, text, timestamptz) to qingzhang_app;
grant select, delete on growth.known_largest to qingzhang_app;
