-- The remit of a transaction. `set local` and not set_config, which does not reach Citus workers.
create function platform.set_remit(remit text, owner text) returns void language plpgsql as $$
begin
  execute format('set local app.remit = %L', remit);
  execute format('set local app.owner = %L', owner);
end $$;

-- A setting that was local to an earlier transaction reads '' afterwards, hence nullif: no remit, no rows.
create function platform.in_remit(path text) returns boolean language sql stable parallel safe as $$
  select coalesce(
    nullif(current_setting('app.owner', true), '') is null
      and (path = nullif(current_setting('app.remit', true), '')
        or starts_with(path, nullif(current_setting('app.remit', true), '') || '/')),
    false)
$$;
comment on function platform.in_remit(text) is '该地区在本次操作的管理范围内；项目业主只能看到带有业主代码的表';

create function platform.in_owner_remit(path text, owner_code text) returns boolean
language sql stable parallel safe as $$
  select coalesce(
    (path = nullif(current_setting('app.remit', true), '')
      or starts_with(path, nullif(current_setting('app.remit', true), '') || '/'))
      and coalesce(owner_code = nullif(current_setting('app.owner', true), ''),
        nullif(current_setting('app.owner', true), '') is null),
    false)
$$;

create function platform.is_below(path text) returns boolean language sql stable parallel safe as $$
  select coalesce(
    nullif(current_setting('app.owner', true), '') is null
      and starts_with(nullif(current_setting('app.remit', true), '') || '/', path || '/'),
    false)
$$;
comment on function platform.is_below(text) is '本次操作的管理范围位于该地区之内：用于上级发给下级的文件';

create function platform.is_on_way(path text) returns boolean language sql stable parallel safe as $$
  select coalesce(
    starts_with(nullif(current_setting('app.remit', true), '') || '/', path || '/')
      or starts_with(path, nullif(current_setting('app.remit', true), '') || '/'),
    false)
$$;
comment on function platform.is_on_way(text) is '该地区是本次操作管理范围的上级、本身或下级：用于轮次、目标等不涉密的安排';

-- Row-level security is enabled and not forced: the application never owns a table, and a backup taken by the owner
-- must hold every row.
create table platform.audit_head (
  city_code text primary key,
  sequence bigint not null,
  hash bytea not null
);
comment on table platform.audit_head is '审计链头：每个城市最后一条审计记录的序号与摘要；应用不可直接读写';
alter table platform.audit_head enable row level security;

create table platform.audit_entry (
  city_code text not null,
  sequence bigint not null,
  path text not null,
  at timestamptz not null,
  account_id uuid,
  account_name text not null,
  request_id text not null,
  act text not null,
  entity_id text not null,
  before jsonb,
  after jsonb,
  hash bytea not null,
  primary key (city_code, sequence)
);
comment on table platform.audit_entry is '审计记录：谁、何时、做了什么、之前与之后；只能追加，逐条链接';
alter table platform.audit_entry enable row level security;
create policy remit on platform.audit_entry using (platform.in_remit(path));
create index audit_entry_at on platform.audit_entry (city_code, at desc, sequence desc);

-- The text that an entry's hash covers, besides the hash before it.
create function platform.audit_text(entry platform.audit_entry) returns text language sql stable
set timezone = 'UTC' as $$
  select concat_ws(E'\n', entry.city_code, entry.sequence, entry.path, entry.at, entry.account_id, entry.account_name,
    entry.request_id, entry.act, entry.entity_id, coalesce(entry.before::text, '-'), coalesce(entry.after::text, '-'))
$$;

-- Appends one entry. The application may read entries but write them only through here.
create function platform.write_audit(entry platform.audit_entry) returns bigint language plpgsql security definer
set search_path = pg_catalog as $$
declare
  head platform.audit_head;
begin
  loop
    select * into head from platform.audit_head h where h.city_code = entry.city_code for update;
    exit when found;
    insert into platform.audit_head (city_code, sequence, hash) values (entry.city_code, 0, '') on conflict do nothing;
  end loop;
  entry.sequence := head.sequence + 1;
  entry.hash := sha256(head.hash || convert_to(platform.audit_text(entry), 'UTF8'));
  insert into platform.audit_entry select entry.*;
  update platform.audit_head set sequence = entry.sequence, hash = entry.hash where city_code = entry.city_code;
  return entry.sequence;
end $$;

create table platform.file (
  city_code text not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  path text not null,
  audience text not null check (audience in ('remit', 'below')),
  name text not null,
  content_type text not null,
  bytes bigint not null,
  recorded_at timestamptz not null,
  primary key (city_code, sha256, audience)
);
comment on table platform.file is '原始文件与签发文件，按摘要存放';
comment on column platform.file.audience is 'remit：只给管辖该地区的人；below：也给该地区之下的单位（已签发的文件）';
alter table platform.file enable row level security;
create policy remit on platform.file using (platform.in_remit(path) or (audience = 'below' and platform.is_below(path)))
  with check (platform.in_remit(path));

create table platform.file_chunk (
  city_code text not null,
  sha256 text not null,
  ordinal int not null,
  path text not null,
  audience text not null,
  content bytea not null,
  primary key (city_code, sha256, audience, ordinal),
  foreign key (city_code, sha256, audience) references platform.file
);
comment on table platform.file_chunk is '文件内容，每段至多 1 MB';
alter table platform.file_chunk enable row level security;
create policy remit on platform.file_chunk using (platform.in_remit(path) or (audience = 'below' and platform.is_below(path)))
  with check (platform.in_remit(path));

create table platform.note (
  name text primary key,
  value text not null
);
comment on table platform.note is '关于整个数据库的说明，例如 demo：载有合成演示数据的城市';

grant usage on schema platform to qingzhang_app;
grant select, insert on platform.note to qingzhang_app;
grant select on platform.audit_entry to qingzhang_app;
grant select, insert on platform.file, platform.file_chunk to qingzhang_app;
