-- The chain leaves the transaction of the write. An entry is appended without looking at the others of its city, so that
-- writers do not wait for one another; a job links entries afterwards, in a table of its own that says place and hash.
create sequence platform.audit_sequence;
select setval('platform.audit_sequence', (select coalesce(max(sequence), 0) + 1 from platform.audit_entry), false);

create table platform.audit_link (
  city_code text not null,
  place bigint not null,
  sequence bigint not null,
  method smallint not null check (method in (1, 2)),
  hash bytea not null,
  linked_at timestamptz not null,
  primary key (city_code, place),
  unique (city_code, sequence)
);
comment on table platform.audit_link is '审计链：第几环是哪条记录，以及前一环摘要与本条内容合成的摘要';
comment on column platform.audit_link.method is '内容如何成文：1 为 2026-11-26 以前的写法，2 为带引号的列表';

-- Entries of the former chain keep their places, hashes and way of being hashed: what was altered stays found.
insert into platform.audit_link
  select city_code, sequence, sequence, 1, hash, at from platform.audit_entry;

alter table platform.audit_head rename column sequence to place;
alter table platform.audit_entry drop column hash, add column seal bytea;
comment on column platform.audit_entry.sequence is '写入次序，全库一个序列；回滚会留下空号，链上的位置见 audit_link';
comment on column platform.audit_entry.seal is '封印：密钥号 8 字节、随机数 8 字节、HMAC-SHA256；密钥在数据文件夹中，不在数据库；旧记录为空';

create table platform.audit_day (
  city_code text not null,
  day date not null,
  place bigint not null,
  hash bytea not null,
  primary key (city_code, day)
);
comment on table platform.audit_day is '每日链头：当日最后一环的位置与摘要';

create table platform.audit_verification (
  city_code text primary key,
  verified_at timestamptz not null,
  entries bigint not null,
  place bigint not null,
  findings bigint not null
);
comment on table platform.audit_verification is '最近一次核验审计链的结果';

alter table platform.audit_link enable row level security;
alter table platform.audit_day enable row level security;
alter table platform.audit_verification enable row level security;
create policy remit on platform.audit_link using (platform.in_remit(city_code));
create policy remit on platform.audit_head using (platform.in_remit(city_code));
create policy remit on platform.audit_day using (platform.in_remit(city_code));
create policy remit on platform.audit_verification using (platform.in_remit(city_code));

-- What a link's hash covers, besides the hash before it: every value in quotes, so that nothing can move between fields.
create function platform.audit_content(entry platform.audit_entry) returns text language sql stable
set timezone = 'UTC' as $$
  select jsonb_build_array(entry.city_code, entry.sequence, entry.path, entry.at, entry.account_id, entry.account_name,
    entry.request_id, entry.act, entry.entity_id, entry.before, entry.after, encode(entry.seal, 'hex'))::text
$$;

create function platform.audit_hash(before bytea, method smallint, entry platform.audit_entry) returns bytea
language sql stable as $$
  select sha256(coalesce(before, ''::bytea) || convert_to(
    case method when 1 then platform.audit_text(entry) else platform.audit_content(entry) end, 'UTF8'))
$$;

-- Appends one entry; the application may write entries only through here.
drop function platform.write_audit(platform.audit_entry);
create function platform.write_audit(city_code text, path text, at timestamptz, account_id uuid, account_name text,
  request_id text, act text, entity_id text, before jsonb, after jsonb, seal bytea) returns bigint
language sql security definer set search_path = pg_catalog as $$
  insert into platform.audit_entry
    (city_code, sequence, path, at, account_id, account_name, request_id, act, entity_id, before, after, seal)
  values (city_code, nextval('platform.audit_sequence'), path, at, account_id, account_name, request_id, act, entity_id,
    before, after, seal)
  returning sequence
$$;

-- Links what is committed and has no link yet, in order of its number. Without `whole` it looks only at the last few
-- thousand numbers; an entry whose transaction took longer than those is found by the next whole run.
create function platform.link_audit(city text, whole boolean, moment timestamptz, today date) returns bigint
language plpgsql security definer set search_path = pg_catalog as $$
declare
  head platform.audit_head;
  entry platform.audit_entry;
  linked bigint := 0;
  since bigint := -9223372036854775808;
begin
  insert into platform.audit_head (city_code, place, hash) values (city, 0, '') on conflict do nothing;
  select * into head from platform.audit_head h where h.city_code = city for update;
  if not whole then
    select coalesce(max(l.sequence) - 5000, 0) into since from platform.audit_link l where l.city_code = city;
  end if;
  for entry in
    select e.* from platform.audit_entry e
    where e.city_code = city and e.sequence > since
      and not exists (select from platform.audit_link l where l.city_code = city and l.sequence = e.sequence)
    order by e.sequence
  loop
    head.place := head.place + 1;
    head.hash := platform.audit_hash(head.hash, 2::smallint, entry);
    insert into platform.audit_link values (city, head.place, entry.sequence, 2, head.hash, moment);
    linked := linked + 1;
  end loop;
  if linked > 0 then
    update platform.audit_head h set place = head.place, hash = head.hash where h.city_code = city;
    insert into platform.audit_day values (city, today, head.place, head.hash)
    on conflict (city_code, day) do update set place = excluded.place, hash = excluded.hash;
  end if;
  return linked;
end $$;
revoke execute on function platform.link_audit(text, boolean, timestamptz, date) from public;

grant select on platform.audit_link, platform.audit_head, platform.audit_day to qingzhang_app;
grant select, insert, update on platform.audit_verification to qingzhang_app;
grant execute on function platform.link_audit(text, boolean, timestamptz, date) to qingzhang_app;
