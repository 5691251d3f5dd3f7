-- The contact of a department of a county passes leads and sees nothing else.
alter table organisation.account drop constraint account_role_check;
alter table organisation.account add constraint account_role_check check (role in
  ('city-desk', 'county-desk', 'township-clerk', 'project-owner', 'leader', 'administrator', 'auditor',
   'department-contact'));

create table organisation.department_contact (
  city_code text not null,
  unit_code text not null check (unit_code ~ '^\d{6}(-Z\d{2})?$'),
  department text not null check (department in ('developmentReform', 'statistics', 'industry', 'construction',
    'agriculture', 'naturalResources', 'water', 'finance', 'approval')),
  version int not null,
  path text not null,
  person text not null,
  post text not null,
  telephone text not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  primary key (city_code, unit_code, department, version)
);
comment on table organisation.department_contact is '部门联络员：各县（市、区）各部门一人；每次修改为新版本';
comment on column organisation.department_contact.department is
  'developmentReform 发改，statistics 统计，industry 经信，construction 建设，agriculture 农业农村，naturalResources 自然资源，water 水利，finance 财政，approval 审批';
comment on column organisation.department_contact.person is '联络员姓名';
comment on column organisation.department_contact.post is '科室、职务';
comment on column organisation.department_contact.telephone is '联系电话';
alter table organisation.department_contact enable row level security;
create policy remit on organisation.department_contact using (platform.is_on_way(path)) with check (platform.in_remit(path));

create view organisation.public_department_contact with (security_invoker = true) as
  select distinct on (city_code, unit_code, department) city_code, unit_code, department, version, path, person, post,
    telephone, recorded_at, recorded_by
  from organisation.department_contact order by city_code, unit_code, department, version desc;
comment on view organisation.public_department_contact is '各部门现在的联络员';

grant select, insert on organisation.department_contact to qingzhang_app;
grant select on organisation.public_department_contact to qingzhang_app;
