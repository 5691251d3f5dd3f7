-- What a source was given and what of it came stands in few of its rows, most are allocations and payments: those few are
-- found by themselves. A project's share of what arrived was added up from all rows of each of its sources.
create index movement_income on funds.movement (city_code, source_id, recorded_at)
  include (issued_yuan, arrived_yuan) where issued_yuan <> 0 or arrived_yuan <> 0;

create or replace view funds.project_money_at as
  select a.city_code, a.project_id, a.source_id, p.path, p.owner_code, p.unit_code, s.level, s.purpose, s.document_no,
    s.issued_on, a.allocated_yuan,
    case when m.issued_yuan = 0 then 0 else floor(a.allocated_yuan::numeric * m.arrived_yuan / m.issued_yuan)::bigint
      end as arrived_yuan,
    a.paid_yuan, a.allocated_on, a.paid_on, a.first_paid_on
  from (
    select v.city_code, v.project_id, v.source_id, sum(v.allocated_yuan)::bigint as allocated_yuan,
      sum(v.paid_yuan)::bigint as paid_yuan,
      min(v.moved_on) filter (where v.kind = 'allocation' and r.id is null) as allocated_on,
      max(v.moved_on) filter (where v.kind = 'payment' and r.id is null) as paid_on,
      min(v.moved_on) filter (where v.kind = 'payment' and r.id is null) as first_paid_on
    from funds.movement v left join funds.movement r
      on r.city_code = v.city_code and r.reverses = v.id and r.recorded_at <= (select platform.as_of())
    where v.project_id is not null and v.recorded_at <= (select platform.as_of())
    group by v.city_code, v.project_id, v.source_id
  ) a
  join funds.source s on s.city_code = a.city_code and s.id = a.source_id
  cross join lateral (select p.path, p.owner_code, p.unit_code from project_library.public_project_at p
    where p.city_code = a.city_code and p.id = a.project_id offset 0) p
  join lateral (
    select coalesce(sum(w.issued_yuan), 0) as issued_yuan, coalesce(sum(w.arrived_yuan), 0) as arrived_yuan
    from funds.movement w
    where w.city_code = a.city_code and w.source_id = a.source_id and (w.issued_yuan <> 0 or w.arrived_yuan <> 0)
      and w.recorded_at <= (select platform.as_of())
  ) m on true
  where platform.in_owner_remit(p.path, p.owner_code);
