-- 发文代字 of a unit by kind of paper: numbers of papers that bear it run together, 台环函〔2020〕5号.
alter table publication.masthead_setting add column symbols jsonb not null default '{}';
comment on column publication.masthead_setting.symbols is
  '各类文稿的发文代字（如 {"notice": "台环函"}）；同一代字的文稿按年连续编号；没有的按种类编期';
