create schema funds;

create table funds.source (
  city_code text not null,
  id uuid not null,
  path text not null,
  unit_code text not null,
  level text not null check (level in ('national', 'provincial', 'city', 'county', 'own')),
  document_no text not null,
  document_key text not null,
  title text not null,
  purpose text not null
    check (purpose in ('water', 'air', 'soil', 'rural', 'solidWaste', 'ecology', 'capacity', 'general')),
  issued_on date not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  origin text,
  primary key (city_code, id)
);
comment on table funds.source is '资金来源：一份下达文件对一个地区、一个方向的指标；只能追加，金额在流水中';
comment on column funds.source.path is '下达到的地区路径：市本级，或市/县';
comment on column funds.source.level is '级次：national 中央，provincial 省级，city 市级，county 县级，own 自筹';
comment on column funds.source.document_no is '文号';
comment on column funds.source.document_key is '文号去除空格、统一括号后的形式，用于比对';
comment on column funds.source.purpose is '资金方向：water 水，air 大气，soil 土壤，rural 农村，solidWaste 固废，ecology 生态，capacity 能力建设，general 综合';
comment on column funds.source.issued_on is '下达日期';
comment on column funds.source.origin is '来源文件的 SHA-256；手工登记的为空';
create unique index source_document on funds.source (city_code, document_key, unit_code, purpose);
create index source_recent on funds.source (city_code, issued_on desc, id);
alter table funds.source enable row level security;
create policy remit on funds.source using (platform.in_remit(path));

create table funds.movement (
  city_code text not null,
  id uuid not null,
  number bigint not null,
  source_id uuid not null,
  project_id uuid,
  path text not null,
  owner_code text,
  unit_code text not null,
  level text not null,
  purpose text not null,
  document_no text not null,
  kind text not null check (kind in ('issue', 'arrival', 'allocation', 'payment', 'return', 'recall', 'reversal')),
  moved_on date not null,
  amount_yuan bigint not null check (amount_yuan > 0),
  issued_yuan bigint not null,
  arrived_yuan bigint not null,
  allocated_yuan bigint not null,
  paid_yuan bigint not null,
  payee text,
  voucher_no text,
  reason text,
  reverses uuid,
  recorded_at timestamptz not null,
  recorded_by text not null,
  origin text,
  primary key (city_code, id),
  foreign key (city_code, source_id) references funds.source,
  foreign key (city_code, project_id) references project_library.project,
  foreign key (city_code, reverses) references funds.movement,
  check ((kind in ('allocation', 'payment', 'return') and project_id is not null)
    or (kind in ('issue', 'arrival', 'recall') and project_id is null) or kind = 'reversal'),
  check (kind <> 'payment' or payee is not null),
  check (kind not in ('return', 'recall', 'reversal') or reason is not null),
  check ((kind = 'reversal') = (reverses is not null)),
  check (case kind
    when 'issue' then (issued_yuan, arrived_yuan, allocated_yuan, paid_yuan) = (amount_yuan, 0, 0, 0)
    when 'arrival' then (issued_yuan, arrived_yuan, allocated_yuan, paid_yuan) = (0, amount_yuan, 0, 0)
    when 'allocation' then (issued_yuan, arrived_yuan, allocated_yuan, paid_yuan) = (0, 0, amount_yuan, 0)
    when 'payment' then (issued_yuan, arrived_yuan, allocated_yuan, paid_yuan) = (0, 0, 0, amount_yuan)
    when 'return' then (issued_yuan, arrived_yuan, allocated_yuan, paid_yuan) = (0, 0, -amount_yuan, 0)
    when 'recall' then issued_yuan = -amount_yuan and arrived_yuan between -amount_yuan and 0
      and (allocated_yuan, paid_yuan) = (0, 0)
    else true end)
);
comment on table funds.movement is '资金流水：下达、到位、分配、拨付、收回、红冲，一笔一行；只能追加';
comment on column funds.movement.number is '全市流水号';
comment on column funds.movement.path is '项目所在地区路径；不涉及项目的为下达到的地区';
comment on column funds.movement.moved_on is '发生日期';
comment on column funds.movement.amount_yuan is '金额，元';
comment on column funds.movement.issued_yuan is '使下达数增减，元';
comment on column funds.movement.arrived_yuan is '使到位数增减，元';
comment on column funds.movement.allocated_yuan is '使分配数增减，元';
comment on column funds.movement.paid_yuan is '使拨付数增减，元';
comment on column funds.movement.payee is '收款单位';
comment on column funds.movement.voucher_no is '凭证号';
comment on column funds.movement.reason is '原因或说明';
comment on column funds.movement.reverses is '红冲的是哪一笔';
create unique index movement_number on funds.movement (city_code, number);
create unique index movement_reverses on funds.movement (city_code, reverses) where reverses is not null;
create index movement_source on funds.movement (city_code, source_id, number desc);
create index movement_project on funds.movement (city_code, project_id, number desc) where project_id is not null;
alter table funds.movement enable row level security;
create policy remit on funds.movement using (platform.in_owner_remit(path, owner_code));

create table funds.source_money (
  city_code text not null,
  source_id uuid not null,
  path text not null,
  issued_yuan bigint not null,
  arrived_yuan bigint not null,
  allocated_yuan bigint not null,
  paid_yuan bigint not null,
  primary key (city_code, source_id),
  foreign key (city_code, source_id) references funds.source,
  check (arrived_yuan between 0 and issued_yuan),
  check (allocated_yuan between 0 and issued_yuan),
  check (paid_yuan between 0 and allocated_yuan)
);
comment on table funds.source_money is '各资金来源的结存：由流水相加得出，约束防止超支；元';
alter table funds.source_money enable row level security;
create policy remit on funds.source_money using (platform.in_remit(path));

create table funds.project_money (
  city_code text not null,
  project_id uuid not null,
  source_id uuid not null,
  path text not null,
  owner_code text,
  unit_code text not null,
  level text not null,
  purpose text not null,
  document_no text not null,
  issued_on date not null,
  allocated_yuan bigint not null,
  arrived_yuan bigint not null,
  paid_yuan bigint not null,
  allocated_on date,
  paid_on date,
  first_paid_on date,
  primary key (city_code, project_id, source_id),
  foreign key (city_code, source_id) references funds.source,
  foreign key (city_code, project_id) references project_library.project,
  check (arrived_yuan between 0 and allocated_yuan),
  check (paid_yuan between 0 and allocated_yuan)
);
comment on table funds.project_money is '各项目从各来源得到的资金：由流水相加得出；元';
comment on column funds.project_money.arrived_yuan is '到位数：按来源的到位比例折算，元';
comment on column funds.project_money.allocated_on is '最早一笔有效分配的日期';
comment on column funds.project_money.paid_on is '最近一笔有效拨付的日期';
comment on column funds.project_money.first_paid_on is '最早一笔有效拨付的日期';
create index project_money_source on funds.project_money (city_code, source_id, project_id);
alter table funds.project_money enable row level security;
create policy remit on funds.project_money using (platform.in_owner_remit(path, owner_code));

create table funds.ledger_head (
  city_code text primary key,
  number bigint not null
);
comment on table funds.ledger_head is '各市流水号用到第几号；应用不可直接读写';
alter table funds.ledger_head enable row level security;

-- Takes numbers for some movements; whoever comes next waits until this is committed, so that numbers follow in order.
create function funds.take_numbers(city text, amount int) returns bigint language plpgsql security definer
set search_path = pg_catalog as $$
declare
  first bigint;
begin
  insert into funds.ledger_head as h (city_code, number) values (city, amount)
  on conflict (city_code) do update set number = h.number + excluded.number
  returning number - amount + 1 into first;
  return first;
end $$;

-- Works the balances of these sources, and of every project that has money of them, out of the ledger again. The
-- application may add movements but not write balances; the constraints of the balances are the last guard.
create function funds.keep_balances(city text, sources uuid[]) returns void language plpgsql security definer
set search_path = pg_catalog as $$
begin
  insert into funds.source_money
    (city_code, source_id, path, issued_yuan, arrived_yuan, allocated_yuan, paid_yuan)
  select city, s.id, s.path, sum(v.issued_yuan)::bigint, sum(v.arrived_yuan)::bigint, sum(v.allocated_yuan)::bigint,
    sum(v.paid_yuan)::bigint
  from funds.source s join funds.movement v on v.city_code = city and v.source_id = s.id
  where s.city_code = city and s.id = any(sources)
  group by s.id, s.path
  on conflict (city_code, source_id) do update set issued_yuan = excluded.issued_yuan,
    arrived_yuan = excluded.arrived_yuan, allocated_yuan = excluded.allocated_yuan, paid_yuan = excluded.paid_yuan;

  insert into funds.project_money (city_code, project_id, source_id, path, owner_code, unit_code, level, purpose,
    document_no, issued_on, allocated_yuan, arrived_yuan, paid_yuan, allocated_on, paid_on, first_paid_on)
  select city, a.project_id, a.source_id, a.path, a.owner_code, a.unit_code, s.level, s.purpose, s.document_no,
    s.issued_on, a.allocated_yuan,
    case when m.issued_yuan = 0 then 0 else floor(a.allocated_yuan::numeric * m.arrived_yuan / m.issued_yuan)::bigint end,
    a.paid_yuan, a.allocated_on, a.paid_on, a.first_paid_on
  from (
    select v.project_id, v.source_id, min(v.path) as path, min(v.owner_code) as owner_code,
      min(v.unit_code) as unit_code, sum(v.allocated_yuan)::bigint as allocated_yuan,
      sum(v.paid_yuan)::bigint as paid_yuan,
      min(v.moved_on) filter (where v.kind = 'allocation' and r.id is null) as allocated_on,
      max(v.moved_on) filter (where v.kind = 'payment' and r.id is null) as paid_on,
      min(v.moved_on) filter (where v.kind = 'payment' and r.id is null) as first_paid_on
    from funds.movement v left join funds.movement r on r.city_code = city and r.reverses = v.id
    where v.city_code = city and v.source_id = any(sources) and v.project_id is not null
    group by v.project_id, v.source_id
  ) a join funds.source s on s.city_code = city and s.id = a.source_id
  join funds.source_money m on m.city_code = city and m.source_id = a.source_id
  on conflict (city_code, project_id, source_id) do update set allocated_yuan = excluded.allocated_yuan,
    arrived_yuan = excluded.arrived_yuan, paid_yuan = excluded.paid_yuan, allocated_on = excluded.allocated_on,
    paid_on = excluded.paid_on, first_paid_on = excluded.first_paid_on;
end $$;

-- Balances of sources in which the caller has a stake: handed to its remit, or feeding a project that it sees. A county
-- that pays a project needs to know what is left of the city's source, and of nothing else.
create function funds.standing(city text, sources uuid[])
returns table (id uuid, unit_code text, level text, purpose text, document_no text, issued_on date,
  issued_yuan bigint, arrived_yuan bigint, allocated_yuan bigint, paid_yuan bigint)
language sql stable security definer set search_path = pg_catalog as $$
  select s.id, s.unit_code, s.level, s.purpose, s.document_no, s.issued_on,
    m.issued_yuan, m.arrived_yuan, m.allocated_yuan, m.paid_yuan
  from funds.source s join funds.source_money m on m.city_code = city and m.source_id = s.id
  where s.city_code = city and s.id = any(sources)
    and (platform.in_remit(s.path) or exists (
      select from funds.project_money p
      where p.city_code = city and p.source_id = s.id and platform.in_owner_remit(p.path, p.owner_code)))
$$;

revoke execute on function funds.take_numbers(text, int), funds.keep_balances(text, uuid[]),
  funds.standing(text, uuid[]) from public;

grant usage on schema funds to qingzhang_app;
grant select, insert on funds.source, funds.movement to qingzhang_app;
grant select on funds.source_money, funds.project_money to qingzhang_app;
-- A project that moves, or changes its owner, takes the view of its money along; nothing else of a row can change.
grant update (path, owner_code, unit_code) on funds.movement, funds.project_money to qingzhang_app;
grant execute on function funds.take_numbers(text, int), funds.keep_balances(text, uuid[]),
  funds.standing(text, uuid[]) to qingzhang_app;
