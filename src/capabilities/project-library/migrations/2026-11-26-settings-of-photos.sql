-- When a photo is doubted: too far from the site, or too old; beside the other settings of the city.
alter table project_library.life_cycle_setting
  add photo_far_metres int not null default 3000 check (photo_far_metres between 100 and 100000),
  add photo_lead_days int not null default 31 check (photo_lead_days between 0 and 365);
comment on table project_library.life_cycle_setting is '进度、线索和佐证照片的参数：每次修改为新版本';
comment on column project_library.life_cycle_setting.photo_far_metres is '照片距建设地点超过多少米提示，米';
comment on column project_library.life_cycle_setting.photo_lead_days is '照片可早于开工月份多少天，天';
