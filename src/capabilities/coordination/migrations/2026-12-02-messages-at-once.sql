-- What waits for somebody from now on joins the message of the day at once, and does not wait for the night.
grant update (items, made_at) on coordination.message to qingzhang_app;
comment on table coordination.message is '提醒：每人每天至多一条，由主键保证；当天新增的事项并入这一条';
