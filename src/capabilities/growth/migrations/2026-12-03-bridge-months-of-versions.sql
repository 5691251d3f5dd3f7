-- Which months of which projects were reported after an instant is read from the index alone. It takes the place of the
-- one on the time, of which it is the longer form.
create index report_version_recorded_month on dispatch.report_version (city_code, recorded_at desc, month, project_id);
drop index dispatch.report_version_recorded;
