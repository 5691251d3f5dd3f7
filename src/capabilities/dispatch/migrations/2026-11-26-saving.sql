-- A submission needs no row of its own: the report says at which step its review begins and whether it declares that
-- nothing has changed; who submitted it and when is who recorded it. `review` holds decisions alone.
drop view dispatch.public_review;
alter table dispatch.report
  add review_step int not null default 0 check (review_step between 0 and 6), add is_nil boolean not null default false;
alter table dispatch.report_version
  add review_step int not null default 0, add is_nil boolean not null default false;
comment on column dispatch.report.review_step is '审核自第几步起，自 0 起；县级自己上报的跳过县级审核';
comment on column dispatch.report.is_nil is '零报告：填报单位声明本月无变化';
comment on column dispatch.report_version.review_step is '审核自第几步起，自 0 起';
comment on column dispatch.report_version.is_nil is '零报告：填报单位声明本月无变化';
alter table dispatch.review drop submitted_at, drop submitted_by, drop is_nil;
alter table dispatch.review_event drop is_nil, drop constraint review_event_act_check,
  add constraint review_event_act_check check (act in ('approved', 'accepted', 'returned', 'unapproved'));

create view dispatch.public_review with (security_invoker = true) as
  select r.city_code, r.project_id, r.month, r.version, r.path, r.owner_code,
    coalesce(v.state, case when k.state = 'locked' and r.recorded_at <= coalesce(k.locked_at, r.recorded_at)
      then 'accepted' else 'submitted' end) as state,
    coalesce(v.step, r.review_step) as step, r.is_nil, r.recorded_at as submitted_at, r.recorded_by as submitted_by,
    v.at, v.by, v.reason, v.cells
  from dispatch.report r
  left join dispatch.review v on v.city_code = r.city_code and v.project_id = r.project_id and v.month = r.month
    and v.version = r.version
  left join dispatch.round k on k.city_code = r.city_code and k.month = r.month;
comment on view dispatch.public_review is '各月报当前版本的审核状态：没有决定的，轮次开启时为待审核，锁定后视为已接收';
grant select on dispatch.public_review to qingzhang_app;

-- A department's step is decided by one account, by the name under which it signs in.
alter table dispatch.review_step drop account_id, add reviewer text,
  add constraint review_step_reviewer check ((kind = 'department') = (reviewer is not null));
comment on column dispatch.review_step.reviewer is '部门审核由哪个账号进行：登录名';
