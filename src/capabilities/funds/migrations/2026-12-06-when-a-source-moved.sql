-- When the ledger of a source was last written, kept with its balance: which sources had a movement since an instant is
-- read from a row for each source. It was read from all movements since, as often as a statement asked, also for the
-- money of one project.
alter table funds.source_money add moved_at timestamptz;
comment on column funds.source_money.moved_at is '最近一笔流水的记账时间';
update funds.source_money m set moved_at = (
  select max(v.recorded_at) from funds.movement v where v.city_code = m.city_code and v.source_id = m.source_id);

create or replace function funds.keep_balances(city text, sources uuid[]) returns void language plpgsql
security definer set search_path = pg_catalog as $$
begin
  insert into funds.source_money
    (city_code, source_id, path, issued_yuan, arrived_yuan, allocated_yuan, paid_yuan, moved_at)
  select city, s.id, s.path, sum(v.issued_yuan)::bigint, sum(v.arrived_yuan)::bigint, sum(v.allocated_yuan)::bigint,
    sum(v.paid_yuan)::bigint, max(v.recorded_at)
  from funds.source s join funds.movement v on v.city_code = city and v.source_id = s.id
  where s.city_code = city and s.id = any(sources)
  group by s.id, s.path
  on conflict (city_code, source_id) do update set issued_yuan = excluded.issued_yuan,
    arrived_yuan = excluded.arrived_yuan, allocated_yuan = excluded.allocated_yuan, paid_yuan = excluded.paid_yuan,
    moved_at = excluded.moved_at;

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

-- How many sources moved no planner knows before it knows the instant: a function lets the statements around it expect few.
create or replace function funds.sources_moved_since() returns setof uuid language plpgsql stable rows 20
security definer set search_path = pg_catalog as $$
declare
  city text := platform.city_of_remit();
  moment timestamptz := platform.as_of();
begin
  return query select m.source_id from funds.source_money m where m.city_code = city and m.moved_at > moment;
end $$;
drop index funds.movement_recorded;

create or replace view funds.source_money_at as
  select m.city_code, m.source_id, m.path, m.issued_yuan, m.arrived_yuan, m.allocated_yuan, m.paid_yuan, m.moved_at
  from funds.source_money m
  where m.source_id not in (select funds.sources_moved_since()) and platform.in_remit(m.path)
  union all
  select s.city_code, s.id, s.path, v.issued_yuan, v.arrived_yuan, v.allocated_yuan, v.paid_yuan, v.moved_at
  from funds.sources_moved_since() changed(source_id)
  join funds.source s on s.city_code = (select platform.city_of_remit()) and s.id = changed.source_id
  cross join lateral (
    select sum(w.issued_yuan)::bigint as issued_yuan, sum(w.arrived_yuan)::bigint as arrived_yuan,
      sum(w.allocated_yuan)::bigint as allocated_yuan, sum(w.paid_yuan)::bigint as paid_yuan,
      max(w.recorded_at) as moved_at
    from funds.movement w
    where w.city_code = s.city_code and w.source_id = s.id and w.recorded_at <= (select platform.as_of())
    having count(*) > 0
  ) v
  where s.recorded_at <= (select platform.as_of()) and platform.in_remit(s.path);

-- One row of now for each of then: the balances of a project are never taken away, so that conditions on its key find
-- them. Beside it what the ledger had by then, where the source moved since: what projects had is added up once for a list, and
-- a condition on the project reaches into them.
do $$
declare
  moved constant text := 'k.project_id in (select project_id from project_library.public_moved_project)';
  placed constant text := 'case when ' || moved || ' then p.%1$I else k.%1$I end';
  then_or_now constant text := 'case when c.source_id is null then k.%1$I else v.%1$I end as %1$I';
begin
  execute format('create or replace view funds.project_money_at as
    select k.city_code, k.project_id, k.source_id, %1$s as path, %2$s as owner_code, %3$s as unit_code,
      k.level, k.purpose, k.document_no, k.issued_on, %4$s,
      case when c.source_id is null then k.arrived_yuan when m.issued_yuan > 0
        then floor(v.allocated_yuan::numeric * m.arrived_yuan / m.issued_yuan)::bigint else 0 end as arrived_yuan,
      %5$s, %6$s, %7$s, %8$s
    from funds.project_money k
    left join funds.sources_moved_since() c(source_id) on c.source_id = k.source_id
    left join (
      select v.source_id, v.project_id, sum(v.allocated_yuan)::bigint as allocated_yuan,
        sum(v.paid_yuan)::bigint as paid_yuan,
        min(v.moved_on) filter (where v.kind = ''allocation'' and r.id is null) as allocated_on,
        max(v.moved_on) filter (where v.kind = ''payment'' and r.id is null) as paid_on,
        min(v.moved_on) filter (where v.kind = ''payment'' and r.id is null) as first_paid_on
      from funds.sources_moved_since() moved(source_id)
      join funds.movement v on v.city_code = (select platform.city_of_remit()) and v.source_id = moved.source_id
        and v.project_id is not null and v.recorded_at <= (select platform.as_of())
      left join funds.movement r on r.city_code = v.city_code and r.reverses = v.id
        and r.recorded_at <= (select platform.as_of())
      group by v.source_id, v.project_id
    ) v on v.source_id = k.source_id and v.project_id = k.project_id
    left join lateral (
      select sum(w.issued_yuan) as issued_yuan, sum(w.arrived_yuan) as arrived_yuan from funds.movement w
      where w.city_code = k.city_code and w.source_id = c.source_id and (w.issued_yuan <> 0 or w.arrived_yuan <> 0)
        and w.recorded_at <= (select platform.as_of())
    ) m on true
    left join lateral project_library.public_place_then(k.city_code, case when %9$s then k.project_id end) p on true
    where k.city_code = (select platform.city_of_remit()) and (c.source_id is null or v.source_id is not null)
      and platform.in_owner_remit(%1$s, %2$s)',
    format(placed, 'path'), format(placed, 'owner_code'), format(placed, 'unit_code'),
    format(then_or_now, 'allocated_yuan'), format(then_or_now, 'paid_yuan'), format(then_or_now, 'allocated_on'),
    format(then_or_now, 'paid_on'), format(then_or_now, 'first_paid_on'), moved);
end $$;
