-- The briefing's issues become papers of all kinds. A paper that was kept before has no document yet: it is made from
-- its text whenever it is read, until somebody edits it.
alter table publication.issue rename to paper;
alter table publication.paper rename constraint issue_pkey to paper_pkey;
alter table publication.paper drop constraint issue_check;
alter table publication.paper drop constraint issue_state_check;
alter table publication.paper drop constraint issue_number_check;
alter table publication.paper drop constraint issue_city_code_year_number_key;
alter index publication.issue_recent rename to paper_recent;

alter table publication.paper
  add column kind text not null default 'briefing' check (kind in
    ('briefing', 'notice', 'monthly', 'agenda', 'minutes', 'task-sheet', 'assessment', 'plan')),
  add column series text not null default 'briefing',
  add column title text not null default '',
  add column edition int not null default 1 check (edition between 1 and 99),
  add column corrects uuid,
  add column asked_number int,
  add column doc jsonb,
  add column doc_version int not null default 0,
  add column checked_version int not null default 0,
  add column drafted_by_account uuid,
  add column signed_by text,
  add column signed_at timestamptz,
  add column code text;
update publication.paper set asked_number = number, title = coalesce(titles[1], '');
alter table publication.paper alter column number drop not null;
update publication.paper set number = null where state = 'draft';
alter table publication.paper alter column kind drop default;
alter table publication.paper alter column series drop default;
alter table publication.paper alter column title drop default;
alter table publication.paper alter column source drop not null;
alter table publication.paper
  add constraint paper_state check (state in ('draft', 'reviewed', 'signed', 'issued', 'withdrawn')),
  add constraint paper_number check (number between 1 and 999),
  add constraint paper_asked_number check (asked_number between 1 and 999),
  add constraint paper_issued check ((state = 'issued') =
    (docx is not null and pdf is not null and number is not null and issued_at is not null and issued_by is not null)),
  add constraint paper_once unique (city_code, series, year, number, edition),
  add constraint paper_corrects foreign key (city_code, corrects) references publication.paper (city_code, id);
comment on table publication.paper is '文稿：工作简报、通报等各类公文，从草稿到签发；签发后不再改动';
comment on column publication.paper.kind is 'briefing 工作简报，notice 通报，monthly 月报一页纸，agenda 会议议程，minutes 会议纪要，task-sheet 分办单，assessment 考核通报，plan 工作方案';
comment on column publication.paper.series is '编号系列；号码按系列和年份连续';
comment on column publication.paper.title is '文稿标题，用于清单';
comment on column publication.paper.number is '期号，签发时给定；签发前为空';
comment on column publication.paper.asked_number is '起草时拟用的期号';
comment on column publication.paper.edition is '第几版：1 为原件，更正件依次加一';
comment on column publication.paper.corrects is '更正哪一份文稿；空为原件';
comment on column publication.paper.doc is '文稿正文（ProseMirror JSON）；空为旧稿，由文本转换';
comment on column publication.paper.doc_version is '正文的版本，即已接受的编辑步数';
comment on column publication.paper.checked_version is 'text 和 findings 对应的正文版本';
comment on column publication.paper.source is '以文本起草时的原文，数据处为取数标记；在编辑器中改过后为空';
comment on column publication.paper.text is '检查时的纯文本';
comment on column publication.paper.drafted_by_account is '起草人；不得签发自己起草的文稿，除非本市另有规定';
comment on column publication.paper.code is '核验码';
create unique index paper_code on publication.paper (city_code, code) where code is not null;
create index paper_corrected on publication.paper (city_code, corrects) where corrects is not null;
create index paper_by_state on publication.paper (city_code, state, recorded_at desc, id);
drop policy changing on publication.paper;
create policy changing on publication.paper for update
  using (platform.in_remit(path) and state in ('draft', 'reviewed', 'signed')) with check (platform.in_remit(path));

create table publication.series_year (
  city_code text not null,
  series text not null,
  year int not null,
  path text not null,
  last_number int not null check (last_number between 0 and 999),
  primary key (city_code, series, year)
);
comment on table publication.series_year is '各编号系列当年已用到的号码；签发时锁定此行，号码不重不漏';
insert into publication.series_year (city_code, series, year, path, last_number)
  select city_code, series, year, min(path), max(number) from publication.paper
  where number is not null group by city_code, series, year;
alter table publication.series_year enable row level security;
create policy remit on publication.series_year using (platform.in_remit(path)) with check (platform.in_remit(path));

create table publication.paper_step (
  city_code text not null,
  paper uuid not null,
  version int not null check (version > 0),
  path text not null,
  step jsonb not null,
  client text not null,
  by_account uuid not null,
  by_name text not null,
  at timestamptz not null,
  primary key (city_code, paper, version),
  foreign key (city_code, paper) references publication.paper (city_code, id)
);
comment on table publication.paper_step is '编辑步：正文每一次改动，按版本先后；只能追加';
alter table publication.paper_step enable row level security;
create policy remit on publication.paper_step using (platform.in_remit(path)) with check (platform.in_remit(path));

create table publication.paper_snapshot (
  city_code text not null,
  paper uuid not null,
  version int not null check (version >= 0),
  path text not null,
  kind text not null check (kind in ('automatic', 'named', 'state', 'restored')),
  name text,
  doc jsonb not null,
  by_account uuid,
  by_name text not null,
  at timestamptz not null,
  primary key (city_code, paper, version),
  foreign key (city_code, paper) references publication.paper (city_code, id)
);
comment on table publication.paper_snapshot is '文稿的历史版本：自动、命名、状态改变时、恢复时';
alter table publication.paper_snapshot enable row level security;
create policy remit on publication.paper_snapshot using (platform.in_remit(path)) with check (platform.in_remit(path));

create table publication.paper_comment (
  city_code text not null,
  id uuid not null,
  paper uuid not null,
  path text not null,
  thread text not null,
  text text not null,
  by_account uuid not null,
  by_name text not null,
  at timestamptz not null,
  resolved_at timestamptz,
  resolved_by text,
  primary key (city_code, id),
  foreign key (city_code, paper) references publication.paper (city_code, id),
  check ((resolved_at is null) = (resolved_by is null))
);
comment on table publication.paper_comment is '批注及其回复';
comment on column publication.paper_comment.thread is '正文中批注标记的标识；同一标记下为一串回复';
create index paper_comment_of on publication.paper_comment (city_code, paper, at, id);
alter table publication.paper_comment enable row level security;
create policy remit on publication.paper_comment using (platform.in_remit(path)) with check (platform.in_remit(path));

create table publication.overruling (
  city_code text not null,
  paper uuid not null,
  finding text not null,
  path text not null,
  reason text not null,
  by_account uuid not null,
  by_name text not null,
  at timestamptz not null,
  primary key (city_code, paper, finding),
  foreign key (city_code, paper) references publication.paper (city_code, id)
);
comment on table publication.overruling is '对检查意见的书面说明：维持原文及理由';
comment on column publication.overruling.finding is '检查意见的标识，不随其他处改动而变';
alter table publication.overruling enable row level security;
create policy remit on publication.overruling using (platform.in_remit(path)) with check (platform.in_remit(path));

create table publication.paper_event (
  city_code text not null,
  paper uuid not null,
  sequence int not null,
  path text not null,
  act text not null check (act in ('draft', 'review', 'sign', 'return', 'issue', 'withdraw', 'correct', 'send', 'reopen')),
  version int not null,
  reason text,
  by_account uuid,
  by_name text not null,
  at timestamptz not null,
  primary key (city_code, paper, sequence),
  foreign key (city_code, paper) references publication.paper (city_code, id)
);
comment on table publication.paper_event is '文稿的经过：起草、审核、签发、退回、印发、撤回、更正、发送；只能追加';
alter table publication.paper_event enable row level security;
create policy remit on publication.paper_event using (platform.in_remit(path)) with check (platform.in_remit(path));
insert into publication.paper_event (city_code, paper, sequence, path, act, version, by_name, at)
  select city_code, id, 1, path, 'draft', 0, recorded_by, recorded_at from publication.paper
  union all
  select city_code, id, 2, path, 'issue', 0, issued_by, issued_at from publication.paper where state = 'issued';

create table publication.archive (
  city_code text not null,
  paper uuid not null,
  path text not null,
  doc jsonb not null,
  figures jsonb not null,
  content jsonb not null,
  docx text not null,
  pdf text not null,
  appendix text not null,
  code text not null,
  at timestamptz not null,
  primary key (city_code, paper),
  foreign key (city_code, paper) references publication.paper (city_code, id)
);
comment on table publication.archive is '签发文稿的存档：正文、数据、各文件的 SHA-256 和核验码；据此可逐字节重做';
comment on column publication.archive.figures is '文中每个数据：定义、值、时点、所依据各行的摘要';
comment on column publication.archive.content is '制作文件所用的其余各项：日期、字体、版式版本';
comment on column publication.archive.appendix is '数据附件（XLSX）的 SHA-256';
create unique index archive_code on publication.archive (city_code, code);
alter table publication.archive enable row level security;
create policy reading on publication.archive for select using (platform.in_remit(path));
create policy beginning on publication.archive for insert with check (platform.in_remit(path));

create table publication.recipient (
  city_code text not null,
  id uuid not null,
  paper uuid not null,
  path text not null,
  unit_path text,
  name text not null,
  line text not null check (line in ('report', 'send', 'issue')),
  copies int not null check (copies between 0 and 10000),
  sent_at timestamptz,
  received_at timestamptz,
  received_by text,
  primary key (city_code, id),
  foreign key (city_code, paper) references publication.paper (city_code, id),
  check ((received_at is null) = (received_by is null)),
  check (received_at is null or sent_at is not null)
);
comment on table publication.recipient is '文稿的发送对象、份数和签收';
comment on column publication.recipient.unit_path is '签收单位所在地区；空为本系统之外的单位';
comment on column publication.recipient.line is 'report 报，send 送，issue 发';
create index recipient_of on publication.recipient (city_code, paper, line, id);
alter table publication.recipient enable row level security;
create policy reading on publication.recipient for select
  using (platform.in_remit(path) or platform.in_remit(unit_path));
create policy beginning on publication.recipient for insert with check (platform.in_remit(path));
create policy changing on publication.recipient for update
  using (platform.in_remit(path) or platform.in_remit(unit_path))
  with check (platform.in_remit(path) or platform.in_remit(unit_path));
create policy ending on publication.recipient for delete using (platform.in_remit(path) and sent_at is null);

create table publication.paper_setting (
  city_code text not null,
  version int not null,
  path text not null,
  may_sign_own int not null check (may_sign_own in (0, 1)),
  recorded_at timestamptz not null,
  recorded_by text not null,
  primary key (city_code, version)
);
comment on table publication.paper_setting is '文稿的本市规定：起草人可否签发自己的文稿；每次修改为新版本';
alter table publication.paper_setting enable row level security;
create policy remit on publication.paper_setting using (platform.is_on_way(path)) with check (platform.in_remit(path));

grant select, insert on publication.paper_step, publication.paper_snapshot, publication.paper_event,
  publication.archive, publication.paper_setting to qingzhang_app;
grant select, insert, update on publication.series_year, publication.paper_comment, publication.overruling
  to qingzhang_app;
grant update (kind, name) on publication.paper_snapshot to qingzhang_app;
grant delete on publication.overruling to qingzhang_app;
grant select, insert, update, delete on publication.recipient to qingzhang_app;
