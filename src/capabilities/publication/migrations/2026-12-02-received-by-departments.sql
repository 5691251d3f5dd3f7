-- A department's contact confirms what was sent to the department, and sees nothing else of this room: such a request
-- names itself where an owner's names its owner, so that no remit of a county opens to it.
create function publication.receives(receiver text) returns boolean language sql stable parallel safe as $$
  select coalesce('contact:' || receiver = nullif(current_setting('app.owner', true), ''), false)
$$;
comment on function publication.receives(text) is '本次操作由该部门联络员账号发起：只看得到发给本部门的文稿';

alter table publication.recipient add column receiver text,
  add constraint recipient_one_way check (receiver is null or unit_path is null);
comment on column publication.recipient.receiver is '签收的部门联络员账号（登录名）；空为由所在地区的专班签收，或本系统之外';
create index recipient_receiver on publication.recipient (city_code, receiver, paper) where receiver is not null;

alter policy reading on publication.recipient
  using (publication.is_own(path) or publication.is_own(unit_path) or publication.receives(receiver));
alter policy changing on publication.recipient
  using (publication.is_own(path) or publication.is_own(unit_path) or publication.receives(receiver))
  with check (publication.is_own(path) or publication.is_own(unit_path) or publication.receives(receiver));
alter policy reading on publication.paper
  using (publication.is_own(path) or (state = 'issued' and (publication.reaches(path) or exists (
    select from publication.recipient r where r.city_code = paper.city_code and r.paper = paper.id
      and r.sent_at is not null and publication.receives(r.receiver)))));
