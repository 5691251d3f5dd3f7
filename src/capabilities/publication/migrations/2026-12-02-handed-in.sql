-- 送审: a draft is handed in for review, taken back by its author, or given back by its reviewer with a reason.
alter table publication.paper drop constraint paper_state;
alter table publication.paper add constraint paper_state
  check (state in ('draft', 'submitted', 'reviewed', 'signed', 'issued', 'withdrawn'));
comment on column publication.paper.state is
  'draft 草稿，submitted 已送审，reviewed 已审核，signed 已签发，issued 已印发，withdrawn 已撤回';
alter policy changing on publication.paper
  using (publication.is_own(path) and state in ('draft', 'submitted', 'reviewed', 'signed'))
  with check (publication.is_own(path));
alter table publication.paper_event drop constraint paper_event_act_check;
alter table publication.paper_event add constraint paper_event_act_check check (act in
  ('draft', 'submit', 'recall', 'review', 'sign', 'return', 'issue', 'withdraw', 'correct', 'send', 'reopen'));
comment on table publication.paper_event is
  '文稿的经过：起草、送审、撤回送审、审核、签发、退回、印发、撤回、更正、发送；只能追加';
