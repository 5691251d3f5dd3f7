alter table growth.official_figure
  add column projects int check (projects >= 0),
  add column largest_share_percent numeric(4, 1) check (largest_share_percent between 0 and 100);
comment on column growth.official_figure.projects is '统计部门说明的项目数；未说明为空';
comment on column growth.official_figure.largest_share_percent is '统计部门说明的最大项目占比，百分比；未说明为空';
comment on column growth.official_figure.published_on is '公布日期；晚于今天的为未公布，只有市级投资专班可见，不进入文稿';
