-- A balance that nothing has moved since an instant is the balance of now: the kept row stands for it. Added up from the
-- ledger's rows by then are only those of sources that had a movement since (a reversal is one, and what arrived changes
-- the share of every project), and those of projects that ever moved, since these show where they lay.
create index movement_recorded on funds.movement (city_code, recorded_at desc, source_id);

-- Sources that had a movement after the instant of the transaction. How many they are no planner knows before it knows the
-- instant: a function of its own takes the index, and lets the statements around it expect few.
create function funds.sources_moved_since() returns setof uuid language plpgsql stable rows 20
security definer set search_path = pg_catalog set enable_seqscan = off set enable_bitmapscan = off as $$
begin
  return query select distinct w.source_id from funds.movement w
    where w.city_code = platform.city_of_remit() and w.recorded_at > platform.as_of();
end $$;
revoke execute on function funds.sources_moved_since() from public;
grant execute on function funds.sources_moved_since() to qingzhang_app;

create or replace view funds.movement_at as
  select t.* from funds.movement t
  where t.recorded_at <= (select platform.as_of())
    and case when t.project_id in (select project_id from project_library.public_moved_project)
      then exists (select from project_library.public_place_then(t.city_code, t.project_id))
      else platform.in_owner_remit(t.path, t.owner_code) end;

create or replace view funds.source_money_at as
  select m.city_code, m.source_id, m.path, m.issued_yuan, m.arrived_yuan, m.allocated_yuan, m.paid_yuan
  from funds.source_money m
  where m.source_id not in (select funds.sources_moved_since()) and platform.in_remit(m.path)
  union all
  select s.city_code, s.id, s.path, v.issued_yuan, v.arrived_yuan, v.allocated_yuan, v.paid_yuan
  from funds.sources_moved_since() changed(source_id)
  join funds.source s on s.city_code = (select platform.city_of_remit()) and s.id = changed.source_id
  cross join lateral (
    select sum(w.issued_yuan)::bigint as issued_yuan, sum(w.arrived_yuan)::bigint as arrived_yuan,
      sum(w.allocated_yuan)::bigint as allocated_yuan, sum(w.paid_yuan)::bigint as paid_yuan
    from funds.movement w
    where w.city_code = s.city_code and w.source_id = s.id and w.recorded_at <= (select platform.as_of())
    having count(*) > 0
  ) v
  where s.recorded_at <= (select platform.as_of()) and platform.in_remit(s.path);

-- What projects have of a source that is added up, by the rows of the ledger by then. `moving` are the sources that had a
-- movement since, and those of which a project that ever moved has money.
create or replace view funds.project_money_at as
  select k.city_code, k.project_id, k.source_id, k.path, k.owner_code, k.unit_code, k.level, k.purpose, k.document_no,
    k.issued_on, k.allocated_yuan, k.arrived_yuan, k.paid_yuan, k.allocated_on, k.paid_on, k.first_paid_on
  from funds.project_money k
  where k.source_id not in (select funds.sources_moved_since())
    and k.project_id not in (select project_id from project_library.public_moved_project)
    and platform.in_owner_remit(k.path, k.owner_code)
  union all
  select * from (
    select s.city_code, a.project_id, s.id as source_id,
      case when a.has_moved then p.path else a.path end as path,
      case when a.has_moved then p.owner_code else a.owner_code end as owner_code,
      case when a.has_moved then p.unit_code else a.unit_code end as unit_code,
      s.level, s.purpose, s.document_no, s.issued_on, a.allocated_yuan,
      case when m.issued_yuan = 0 then 0 else floor(a.allocated_yuan::numeric * m.arrived_yuan / m.issued_yuan)::bigint
        end as arrived_yuan,
      a.paid_yuan, a.allocated_on, a.paid_on, a.first_paid_on
    from (
      select c.source_id, bool_or(c.is_whole) as is_whole from (
        select source_id, true from funds.sources_moved_since() moved(source_id)
        union all
        select k.source_id, false from project_library.public_moved_project p
        join funds.project_money k on k.city_code = (select platform.city_of_remit()) and k.project_id = p.project_id
      ) c(source_id, is_whole) group by c.source_id
    ) moving
    join funds.source s on s.city_code = (select platform.city_of_remit()) and s.id = moving.source_id
    cross join lateral (
      select coalesce(sum(w.issued_yuan), 0) as issued_yuan, coalesce(sum(w.arrived_yuan), 0) as arrived_yuan
      from funds.movement w
      where w.city_code = s.city_code and w.source_id = s.id and (w.issued_yuan <> 0 or w.arrived_yuan <> 0)
        and w.recorded_at <= (select platform.as_of())
    ) m
    cross join lateral (
      select v.project_id, v.project_id in (select project_id from project_library.public_moved_project) as has_moved,
        min(v.path) as path, min(v.owner_code) as owner_code, min(v.unit_code) as unit_code,
        sum(v.allocated_yuan)::bigint as allocated_yuan, sum(v.paid_yuan)::bigint as paid_yuan,
        min(v.moved_on) filter (where v.kind = 'allocation' and r.id is null) as allocated_on,
        max(v.moved_on) filter (where v.kind = 'payment' and r.id is null) as paid_on,
        min(v.moved_on) filter (where v.kind = 'payment' and r.id is null) as first_paid_on
      from funds.movement v left join funds.movement r
        on r.city_code = s.city_code and r.reverses = v.id and r.recorded_at <= (select platform.as_of())
      where v.city_code = s.city_code and v.source_id = s.id and v.project_id is not null
        and v.recorded_at <= (select platform.as_of())
        and (moving.is_whole or v.project_id in (select project_id from project_library.public_moved_project))
      group by v.project_id
    ) a
    left join lateral project_library.public_place_then(s.city_code, case when a.has_moved then a.project_id end) p
      on true
  ) k
  where platform.in_owner_remit(k.path, k.owner_code);
