-- The same column in both tables, at the same place, because a version is a report as it was known.
alter table dispatch.report add new_asset_yuan bigint;
alter table dispatch.report_version add new_asset_yuan bigint;
comment on column dispatch.report.new_asset_yuan is '本年新增固定资产，元';
comment on column dispatch.report_version.new_asset_yuan is '本年新增固定资产，元';
