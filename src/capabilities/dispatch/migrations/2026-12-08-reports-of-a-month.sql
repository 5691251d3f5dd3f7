-- Reports of a month are found by city and month alone. With the project behind them, PostgreSQL 18 took this index for the
-- last report of a project in a year, and searched it once a month where the project's own key is searched once.
drop index dispatch.report_month;
create index report_month on dispatch.report (city_code, month);
