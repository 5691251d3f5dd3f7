create schema publication;

create table publication.issue (
  city_code text not null,
  id uuid not null,
  path text not null,
  year int not null,
  number int not null check (number between 1 and 999),
  state text not null check (state in ('draft', 'issued')),
  source text not null,
  text text not null,
  titles text[] not null,
  dated_on date,
  as_of timestamptz,
  findings jsonb not null,
  bindings jsonb not null,
  docx text,
  pdf text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  issued_at timestamptz,
  issued_by text,
  primary key (city_code, id),
  unique (city_code, year, number),
  check ((state = 'issued') = (docx is not null and pdf is not null and issued_at is not null and issued_by is not null))
);
comment on table publication.issue is '工作简报各期：草稿与已签发；签发后不再改动';
comment on column publication.issue.source is '文稿原文，数据处为取数标记';
comment on column publication.issue.text is '填入数据后的文稿';
comment on column publication.issue.dated_on is '报头的编发日期；空为历法上不存在的日期';
comment on column publication.issue.as_of is '取数时点；空为文中没有取数标记';
comment on column publication.issue.docx is '签发的 DOCX 的 SHA-256';
comment on column publication.issue.pdf is '签发的 PDF 的 SHA-256';
create index issue_recent on publication.issue (city_code, year desc, number desc);
alter table publication.issue enable row level security;
create policy reading on publication.issue for select
  using (platform.in_remit(path) or (state = 'issued' and platform.is_below(path)));
create policy beginning on publication.issue for insert with check (platform.in_remit(path));
create policy changing on publication.issue for update
  using (platform.in_remit(path) and state = 'draft') with check (platform.in_remit(path));

grant usage on schema publication to qingzhang_app;
grant select, insert, update on publication.issue to qingzhang_app;
