-- What the caliber, the statistics side and the site of a project need to be known by. The same columns in both tables,
-- in the same order, because a version is a project as it was known.
do $$
declare
  target text;
begin
  foreach target in array array['project', 'project_version'] loop
    execute format('alter table project_library.%I
      add site_code text,
      add industry_edition text check (industry_edition in (''2017'', ''2011'')),
      add department_name text,
      add responsible_person text,
      add land_yuan bigint check (land_yuan >= 0),
      add compensation_yuan bigint check (compensation_yuan >= 0),
      add used_asset_yuan bigint check (used_asset_yuan >= 0),
      add working_capital_yuan bigint check (working_capital_yuan >= 0),
      add expensed_yuan bigint check (expensed_yuan >= 0),
      add approved_on date,
      add approval_number text,
      add approved_total_yuan bigint check (approved_total_yuan >= 0),
      add is_filed_separately boolean,
      add leaves_asset boolean,
      add is_capitalised boolean,
      add is_beyond_levelling boolean,
      add statistics_state text check (statistics_state in (''notReported'', ''reporting'', ''entered'', ''returned'')),
      add returned_in text,
      add return_reason text,
      add site_longitude double precision,
      add site_latitude double precision', target);
  end loop;
end $$;
comment on column project_library.project.site_code is '项目建设地统计用区划代码，12 位';
comment on column project_library.project.industry_edition is '行业代码版本：2017、2011；空为 2017';
comment on column project_library.project.department_name is '主管部门';
comment on column project_library.project.responsible_person is '责任人';
comment on column project_library.project.land_yuan is '其中土地购置费，元';
comment on column project_library.project.compensation_yuan is '其中征地拆迁补偿费，元';
comment on column project_library.project.used_asset_yuan is '其中旧设备和旧建筑物，元';
comment on column project_library.project.working_capital_yuan is '其中铺底流动资金，元';
comment on column project_library.project.expensed_yuan is '其中不形成固定资产的费用，元';
comment on column project_library.project.approved_on is '批复（核准、备案）日期';
comment on column project_library.project.approval_number is '批复（核准、备案）文号';
comment on column project_library.project.approved_total_yuan is '批复总投资，元';
comment on column project_library.project.is_filed_separately is '是否单独立项或备案';
comment on column project_library.project.leaves_asset is '资产测试一：是否形成可辨认资产';
comment on column project_library.project.is_capitalised is '资产测试二：业主是否计入固定资产';
comment on column project_library.project.is_beyond_levelling is '资产测试三：是否不只是平整、开挖处置或围填';
comment on column project_library.project.statistics_state is '统计状态：notReported 未报送，reporting 报送中，entered 已入库，returned 退回';
comment on column project_library.project.returned_in is '退回月份';
comment on column project_library.project.return_reason is '退回原因';
comment on column project_library.project.site_longitude is '建设地点经度，度';
comment on column project_library.project.site_latitude is '建设地点纬度，度';

create or replace view project_library.public_project with (security_invoker = true) as
  select city_code, id, path, name, name_key, code, owner_name, owner_code, unit_code, township_code, industry_code,
    planned_total_yuan, planned_start, planned_finish, started_in, entered_in, stage, nature, caliber,
    action, is_eco_led, content, statistics_state, approved_on, approved_total_yuan, national_fund_yuan,
    provincial_fund_yuan, city_fund_yuan, site_longitude, site_latitude
  from project_library.project;
