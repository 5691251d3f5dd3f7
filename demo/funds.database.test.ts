import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoServer } from '#testing/demo-server.ts';
import { as, type Person } from '#testing/people.ts';
import type { TestServer } from '#testing/server.ts';
import { totalProjectMoney, totalSources } from '../src/capabilities/funds/contract.ts';
import { listStalls } from '../src/capabilities/funds/contract-stalls.ts';
import { stallKinds } from '../src/capabilities/funds/rules/stalls.ts';

/** 4.3 亿元 over 268 projects, from the document to the payment, out of the product's own ledger. Source: briefing 2020-4. */
let server: TestServer;
let leader: Person;
beforeAll(async () => {
  server = await demoServer();
  leader = await as(server, { role: 'leader', regionCode: '331000' });
}, 120_000);
afterAll(() => server?.close());

const ask = async (statement: string) => (await server.admin.query(statement)).rows;

describe('the money of the demo city', () => {
  it('is 4.3 亿元 of national, provincial and city money over 268 projects, by the ledger alone', async () => {
    const [row] = await ask(`
      select count(distinct project_id)::int as projects, sum(allocated_yuan)::bigint as yuan from funds.movement
      where level in ('national', 'provincial', 'city') and project_id is not null`);
    expect([row.projects, Number(row.yuan)]).toEqual([268, 430_000_000]);
    const { levels } = await leader.call(totalSources, { query: {} });
    const three = levels.filter(({ level }) => level !== 'county' && level !== 'own');
    expect(three.reduce((sum, { allocatedYuan }) => sum + allocatedYuan, 0)).toBe(430_000_000);
    expect(await leader.call(totalProjectMoney, { query: {} })).toMatchObject({
      projects: 268,
      plannedYuan: 430_000_000,
      threeLevels: { projects: 268, allocatedYuan: 430_000_000 },
    });
  });

  it('gives each project, level by level, to the yuan what its own facts state', async () => {
    const differing = await ask(`
      with given as (
        select project_id, level, sum(allocated_yuan) as yuan from funds.movement
        where project_id is not null and level in ('national', 'provincial', 'city') group by 1, 2
      ), stated as (
        select id, 'national' as level, national_fund_yuan as yuan from project_library.project
        union all select id, 'provincial', provincial_fund_yuan from project_library.project
        union all select id, 'city', city_fund_yuan from project_library.project
      )
      select * from stated s full join given g on g.project_id = s.id and g.level = s.level
      where coalesce(s.yuan, 0) <> coalesce(g.yuan, 0)`);
    expect(differing).toEqual([]);
  });

  it('has money of this year for the city and for counties that nobody has shared out', async () => {
    const rows = await ask(`
      select s.unit_code as unit, count(*)::int as documents, sum(m.issued_yuan - m.allocated_yuan)::bigint as yuan
      from funds.source s join funds.source_money m on m.source_id = s.id
      where s.issued_on >= '2020-01-01' and m.allocated_yuan = 0 group by 1`);
    const city = rows.find(({ unit }) => unit === '331000');
    expect([city?.documents, Number(city?.yuan)]).toEqual([9, 72_000_000]);
    expect(rows.length).toBeGreaterThanOrEqual(4);
  });

  it('every kept balance is what a recount of the ledger gives', async () => {
    const differing = await ask(`
      select m.* from funds.source_money m join (
        select source_id, sum(issued_yuan) as i, sum(arrived_yuan) as a, sum(allocated_yuan) as g, sum(paid_yuan) as p
        from funds.movement group by 1) v on v.source_id = m.source_id
      where (m.issued_yuan, m.arrived_yuan, m.allocated_yuan, m.paid_yuan) is distinct from (v.i, v.a, v.g, v.p)`);
    expect(differing).toEqual([]);
    const projects = await ask(`
      select m.* from funds.project_money m join (
        select source_id, project_id, sum(allocated_yuan) as g, sum(paid_yuan) as p
        from funds.movement where project_id is not null group by 1, 2) v
      on v.source_id = m.source_id and v.project_id = m.project_id
      where (m.allocated_yuan, m.paid_yuan) is distinct from (v.g, v.p)`);
    expect(projects).toEqual([]);
    const [sums] = await ask(`
      select (select sum(allocated_yuan) from funds.source_money) = (select sum(allocated_yuan) from funds.project_money)
        and (select sum(paid_yuan) from funds.source_money) = (select sum(paid_yuan) from funds.project_money) as equal`);
    expect(sums.equal).toBe(true);
  });

  it('every payment leads back over an allocation to an issued document, in the order of days', async () => {
    const [payments] = await ask(`select count(*)::int as n from funds.movement where kind = 'payment'`);
    const [traced] = await ask(`
      select count(distinct p.id)::int as n from funds.movement p
      join funds.movement a on a.source_id = p.source_id and a.project_id = p.project_id and a.kind = 'allocation'
        and a.moved_on <= p.moved_on and a.number < p.number
      join funds.movement i on i.source_id = p.source_id and i.kind = 'issue' and i.moved_on <= a.moved_on
      join funds.source s on s.id = p.source_id and s.document_no like '%演示%'
      where p.kind = 'payment' and p.payee <> '' and p.voucher_no <> ''`);
    expect(payments.n).toBeGreaterThan(300);
    expect(traced.n).toBe(payments.n);
  });

  it('holds what an auditor looks for: a reversal, a return, a recall, idle and unallocated money, and every stall', async () => {
    const kinds = await ask(`select distinct kind from funds.movement order by 1`);
    expect(kinds.map(({ kind }) => kind)).toEqual([
      'allocation',
      'arrival',
      'issue',
      'payment',
      'recall',
      'return',
      'reversal',
    ]);
    const { counts } = await leader.call(listStalls, { query: { on: '2020-03-31' } });
    for (const { kind, rows } of counts) expect([kind, rows > 0]).toEqual([kind, true]);
    expect(counts.map(({ kind }) => kind)).toEqual([...stallKinds]);
    const { idle, unallocated } = await leader.call(totalSources, { query: { on: '2020-03-31' } });
    expect(Math.min(idle.over12, idle.upTo12, unallocated.upTo12)).toBeGreaterThan(0);
  });
});
