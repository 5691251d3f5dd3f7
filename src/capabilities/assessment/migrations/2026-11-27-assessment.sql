create schema assessment;

create table assessment.scheme (
  city_code text not null,
  id text not null check (id ~ '^[a-z][a-z0-9-]{2,39}$'),
  path text not null,
  level text not null check (level in ('counties', 'townships', 'departments')),
  is_example boolean not null,
  name text not null,
  latest int,
  made_at timestamptz not null,
  made_by text not null,
  primary key (city_code, id)
);
comment on table assessment.scheme is '考核方案：市对县（市、区），县对乡镇街道或部门；内容见各版本';
comment on column assessment.scheme.id is '方案标识，命令行和地址中使用';
comment on column assessment.scheme.path is '制定单位所在地区';
comment on column assessment.scheme.level is '考核对象：counties 县（市、区）和集聚区，townships 乡镇街道，departments 部门；县以下只考核项目工作，不考核统计数';
comment on column assessment.scheme.is_example is '示例方案，不是正式的考核办法';
comment on column assessment.scheme.latest is '最近发布的版本；空为尚未发布';
alter table assessment.scheme enable row level security;
create policy remit on assessment.scheme
  using (platform.in_remit(path) or (latest is not null and platform.is_below(path)))
  with check (platform.in_remit(path));

create table assessment.scheme_draft (
  city_code text not null,
  scheme_id text not null,
  path text not null,
  edit int not null,
  content jsonb not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  primary key (city_code, scheme_id),
  foreign key (city_code, scheme_id) references assessment.scheme
);
comment on table assessment.scheme_draft is '考核方案的草稿：发布时成为新版本；只有制定单位可见';
comment on column assessment.scheme_draft.edit is '第几次保存，防止相互覆盖';
alter table assessment.scheme_draft enable row level security;
create policy remit on assessment.scheme_draft using (platform.in_remit(path));

create table assessment.scheme_version (
  city_code text not null,
  scheme_id text not null,
  version int not null,
  path text not null,
  content jsonb not null,
  reason text not null,
  published_at timestamptz not null,
  published_by text not null,
  primary key (city_code, scheme_id, version),
  foreign key (city_code, scheme_id) references assessment.scheme
);
comment on table assessment.scheme_version is '考核方案已发布的版本：指标、权重、计分办法、一票否决；只能追加，不得修改';
alter table assessment.scheme_version enable row level security;
create policy remit on assessment.scheme_version
  using (platform.in_remit(path) or platform.is_below(path)) with check (platform.in_remit(path));

create table assessment.run (
  city_code text not null,
  id uuid not null,
  path text not null,
  scheme_id text not null,
  version int not null,
  year int not null check (year between 1990 and 2100),
  number int not null,
  edit int not null,
  state text not null check (state in ('draft', 'open', 'published', 'withdrawn')),
  due_on date,
  snapshot int not null,
  known_at timestamptz not null,
  made_at timestamptz not null,
  made_by text not null,
  published_at timestamptz,
  published_by text,
  primary key (city_code, id),
  foreign key (city_code, scheme_id, version) references assessment.scheme_version,
  check ((state = 'published') = (published_at is not null))
);
comment on table assessment.run is '一次考核：方案的一个版本、一个年度；公布后不再改动，更正为同年度的下一次';
comment on column assessment.run.number is '同一方案同一年度第几次，自 1 起';
comment on column assessment.run.state is 'draft 已计算，open 自评与申诉，published 已公布，withdrawn 已撤销';
comment on column assessment.run.due_on is '自评和申诉截止日，当日 24 时';
comment on column assessment.run.snapshot is '现用第几次取数';
comment on column assessment.run.known_at is '现用取数的时点';
create unique index run_number on assessment.run (city_code, scheme_id, year, number);
create unique index run_live on assessment.run (city_code, scheme_id, year) where state in ('draft', 'open');
create index run_recent on assessment.run (city_code, made_at desc, id desc);
alter table assessment.run enable row level security;
create policy remit on assessment.run
  using (platform.in_remit(path) or (state in ('open', 'published') and platform.is_below(path)))
  with check (platform.in_remit(path));

create table assessment.run_event (
  city_code text not null,
  run_id uuid not null,
  sequence int not null,
  path text not null,
  what text not null check (what in ('compute', 'open', 'extend', 'publish', 'withdraw')),
  reason text,
  at timestamptz not null,
  by_name text not null,
  primary key (city_code, run_id, sequence),
  foreign key (city_code, run_id) references assessment.run
);
comment on table assessment.run_event is '考核的经过：取数、下发、延期、公布、撤销；只能追加';
alter table assessment.run_event enable row level security;
create policy remit on assessment.run_event
  using (platform.in_remit(path) or platform.is_below(path)) with check (platform.in_remit(path));

create table assessment.input (
  city_code text not null,
  run_id uuid not null,
  snapshot int not null,
  indicator text not null,
  unit_code text not null,
  path text not null,
  value_hundredths bigint,
  reading jsonb not null,
  primary key (city_code, run_id, snapshot, indicator, unit_code),
  foreign key (city_code, run_id) references assessment.run
);
comment on table assessment.input is '取数快照：各单位各指标当时所知的数、分子分母和来源明细；只能追加';
comment on column assessment.input.path is '被考核单位所在地区';
comment on column assessment.input.value_hundredths is '指标值，百分之一个百分点或百分之一件；空为没有数据';
alter table assessment.input enable row level security;
create policy remit on assessment.input using (platform.in_remit(path));

create table assessment.result (
  city_code text not null,
  run_id uuid not null,
  unit_code text not null,
  path text not null,
  unit_path text not null,
  unit_name text not null,
  score_hundredths int not null,
  rank int not null,
  is_vetoed boolean not null,
  lines jsonb not null,
  is_published boolean not null,
  primary key (city_code, run_id, unit_code),
  foreign key (city_code, run_id) references assessment.run
);
comment on table assessment.result is '各单位得分和位次：由快照和有效的加扣分、否决、调整算出，公布后不再改动';
comment on column assessment.result.path is '考核单位所在地区';
comment on column assessment.result.score_hundredths is '总分，百分之一分';
alter table assessment.result enable row level security;
create policy remit on assessment.result
  using (platform.in_remit(path) or platform.in_remit(unit_path) or (is_published and platform.is_below(path)))
  with check (platform.in_remit(path));

create table assessment.entry (
  city_code text not null,
  id uuid not null,
  run_id uuid not null,
  kind text not null check (kind in ('item', 'veto', 'adjustment')),
  unit_code text not null,
  path text not null,
  indicator text not null,
  count int check (count between 1 and 999),
  points_hundredths int,
  reason text not null,
  paper jsonb,
  files jsonb not null,
  appeal_id uuid,
  state text not null check (state in ('proposed', 'holds', 'declined', 'revoked')),
  proposed_at timestamptz not null,
  proposed_by text not null,
  proposed_account uuid,
  decided_at timestamptz,
  decided_by text,
  decided_account uuid,
  decision_reason text,
  primary key (city_code, id),
  foreign key (city_code, run_id) references assessment.run,
  check (kind <> 'veto' or paper is not null),
  check ((kind = 'item') = (count is not null)),
  check ((kind = 'adjustment') = (points_hundredths is not null)),
  check (kind = 'item' or state <> 'holds' or decided_account is distinct from proposed_account)
);
comment on table assessment.entry is '加分扣分项、一票否决、调整：谁登记、依据什么文件、谁复核；否决和调整须另一人复核';
comment on column assessment.entry.state is 'proposed 待复核，holds 有效，declined 未通过，revoked 已收回';
comment on column assessment.entry.points_hundredths is '调整的分数，百分之一分，可为负';
create index entry_run on assessment.entry (city_code, run_id, proposed_at);
alter table assessment.entry enable row level security;
create policy remit on assessment.entry using (platform.in_remit(path));

create table assessment.self_assessment (
  city_code text not null,
  run_id uuid not null,
  unit_code text not null,
  version int not null,
  path text not null,
  lines jsonb not null,
  state text not null check (state in ('draft', 'sent')),
  recorded_at timestamptz not null,
  recorded_by text not null,
  primary key (city_code, run_id, unit_code, version),
  foreign key (city_code, run_id) references assessment.run
);
comment on table assessment.self_assessment is '被考核单位的自评：只写文字和佐证，不改动指标数；只能追加，最后一版有效';
alter table assessment.self_assessment enable row level security;
create policy remit on assessment.self_assessment using (platform.in_remit(path));

create table assessment.appeal (
  city_code text not null,
  id uuid not null,
  run_id uuid not null,
  unit_code text not null,
  path text not null,
  indicator text,
  text text not null,
  proof text not null,
  files jsonb not null,
  state text not null check (state in ('open', 'accepted', 'declined')),
  made_at timestamptz not null,
  made_by text not null,
  answer text,
  answered_at timestamptz,
  answered_by text,
  primary key (city_code, id),
  foreign key (city_code, run_id) references assessment.run,
  check ((state = 'open') = (answer is null))
);
comment on table assessment.appeal is '申诉：被考核单位对某项指标或总分的意见和佐证，考核单位答复';
create index appeal_run on assessment.appeal (city_code, run_id, made_at);
alter table assessment.appeal enable row level security;
create policy remit on assessment.appeal using (platform.in_remit(path));

create table assessment.file (
  city_code text not null,
  run_id uuid not null,
  unit_code text not null,
  sha256 text not null,
  path text not null,
  name text not null,
  bytes bigint not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  primary key (city_code, run_id, unit_code, sha256),
  foreign key (city_code, run_id) references assessment.run
);
comment on table assessment.file is '自评、申诉、加扣分、否决、调整的佐证文件，内容按摘要存放';
alter table assessment.file enable row level security;
create policy remit on assessment.file using (platform.in_remit(path));

grant usage on schema assessment to qingzhang_app;
grant select, insert on assessment.scheme_version, assessment.run_event, assessment.input, assessment.self_assessment,
  assessment.file to qingzhang_app;
grant select, insert, update on assessment.scheme, assessment.scheme_draft, assessment.run, assessment.result,
  assessment.entry, assessment.appeal to qingzhang_app;
grant delete on assessment.scheme_draft to qingzhang_app;

-- The application may not move a published run back, nor touch its results.
create function assessment.keep_run() returns trigger language plpgsql as $$
begin
  if old.state in ('published', 'withdrawn') then
    raise exception 'a run that is published or withdrawn stays as it is';
  end if;
  return new;
end $$;
create trigger keep_run before update on assessment.run for each row execute function assessment.keep_run();

create function assessment.keep_result() returns trigger language plpgsql as $$
begin
  if old.is_published then
    raise exception 'a published result stays as it is';
  end if;
  return new;
end $$;
create trigger keep_result before update on assessment.result for each row execute function assessment.keep_result();
