-- Work that takes longer than a request: asked for, carried out in a thread of a desk, followed by its id.
create table platform.long_run (
  city_code text not null,
  id uuid not null,
  path text not null,
  room text not null,
  kind text not null,
  key text not null,
  input jsonb not null,
  state text not null check (state in ('queued', 'running', 'done', 'stopped', 'failed')),
  percent int not null check (percent between 0 and 100),
  step text,
  attempt int not null check (attempt >= 0),
  failure_code text,
  failure_facts jsonb,
  result jsonb,
  asked_by uuid,
  asked_by_name text not null,
  asked_at timestamptz not null,
  started_at timestamptz,
  ended_at timestamptz,
  beat_at timestamptz,
  primary key (city_code, id),
  check ((state = 'done') = (result is not null)),
  check ((state = 'failed') = (failure_code is not null))
);
comment on table platform.long_run is '长时间运算：谁何时要求、进行到哪里、结果或未完成的原因；停止的运算不留结果';
comment on column platform.long_run.key is '种类、范围与输入的摘要；同样的输入不重复运算';
comment on column platform.long_run.step is '正在做的步骤，由各业务模块命名';
comment on column platform.long_run.attempt is '第几次执行；承担运算的程序中断后由下一次接着做';
comment on column platform.long_run.beat_at is '承担运算的程序最近一次报到；过久未报到即视为中断';
create index long_run_asked on platform.long_run (city_code, room, asked_at desc, id);
create index long_run_open on platform.long_run (city_code, asked_at) where state in ('queued', 'running');
create index long_run_key on platform.long_run (city_code, key);
alter table platform.long_run enable row level security;
create policy remit on platform.long_run using (platform.in_remit(path));

-- Which cities a desk that starts must look after; says nothing about what is asked there.
create function platform.cities_with_long_runs() returns setof text language sql stable security definer
set search_path = pg_catalog as $$
  select distinct city_code from platform.long_run where state in ('queued', 'running')
$$;
revoke execute on function platform.cities_with_long_runs() from public;

grant select, insert, update, delete on platform.long_run to qingzhang_app;
grant execute on function platform.cities_with_long_runs() to qingzhang_app;
