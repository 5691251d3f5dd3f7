create table project_library.evidence (
  city_code text not null,
  id uuid not null,
  project_id uuid not null,
  path text not null,
  owner_code text,
  kind text not null,
  dated_on date,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes bigint not null check (bytes > 0),
  media_type text not null,
  name text not null,
  proves_stage text,
  proves_month text check (proves_month ~ '^\d{4}-(0[1-9]|1[0-2])$'),
  party text,
  document_number text,
  amount_yuan bigint check (amount_yuan >= 0),
  taken_at text,
  latitude double precision,
  longitude double precision,
  uploaded_by text not null,
  uploaded_at timestamptz not null,
  withdrawn_at timestamptz,
  withdrawn_by text,
  withdrawn_reason text,
  primary key (city_code, id),
  foreign key (city_code, project_id) references project_library.project,
  check ((withdrawn_at is null) = (withdrawn_reason is null))
);
comment on table project_library.evidence is '佐证材料的登记；文件本身按 SHA-256 存放在数据目录；只能撤回，不能删除';
comment on column project_library.evidence.kind is '材料类型';
comment on column project_library.evidence.dated_on is '材料上的日期';
comment on column project_library.evidence.media_type is '按内容识别的文件类型';
comment on column project_library.evidence.name is '原文件名';
comment on column project_library.evidence.proves_stage is '所证明的建设状态';
comment on column project_library.evidence.proves_month is '所证明的月份数据';
comment on column project_library.evidence.party is '合同甲方或批文所列单位';
comment on column project_library.evidence.document_number is '文号或合同编号';
comment on column project_library.evidence.amount_yuan is '材料上的金额，元';
comment on column project_library.evidence.taken_at is '照片拍摄时间，按相机时钟';
comment on column project_library.evidence.latitude is '照片拍摄纬度，度';
comment on column project_library.evidence.longitude is '照片拍摄经度，度';
create index evidence_project on project_library.evidence (city_code, project_id, uploaded_at desc, id);
create unique index evidence_once on project_library.evidence (city_code, project_id, sha256) where withdrawn_at is null;
create index evidence_hash on project_library.evidence (city_code, sha256);
alter table project_library.evidence enable row level security;
create policy remit on project_library.evidence using (platform.in_owner_remit(path, owner_code));

-- How many other projects of the city hold the same file as each of those given: a number, whatever the remit, and
-- nothing else about them.
create function project_library.evidence_elsewhere(city text, project uuid, hashes text[])
returns table (sha256 text, projects int) language sql stable security definer set search_path = pg_catalog as $$
  select e.sha256, count(distinct e.project_id)::int from project_library.evidence e
  where e.city_code = city and e.sha256 = any(hashes) and e.project_id <> project and e.withdrawn_at is null
  group by e.sha256
$$;
revoke execute on function project_library.evidence_elsewhere(text, uuid, text[]) from public;

-- Of some hashes, those that any city's evidence refers to, also where it was withdrawn. For clearing the folder.
create function project_library.evidence_known(hashes text[]) returns setof text
language sql stable security definer set search_path = pg_catalog as $$
  select distinct e.sha256 from project_library.evidence e where e.sha256 = any(hashes)
$$;
revoke execute on function project_library.evidence_known(text[]) from public;

create view project_library.public_evidence with (security_invoker = true) as
  select city_code, id, project_id, path, kind, dated_on, sha256, proves_stage, proves_month, party, document_number,
    amount_yuan, taken_at, latitude, longitude, uploaded_by, uploaded_at
  from project_library.evidence where withdrawn_at is null;
comment on view project_library.public_evidence is '其他功能可读的佐证材料登记（不含已撤回的）';

create view project_library.public_suspension with (security_invoker = true) as
  select v.city_code, v.id, to_char(min(v.recorded_at) at time zone 'Asia/Shanghai', 'YYYY-MM') as since
  from project_library.project_version v
  where v.stage = 'suspended' and not exists (
    select from project_library.project_version later
    where later.city_code = v.city_code and later.id = v.id and later.version > v.version
      and later.stage is distinct from 'suspended')
  group by v.city_code, v.id;
comment on view project_library.public_suspension is '停缓建项目自何月登记为停缓建';

grant select, insert, update on project_library.evidence to qingzhang_app;
grant select on project_library.public_evidence, project_library.public_suspension to qingzhang_app;
grant execute on function project_library.evidence_elsewhere(text, uuid, text[]) to qingzhang_app;
grant execute on function project_library.evidence_known(text[]) to qingzhang_app;
