-- Issued papers that rest on the reports of a month: on those of the same year up to the month of a figure, or of the
-- year before as its base. The archive is its city's own; this tells those below, who read the paper itself, no more
-- than the figures of the city and of their own units in it.
create function publication.resting_figures(city text, asked text, present text[], based text[])
returns table (paper uuid, indicator text, unit text, month text, shown text, is_base boolean)
language sql stable security definer set search_path = pg_catalog as $$
  with figure as (
    select a.paper, f->'attributes'->>'indicator' as indicator, f->'attributes'->>'unit' as unit,
      f->'attributes'->>'month' as month, f->'attributes'->>'shown' as shown
    from publication.archive a
    join publication.paper p on p.city_code = a.city_code and p.id = a.paper
    cross join lateral jsonb_array_elements(a.figures) f
    where a.city_code = city and p.state = 'issued' and (platform.in_remit(p.path) or platform.is_below(p.path))
      and f->>'behind' is not null
  )
  select f.paper, f.indicator, f.unit, f.month, f.shown, left(f.month, 4) <> left(asked, 4)
  from figure f
  where (f.unit = city or platform.in_remit(city || '/' || f.unit))
    and ((f.indicator = any(present) and left(f.month, 4) = left(asked, 4) and f.month >= asked)
      or (f.indicator = any(based) and left(f.month, 4)::int = left(asked, 4)::int + 1
        and right(f.month, 2) >= right(asked, 2)))
$$;
comment on function publication.resting_figures(text, text, text[], text[]) is '已印发文稿中以某月月报为依据的数据：只列全市和本管理范围内单位的';
revoke all on function publication.resting_figures(text, text, text[], text[]) from public;
grant execute on function publication.resting_figures(text, text, text[], text[]) to qingzhang_app;
