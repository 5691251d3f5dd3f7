-- A paper belongs to the unit that issues it, a city or a county: its drafts and working notes are that unit's alone, also
-- towards the city above, and what went out is read by the units directly below and by those above.
create function publication.is_own(path text) returns boolean language sql stable parallel safe as $$
  select coalesce(
    path = nullif(current_setting('app.remit', true), '')
      and nullif(current_setting('app.owner', true), '') is null,
    false)
$$;
comment on function publication.is_own(text) is '该单位就是本次操作的单位：文稿的草稿和工作记录只有制发单位自己可见';

create function publication.reaches(path text) returns boolean language sql stable parallel safe as $$
  select platform.in_remit(path) or coalesce(
    path = regexp_replace(nullif(current_setting('app.remit', true), ''), '/[^/]+$', '')
      and nullif(current_setting('app.owner', true), '') is null,
    false)
$$;
comment on function publication.reaches(text) is '该单位印发的文稿发到本次操作的单位：直接下级、本单位和上级';

alter table publication.series_year drop constraint series_year_pkey;
alter table publication.series_year add primary key (city_code, path, series, year);
comment on table publication.series_year is '各单位各编号系列当年已用到的号码；签发时锁定此行，号码不重不漏';
comment on column publication.series_year.path is '制发单位所在地区';
alter table publication.paper drop constraint paper_once;
alter table publication.paper
  add constraint paper_once unique (city_code, path, series, year, number, edition);
comment on column publication.paper.path is '制发单位所在地区';
comment on column publication.paper.series is '编号系列；号码按制发单位、系列和年份连续';
alter table publication.masthead_setting drop constraint masthead_setting_pkey;
alter table publication.masthead_setting add primary key (city_code, path, version);
comment on table publication.masthead_setting is '简报报头和起草署名：各制发单位自定，每次修改为新版本';
comment on column publication.masthead_setting.path is '制发单位所在地区';

alter policy reading on publication.paper
  using (publication.is_own(path) or (state = 'issued' and publication.reaches(path)));
alter policy beginning on publication.paper with check (publication.is_own(path));
alter policy changing on publication.paper
  using (publication.is_own(path) and state in ('draft', 'reviewed', 'signed')) with check (publication.is_own(path));
alter policy remit on publication.series_year using (publication.is_own(path)) with check (publication.is_own(path));
alter policy remit on publication.paper_step using (publication.is_own(path)) with check (publication.is_own(path));
alter policy remit on publication.paper_snapshot using (publication.is_own(path)) with check (publication.is_own(path));
alter policy remit on publication.paper_comment using (publication.is_own(path)) with check (publication.is_own(path));
alter policy remit on publication.overruling using (publication.is_own(path)) with check (publication.is_own(path));
alter policy remit on publication.paper_event using (publication.is_own(path)) with check (publication.is_own(path));
alter policy reading on publication.archive using (publication.is_own(path));
alter policy beginning on publication.archive with check (publication.is_own(path));
alter policy remit on publication.masthead_setting
  using (platform.is_on_way(path)) with check (publication.is_own(path));
alter policy reading on publication.recipient using (publication.is_own(path) or publication.is_own(unit_path));
alter policy beginning on publication.recipient with check (publication.is_own(path));
alter policy changing on publication.recipient
  using (publication.is_own(path) or publication.is_own(unit_path))
  with check (publication.is_own(path) or publication.is_own(unit_path));
alter policy ending on publication.recipient using (publication.is_own(path) and sent_at is null);
create index recipient_waiting on publication.recipient (city_code, unit_path)
  where sent_at is not null and received_at is null;

create or replace function publication.resting_figures(city text, asked text, present text[], based text[])
returns table (paper uuid, indicator text, unit text, month text, shown text, is_base boolean)
language sql stable security definer set search_path = pg_catalog as $$
  with figure as (
    select a.paper, f->'attributes'->>'indicator' as indicator, f->'attributes'->>'unit' as unit,
      f->'attributes'->>'month' as month, f->'attributes'->>'shown' as shown
    from publication.archive a
    join publication.paper p on p.city_code = a.city_code and p.id = a.paper
    cross join lateral jsonb_array_elements(a.figures) f
    where a.city_code = city and p.state = 'issued' and publication.reaches(p.path)
      and f->>'behind' is not null
  )
  select f.paper, f.indicator, f.unit, f.month, f.shown, left(f.month, 4) <> left(asked, 4)
  from figure f
  where (f.unit = city or platform.in_remit(city || '/' || f.unit))
    and ((f.indicator = any(present) and left(f.month, 4) = left(asked, 4) and f.month >= asked)
      or (f.indicator = any(based) and left(f.month, 4)::int = left(asked, 4)::int + 1
        and right(f.month, 2) >= right(asked, 2)))
$$;
