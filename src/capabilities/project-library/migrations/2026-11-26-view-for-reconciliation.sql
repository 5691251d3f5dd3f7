-- Other rooms may read where a project counts, what may be taken out of its total, and when the bureau sent it back.
create or replace view project_library.public_project with (security_invoker = true) as
  select city_code, id, path, name, name_key, code, owner_name, owner_code, unit_code, township_code, industry_code,
    planned_total_yuan, planned_start, planned_finish, started_in, entered_in, stage, nature, caliber,
    action, is_eco_led, content, statistics_state, approved_on, approved_total_yuan, national_fund_yuan,
    provincial_fund_yuan, city_fund_yuan, site_longitude, site_latitude,
    site_code, land_yuan, compensation_yuan, used_asset_yuan, working_capital_yuan, expensed_yuan, returned_in
  from project_library.project;
