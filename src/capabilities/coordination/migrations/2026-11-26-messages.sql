create table coordination.recipient (
  city_code text not null,
  account_name text not null,
  path text not null,
  owner_code text,
  mail_address text,
  recorded_at timestamptz not null,
  primary key (city_code, account_name)
);
comment on table coordination.recipient is '账号本人登记的提醒邮箱；为空则只发站内消息';
alter table coordination.recipient enable row level security;
create policy remit on coordination.recipient using (platform.in_owner_remit(path, owner_code));

create table coordination.message (
  city_code text not null,
  account_name text not null,
  on_day date not null,
  path text not null,
  owner_code text,
  items jsonb not null,
  made_at timestamptz not null,
  read_at timestamptz,
  mail_state text not null check (mail_state in ('none', 'queued', 'sending', 'sent', 'failed')),
  primary key (city_code, account_name, on_day)
);
comment on table coordination.message is '提醒：每人每天至多一条，由主键保证';
comment on column coordination.message.mail_state is '邮件至多发一次：取走即为 sending，不再重发';
create index message_queued on coordination.message (city_code) where mail_state = 'queued';
alter table coordination.message enable row level security;
create policy remit on coordination.message using (platform.in_owner_remit(path, owner_code));

grant select, insert, update on coordination.recipient to qingzhang_app;
grant select, insert on coordination.message to qingzhang_app;
grant update (read_at, mail_state) on coordination.message to qingzhang_app;
