create schema organisation;

create table organisation.region (
  code text primary key check (code ~ '^\d{6}(\d{3}|-Z\d{2})?$'),
  name text not null,
  short_name text not null,
  kind text not null check (kind in ('city', 'county', 'zone', 'township')),
  parent text references organisation.region (code),
  path text not null unique,
  aliases text[] not null,
  valid_from date,
  valid_to date,
  tile_row int,
  tile_column int
);
comment on table organisation.region is '行政区划与填报单位（公共参照表）：市、县（市、区）、集聚区、乡镇街道';
comment on column organisation.region.kind is 'zone：按县级单位填报但没有 GB/T 2260 代码的集聚区';
comment on column organisation.region.path is '自市级起的代码路径，如 331000/331023/331023100';
comment on column organisation.region.aliases is '简称、曾用名与曾用代码';
comment on column organisation.region.valid_from is '代码启用日；空为早于本系统的记录';
comment on column organisation.region.tile_row is '方格示意图的行，自 1 起；不是地图边界';
create index region_parent on organisation.region (parent, code);

create view organisation.public_region with (security_invoker = true) as
  select code, name, short_name, kind, parent, path, aliases, valid_from, valid_to, tile_row, tile_column
  from organisation.region;

-- Row-level security is enabled and not forced: the application owns no table, while the functions below, which run
-- before a remit is known, work as the owner, who need not be a superuser.
create table organisation.account (
  city_code text not null,
  id uuid not null,
  name text not null check (name ~ '^[a-z][a-z0-9._-]{2,31}$'),
  display_name text not null,
  role text not null check (role in
    ('city-desk', 'county-desk', 'township-clerk', 'project-owner', 'leader', 'administrator', 'auditor')),
  path text not null,
  owner_code text check ((owner_code is not null) = (role = 'project-owner')),
  password_hash text,
  has_password boolean not null generated always as (password_hash is not null) stored,
  is_active boolean not null default true,
  failed_tries int not null default 0,
  locked_until timestamptz,
  setup_hash text,
  setup_expires_at timestamptz,
  created_at timestamptz not null,
  primary key (city_code, id),
  unique (city_code, name),
  check (path = city_code or starts_with(path, city_code || '/'))
);
comment on table organisation.account is '账号；登录名全局不重复，由 organisation.claim_name 保证';
comment on column organisation.account.path is '管理范围（地区代码路径）';
comment on column organisation.account.password_hash is 'argon2id；应用只能写入，读取只经登录函数';
comment on column organisation.account.setup_hash is '一次性启用链接的 SHA-256';
create index account_name on organisation.account (name);
create index account_setup on organisation.account (setup_hash) where setup_hash is not null;
alter table organisation.account enable row level security;
create policy remit on organisation.account using (platform.in_remit(path));

create table organisation.session (
  city_code text not null,
  token_hash text not null check (token_hash ~ '^[0-9a-f]{64}$'),
  account_id uuid not null,
  path text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  last_seen_at timestamptz not null,
  primary key (city_code, token_hash),
  foreign key (city_code, account_id) references organisation.account (city_code, id)
);
comment on table organisation.session is '登录会话；只存令牌的 SHA-256';
create index session_token on organisation.session (token_hash);
create index session_account on organisation.session (city_code, account_id);
alter table organisation.session enable row level security;
create policy remit on organisation.session using (platform.in_remit(path));

create table organisation.setup_link (
  city_code text primary key,
  token_hash text not null,
  path text not null,
  expires_at timestamptz not null
);
comment on table organisation.setup_link is '建立首个管理员的一次性链接，每市至多一条';
alter table organisation.setup_link enable row level security;
create policy remit on organisation.setup_link using (platform.in_remit(path));

create table organisation.responsibility (
  city_code text not null,
  unit_code text not null check (unit_code ~ '^\d{6}(-Z\d{2})?$'),
  version int not null,
  path text not null,
  leader text not null,
  office text not null,
  contact text not null,
  telephone text not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  primary key (city_code, unit_code, version)
);
comment on table organisation.responsibility is '责任分工：分管领导、牵头处室、具体负责人；每次修改为新版本';
comment on column organisation.responsibility.leader is '分管领导';
comment on column organisation.responsibility.office is '牵头处室';
comment on column organisation.responsibility.contact is '具体负责人';
comment on column organisation.responsibility.telephone is '联系电话';
alter table organisation.responsibility enable row level security;
create policy remit on organisation.responsibility using (platform.is_on_way(path)) with check (platform.in_remit(path));

create view organisation.public_responsibility with (security_invoker = true) as
  select distinct on (city_code, unit_code) city_code, unit_code, version, path, leader, office, contact, telephone,
    recorded_at, recorded_by
  from organisation.responsibility order by city_code, unit_code, version desc;

-- Counts the try before the password is looked at, under the row's lock, so that parallel tries cannot get past it:
-- the last try allowed locks the account, and a right password unlocks it again.
create function organisation.begin_try(login text, at timestamptz, tries_allowed int, lock_minutes int)
returns table (city_code text, id uuid, path text, password_hash text, locked_until timestamptz, may_try boolean)
language plpgsql security definer set search_path = pg_catalog as $$
declare
  found_account organisation.account;
begin
  select a.city_code, a.id into city_code, id from organisation.account a where a.name = login limit 1;
  -- By its whole key: rows of several shards cannot be locked together.
  select * into found_account from organisation.account a
    where a.city_code = begin_try.city_code and a.id = begin_try.id and a.is_active and a.has_password for update;
  if not found then return; end if;
  may_try := found_account.locked_until is null or found_account.locked_until <= at;
  if may_try then
    if found_account.locked_until is not null then found_account.failed_tries := 0; end if;
    found_account.failed_tries := found_account.failed_tries + 1;
    found_account.locked_until :=
      case when found_account.failed_tries >= tries_allowed then at + make_interval(mins => lock_minutes) end;
    update organisation.account a
      set failed_tries = found_account.failed_tries, locked_until = found_account.locked_until
      where a.city_code = found_account.city_code and a.id = found_account.id;
  end if;
  return query select found_account.city_code, found_account.id, found_account.path,
    case when may_try then found_account.password_hash end, found_account.locked_until, may_try;
end $$;

-- Ends a try whose password was right: unlocks, unless the password was changed or the account disabled meanwhile. Until
-- the transaction ends nobody can do either, so that a session begun in it cannot outlive a reset.
create function organisation.end_try(city text, account uuid, verified_hash text) returns boolean
language plpgsql security definer set search_path = pg_catalog as $$
begin
  update organisation.account a set failed_tries = 0, locked_until = null
    where a.city_code = city and a.id = account and a.is_active and a.password_hash = verified_hash;
  return found;
end $$;

-- The account behind a session, in one message; notes at most once a minute that the session was used.
create function organisation.caller_of(token text, at timestamptz, idle_hours int)
returns table (account_id uuid, name text, role text, path text, city_code text, owner_code text)
language plpgsql security definer set search_path = pg_catalog as $$
declare
  used organisation.session;
begin
  select * into used from organisation.session s
    where s.token_hash = token and s.expires_at > at and s.last_seen_at > at - make_interval(hours => idle_hours);
  if not found then return; end if;
  return query select a.id, a.name, a.role, a.path, a.city_code, a.owner_code from organisation.account a
    where a.city_code = used.city_code and a.id = used.account_id and a.is_active;
  if found and used.last_seen_at <= at - interval '1 minute' then
    update organisation.session s set last_seen_at = at
      where s.city_code = used.city_code and s.token_hash = used.token_hash and s.last_seen_at < at;
  end if;
end $$;

-- The city that a link for the first administrator belongs to, while it is good.
create function organisation.setup_place(token text, at timestamptz) returns table (city_code text, path text)
language sql stable security definer set search_path = pg_catalog as $$
  select l.city_code, l.path from organisation.setup_link l
  where l.token_hash = token and l.expires_at > at and not exists (
    select from organisation.account a
    where a.city_code = l.city_code and a.role = 'administrator' and a.is_active and a.has_password)
$$;

-- The account that a one-time link lets set its password.
create function organisation.account_to_activate(token text, at timestamptz)
returns table (city_code text, id uuid, path text, name text, display_name text)
language sql stable security definer set search_path = pg_catalog as $$
  select a.city_code, a.id, a.path, a.name, a.display_name from organisation.account a
  where a.setup_hash = token and a.setup_expires_at > at and a.is_active
$$;

-- Whether no city uses the name yet. A unique key over all cities could not be distributed; until the transaction
-- ends nobody else can claim the same name.
create function organisation.claim_name(login text) returns boolean
language plpgsql security definer set search_path = pg_catalog as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('organisation.name.' || login, 0));
  return not exists (select from organisation.account a where a.name = login);
end $$;

revoke execute on all functions in schema organisation from public;
grant usage on schema organisation to qingzhang_app;
grant execute on all functions in schema organisation to qingzhang_app;
grant select on organisation.region, organisation.public_region, organisation.public_responsibility to qingzhang_app;
-- Every column but password_hash.
grant select (city_code, id, name, display_name, role, path, owner_code, has_password, is_active, failed_tries,
  locked_until, setup_hash, setup_expires_at, created_at) on organisation.account to qingzhang_app;
grant insert, update on organisation.account to qingzhang_app;
grant select, insert, delete on organisation.session to qingzhang_app;
grant select, delete on organisation.setup_link to qingzhang_app;
grant select, insert on organisation.responsibility to qingzhang_app;
