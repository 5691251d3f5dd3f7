import {openPostgres} from './src/platform/postgres/open-postgres.ts';
import pg from 'pg';
const {adminUrl,leave}=await openPostgres({dataFolder:'/tmp/year-demo'});
const c=new pg.Client(adminUrl);await c.connect();
await c.query("set role qingzhang_app");await c.query("begin");await c.query("select platform.set_remit('331000','')");await c.query("set local app.as_of='2020-04-20T10:00:00Z'");
for(const q of ["explain (analyze,costs off) select count(*), sum(arrived_yuan) from funds.project_money_at where city_code='331000'",
"explain (analyze,costs off) select r.project_id, r.month, r.month_yuan, r.total_yuan from dispatch.public_report_at r where r.city_code='331000' and r.project_id in (select project_id from funds.project_money_at where city_code='331000') and r.month <= '2020-03'"]){const r=await c.query(q);for(const x of r.rows)console.log(x['QUERY PLAN'].slice(0,140));console.log('----')}
await c.end();await leave();process.exit(0);
