-- Rounds with a window, forms with their legal marks, cells being filled in, review, explanations, exceptions, freezes,
-- and the quarterly form of the counties.

alter table dispatch.round
  add opens_on date,
  add closes_on date,
  add grace_days int not null default 0 check (grace_days between 0 and 60),
  add expected_units text[],
  add opened_by text,
  add locked_at timestamptz,
  add locked_by text,
  add lock_reason text,
  add constraint round_window check (closes_on is null or closes_on >= due_on);
comment on column dispatch.round.opens_on is '开始填报日；空为开启当日';
comment on column dispatch.round.due_on is '截止日：当日 24 时前上报为按时';
comment on column dispatch.round.closes_on is '关闭日：当日 24 时后不再接收；空为不自动关闭';
comment on column dispatch.round.grace_days is '宽限天数：关闭日之后仍接收的天数';
comment on column dispatch.round.expected_units is '须填报的县（市、区）；空为全部';
comment on column dispatch.round.lock_reason is '锁定时仍有未审核数据的，写明理由';

create table dispatch.round_event (
  city_code text not null,
  period text not null,
  sequence int not null,
  path text not null,
  act text not null check (act in ('opened', 'changed', 'locked', 'reopened')),
  reason text,
  at timestamptz not null,
  by text not null,
  primary key (city_code, period, sequence)
);
comment on table dispatch.round_event is '轮次的经过：开启、调整、锁定、重新开启及理由；只能追加；period 为月份或季度';
alter table dispatch.round_event enable row level security;
create policy remit on dispatch.round_event using (platform.is_on_way(path)) with check (platform.in_remit(path));

-- The same columns in both tables, in the same order, because a version is a report as it was known.
alter table dispatch.report
  add cause_code text, add coordination text, add coordination_department text, add promised_on date, add capacity text,
  add extra jsonb;
alter table dispatch.report_version
  add cause_code text, add coordination text, add coordination_department text, add promised_on date, add capacity text,
  add extra jsonb;
comment on column dispatch.report.cause_code is '滞后原因';
comment on column dispatch.report.coordination is '需协调事项';
comment on column dispatch.report.coordination_department is '协调部门';
comment on column dispatch.report.promised_on is '承诺完成时间';
comment on column dispatch.report.capacity is '新增治理能力';
comment on column dispatch.report.extra is '本市增加的指标，键为指标标识';
comment on column dispatch.report_version.cause_code is '滞后原因';
comment on column dispatch.report_version.coordination is '需协调事项';
comment on column dispatch.report_version.coordination_department is '协调部门';
comment on column dispatch.report_version.promised_on is '承诺完成时间';
comment on column dispatch.report_version.capacity is '新增治理能力';
comment on column dispatch.report_version.extra is '本市增加的指标，键为指标标识';

create table dispatch.form_marks (
  city_code text not null,
  form text not null check (form in ('project-month', 'county-quarter')),
  version int not null,
  path text not null,
  table_number text,
  issuer text,
  approval_number text,
  valid_until date,
  recorded_at timestamptz not null,
  recorded_by text not null,
  primary key (city_code, form, version)
);
comment on table dispatch.form_marks is '表单的法定标识：表号、制定机关、批准或备案文号、有效期；空缺或过期的仅限内部行政使用（统计法第十四条、第十七条）';
alter table dispatch.form_marks enable row level security;
create policy remit on dispatch.form_marks using (platform.is_on_way(path)) with check (platform.in_remit(path));

create table dispatch.form_field (
  city_code text not null,
  form text not null check (form in ('project-month', 'county-quarter')),
  key text not null check (key ~ '^[a-z][a-zA-Z0-9]{1,40}$'),
  path text not null,
  label text not null,
  kind text not null check (kind in ('money', 'text', 'day')),
  owner text not null,
  basis text not null,
  reason text not null,
  expires_on date not null,
  added_at timestamptz not null,
  added_by text not null,
  retired_at timestamptz,
  retired_by text,
  primary key (city_code, form, key)
);
comment on table dispatch.form_field is '本市增加的指标：须有负责科室、依据、理由和期限；到期不再填报';
alter table dispatch.form_field enable row level security;
create policy remit on dispatch.form_field using (platform.is_on_way(path)) with check (platform.in_remit(path));

create table dispatch.review_step (
  city_code text not null,
  version int not null,
  ordinal int not null check (ordinal between 0 and 5),
  path text not null,
  kind text not null check (kind in ('county', 'city', 'department')),
  department text,
  account_id uuid,
  recorded_at timestamptz not null,
  recorded_by text not null,
  primary key (city_code, version, ordinal),
  check ((kind = 'department') = (department is not null)),
  check ((kind = 'department') = (account_id is not null))
);
comment on column dispatch.review_step.account_id is '部门审核由哪个账号进行';
comment on table dispatch.review_step is '审核步骤：县级、市级或部门（统计、发改等）；没有登记的为先县级后市级';
alter table dispatch.review_step enable row level security;
create policy remit on dispatch.review_step using (platform.is_on_way(path)) with check (platform.in_remit(path));

create table dispatch.sheet_cell (
  city_code text not null,
  month text not null check (month ~ '^\d{4}-(0[2-9]|1[0-2])$'),
  project_id uuid not null,
  field text not null,
  path text not null,
  owner_code text,
  value text,
  source text not null check (source in ('grid', 'workbook', 'outbox')),
  saved_at timestamptz not null,
  saved_by text not null,
  primary key (city_code, month, project_id, field),
  foreign key (city_code, project_id) references project_library.project
);
comment on table dispatch.sheet_cell is '填报中的单元格：与已上报数据不同、尚未上报的值；金额为整元，日期为 YYYY-MM-DD；空为清除';
alter table dispatch.sheet_cell enable row level security;
create policy remit on dispatch.sheet_cell using (platform.in_owner_remit(path, owner_code));

create table dispatch.sheet_change (
  city_code text not null,
  id uuid not null,
  month text not null,
  project_id uuid not null,
  field text not null,
  path text not null,
  owner_code text,
  base text,
  value text,
  theirs text,
  outcome text not null check (outcome in ('saved', 'conflict')),
  source text not null check (source in ('grid', 'workbook', 'outbox')),
  at timestamptz not null,
  by text not null,
  primary key (city_code, id)
);
comment on table dispatch.sheet_change is '单元格填写过的全部值，包括与他人冲突而未采用的；只能追加';
create index sheet_change_cell on dispatch.sheet_change (city_code, month, project_id, field, at desc);
alter table dispatch.sheet_change enable row level security;
create policy remit on dispatch.sheet_change using (platform.in_owner_remit(path, owner_code));

create table dispatch.review (
  city_code text not null,
  project_id uuid not null,
  month text not null,
  version int not null,
  path text not null,
  owner_code text,
  state text not null check (state in ('submitted', 'returned', 'accepted')),
  step int not null check (step between 0 and 6),
  is_nil boolean not null default false,
  submitted_at timestamptz not null,
  submitted_by text not null,
  at timestamptz not null,
  by text not null,
  reason text,
  cells jsonb,
  primary key (city_code, project_id, month),
  foreign key (city_code, project_id) references project_library.project
);
create index review_returned on dispatch.review (city_code, month) where state = 'returned';
comment on table dispatch.review is '月报的审核状态；version 与月报当前版本不同的，表示之后又有更正，须重新审核';
comment on column dispatch.review.step is '等待的审核步骤序号，自 0 起';
comment on column dispatch.review.is_nil is '零报告：填报单位声明本月无变化';
comment on column dispatch.review.cells is '退回的单元格及理由';
create index review_month on dispatch.review (city_code, month, project_id);
alter table dispatch.review enable row level security;
create policy remit on dispatch.review using (platform.in_owner_remit(path, owner_code));

create table dispatch.review_event (
  city_code text not null,
  project_id uuid not null,
  month text not null,
  sequence int not null,
  version int not null,
  path text not null,
  owner_code text,
  act text not null check (act in ('submitted', 'approved', 'accepted', 'returned', 'unapproved')),
  step int not null,
  is_nil boolean not null default false,
  reason text,
  cells jsonb,
  at timestamptz not null,
  by text not null,
  primary key (city_code, project_id, month, sequence)
);
comment on table dispatch.review_event is '审核的经过：上报、通过、接收、退回、撤回通过；只能追加';
alter table dispatch.review_event enable row level security;
create policy remit on dispatch.review_event using (platform.in_owner_remit(path, owner_code));

create table dispatch.explanation (
  city_code text not null,
  project_id uuid not null,
  month text not null,
  field text not null,
  code text not null,
  sequence int not null,
  path text not null,
  owner_code text,
  text text not null,
  at timestamptz not null,
  by text not null,
  primary key (city_code, project_id, month, field, code, sequence)
);
comment on table dispatch.explanation is '填报单位对疑点的说明；只能追加，最后一条有效';
alter table dispatch.explanation enable row level security;
create policy remit on dispatch.explanation using (platform.in_owner_remit(path, owner_code));

create table dispatch.exception (
  city_code text not null,
  id uuid not null,
  period text not null,
  path text not null,
  owner_code text,
  unit_code text,
  project_id uuid,
  until date not null,
  reason text not null,
  granted_at timestamptz not null,
  granted_by text not null,
  revoked_at timestamptz,
  revoked_by text,
  primary key (city_code, id),
  check ((unit_code is null) <> (project_id is null))
);
comment on table dispatch.exception is '例外：轮次关闭或锁定后，允许某单位或某项目补报到某日 24 时，须写明理由';
create index exception_period on dispatch.exception (city_code, period);
alter table dispatch.exception enable row level security;
create policy remit on dispatch.exception
  using (platform.is_on_way(path) and (owner_code is null or platform.in_owner_remit(path, owner_code)))
  with check (platform.in_remit(path));

create table dispatch.freeze (
  city_code text not null,
  id uuid not null,
  month text,
  path text not null,
  unit_code text,
  action text,
  project_ids uuid[],
  reason text not null,
  frozen_at timestamptz not null,
  frozen_by text not null,
  lifted_at timestamptz,
  lifted_by text,
  lift_reason text,
  primary key (city_code, id)
);
comment on table dispatch.freeze is '冻结：按月份、单位、行动或项目暂停填报，解除前不得修改；month 为空的各月都冻结';
alter table dispatch.freeze enable row level security;
create policy remit on dispatch.freeze using (platform.is_on_way(path)) with check (platform.in_remit(path));

create table dispatch.quarter_round (
  city_code text not null,
  quarter text not null check (quarter ~ '^\d{4}-Q[1-4]$'),
  path text not null,
  state text not null check (state in ('open', 'locked')),
  opens_on date,
  due_on date not null,
  closes_on date,
  grace_days int not null default 0 check (grace_days between 0 and 60),
  expected_units text[],
  opened_at timestamptz not null,
  opened_by text,
  locked_at timestamptz,
  locked_by text,
  lock_reason text,
  primary key (city_code, quarter),
  check (closes_on is null or closes_on >= due_on)
);
comment on table dispatch.quarter_round is '季度调度轮次：各县（市、区）填报';
alter table dispatch.quarter_round enable row level security;
create policy remit on dispatch.quarter_round using (platform.is_on_way(path)) with check (platform.in_remit(path));

create table dispatch.county_quarter (
  city_code text not null,
  quarter text not null,
  unit_code text not null,
  version int not null,
  path text not null,
  problems text,
  causes text,
  countermeasures text,
  next_work text,
  coordination text,
  state text not null check (state in ('draft', 'submitted', 'returned', 'accepted')),
  reason text,
  submitted_at timestamptz,
  submitted_by text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  primary key (city_code, quarter, unit_code)
);
comment on table dispatch.county_quarter is '县（市、区）季度调度表：只填县级才知道的内容，金额由各项目月报汇总';
comment on column dispatch.county_quarter.problems is '存在问题';
comment on column dispatch.county_quarter.causes is '原因分析';
comment on column dispatch.county_quarter.countermeasures is '对策措施';
comment on column dispatch.county_quarter.next_work is '下季度工作';
comment on column dispatch.county_quarter.coordination is '需市级协调事项';
alter table dispatch.county_quarter enable row level security;
create policy remit on dispatch.county_quarter using (platform.in_remit(path));

create table dispatch.county_quarter_version (
  like dispatch.county_quarter including comments,
  primary key (city_code, quarter, unit_code, version)
);
comment on table dispatch.county_quarter_version is '季度调度表的各个版本：只能追加';
alter table dispatch.county_quarter_version enable row level security;
create policy remit on dispatch.county_quarter_version using (platform.in_remit(path));

create or replace view dispatch.public_round with (security_invoker = true) as
  select city_code, month, path, state, due_on, opens_on, closes_on, grace_days, expected_units from dispatch.round;
comment on view dispatch.public_round is '其他功能可读的月度轮次：开始、截止、关闭日期和须填报单位';
create view dispatch.public_quarter_round with (security_invoker = true) as
  select city_code, quarter, path, state, due_on, opens_on, closes_on, grace_days, expected_units
  from dispatch.quarter_round;
comment on view dispatch.public_quarter_round is '其他功能可读的季度轮次';
create view dispatch.public_county_quarter with (security_invoker = true) as
  select city_code, quarter, unit_code, path, problems, causes, countermeasures, next_work, coordination, state,
    submitted_at
  from dispatch.county_quarter;
comment on view dispatch.public_county_quarter is '其他功能可读的县（市、区）季度调度表';
create view dispatch.public_review with (security_invoker = true) as
  select v.city_code, v.project_id, v.month, v.version, v.path, v.owner_code, v.state, v.step, v.is_nil, v.submitted_at,
    v.submitted_by, v.at, v.by, v.reason, v.cells
  from dispatch.review v
  join dispatch.report r on r.city_code = v.city_code and r.project_id = v.project_id and r.month = v.month
    and r.version = v.version;
comment on view dispatch.public_review is '其他功能可读的审核状态：只含当前版本的';
create or replace view dispatch.public_report with (security_invoker = true) as
  select city_code, project_id, month, path, owner_code, cumulative_yuan, version, month_yuan, total_yuan, progress,
    problems, recorded_by, recorded_at, source, cause_code, coordination, coordination_department, promised_on, capacity
  from dispatch.report;
comment on view dispatch.public_report is
  '其他功能可读的月报：本月完成、本年累计、开工以来累计，元；形象进度、存在问题、原因、需协调事项、登记情况';

grant select, insert, update on dispatch.form_field, dispatch.review, dispatch.exception, dispatch.freeze,
  dispatch.quarter_round, dispatch.county_quarter to qingzhang_app;
grant select, insert, update, delete on dispatch.sheet_cell to qingzhang_app;
grant select, insert on dispatch.round_event, dispatch.form_marks, dispatch.review_step, dispatch.sheet_change,
  dispatch.review_event, dispatch.explanation, dispatch.county_quarter_version to qingzhang_app;
grant select on dispatch.public_quarter_round, dispatch.public_county_quarter, dispatch.public_review to qingzhang_app;
