-- A balance that nothing has moved since an instant is the balance of now: the kept row stands for it. Added up from the
-- ledger's rows by then are only those of sources that had a movement since (a reversal is one, and what arrived changes
-- the share of every project), and those of projects that ever moved, since these show where they lay.
create index movement_recorded on funds.movement (city_code, recorded_at desc, source_id);

do $$
declare
  moved constant text := 'select project_id from project_library.public_moved_project';
  changed constant text := 'select w.source_id from funds.movement w
    where w.city_code = (select platform.city_of_remit()) and w.recorded_at > (select platform.as_of())';
begin
  execute format('create or replace view funds.movement_at as
    select t.* from funds.movement t
    where t.recorded_at <= (select platform.as_of())
      and case when t.project_id in (%s)
        then exists (select from project_library.public_place_then(t.city_code, t.project_id))
        else platform.in_owner_remit(t.path, t.owner_code) end', moved);

  execute format('create or replace view funds.source_money_at as
    select m.city_code, m.source_id, m.path, m.issued_yuan, m.arrived_yuan, m.allocated_yuan, m.paid_yuan
    from funds.source_money m
    where m.source_id not in (%1$s) and platform.in_remit(m.path)
    union all
    select s.city_code, s.id, s.path, sum(v.issued_yuan)::bigint, sum(v.arrived_yuan)::bigint,
      sum(v.allocated_yuan)::bigint, sum(v.paid_yuan)::bigint
    from funds.source s join funds.movement v on v.city_code = s.city_code and v.source_id = s.id
    where s.id in (%1$s) and s.recorded_at <= (select platform.as_of()) and v.recorded_at <= (select platform.as_of())
      and platform.in_remit(s.path)
    group by s.city_code, s.id, s.path', changed);

  execute format('create or replace view funds.project_money_at as
    select k.city_code, k.project_id, k.source_id, k.path, k.owner_code, k.unit_code, k.level, k.purpose, k.document_no,
      k.issued_on, k.allocated_yuan, k.arrived_yuan, k.paid_yuan, k.allocated_on, k.paid_on, k.first_paid_on
    from funds.project_money k
    where k.source_id not in (%1$s) and k.project_id not in (%2$s)
      and platform.in_owner_remit(k.path, k.owner_code)
    union all
    select * from (
      select a.city_code, a.project_id, a.source_id,
        case when a.has_moved then p.path else a.path end as path,
        case when a.has_moved then p.owner_code else a.owner_code end as owner_code,
        case when a.has_moved then p.unit_code else a.unit_code end as unit_code,
        s.level, s.purpose, s.document_no, s.issued_on, a.allocated_yuan,
        case when m.issued_yuan = 0 then 0 else floor(a.allocated_yuan::numeric * m.arrived_yuan / m.issued_yuan)::bigint
          end as arrived_yuan,
        a.paid_yuan, a.allocated_on, a.paid_on, a.first_paid_on
      from (
        select v.city_code, v.project_id, v.source_id, v.project_id in (%2$s) as has_moved, min(v.path) as path,
          min(v.owner_code) as owner_code, min(v.unit_code) as unit_code, sum(v.allocated_yuan)::bigint as allocated_yuan,
          sum(v.paid_yuan)::bigint as paid_yuan,
          min(v.moved_on) filter (where v.kind = ''allocation'' and r.id is null) as allocated_on,
          max(v.moved_on) filter (where v.kind = ''payment'' and r.id is null) as paid_on,
          min(v.moved_on) filter (where v.kind = ''payment'' and r.id is null) as first_paid_on
        from funds.movement v left join funds.movement r
          on r.city_code = v.city_code and r.reverses = v.id and r.recorded_at <= (select platform.as_of())
        where v.project_id is not null and v.recorded_at <= (select platform.as_of())
          and (v.source_id in (%1$s) or v.project_id in (%2$s))
        group by v.city_code, v.project_id, v.source_id
      ) a
      join funds.source s on s.city_code = a.city_code and s.id = a.source_id
      left join lateral project_library.public_place_then(a.city_code, case when a.has_moved then a.project_id end) p
        on true
      join lateral (
        select coalesce(sum(w.issued_yuan), 0) as issued_yuan, coalesce(sum(w.arrived_yuan), 0) as arrived_yuan
        from funds.movement w
        where w.city_code = a.city_code and w.source_id = a.source_id and (w.issued_yuan <> 0 or w.arrived_yuan <> 0)
          and w.recorded_at <= (select platform.as_of())
      ) m on true
    ) k
    where platform.in_owner_remit(k.path, k.owner_code)', changed, moved);
end $$;
