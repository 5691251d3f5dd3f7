import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoServer } from '#testing/demo-server.ts';
import { as, type Person } from '#testing/people.ts';
import type { TestServer } from '#testing/server.ts';
import { readPlanProgress, readRolling } from '../src/capabilities/plan/contract.ts';
import { listKeyProjects, listLongPlans, totalKeyProjects } from '../src/capabilities/plan/contract-long-plan.ts';
import { readWorkPlan } from '../src/capabilities/plan/contract-work-plan.ts';

let server: TestServer;
let leader: Person;
beforeAll(async () => {
  server = await demoServer();
  leader = await as(server, { role: 'leader', regionCode: '331000' });
}, 120_000);
afterAll(() => server?.close());

const progress = (year: number, month?: string) =>
  leader.call(readPlanProgress, { params: { year }, query: month ? { month } : {} });

describe('the plan of the demo city', () => {
  it('has a work plan of six actions for 2019 and 2020, with targets of counties at the most', async () => {
    for (const year of [2019, 2020]) {
      const plan = await leader.call(readWorkPlan, { params: { year }, query: {} });
      expect(plan?.actions.map(({ action }) => action)).toHaveLength(6);
      const units = plan?.actions.flatMap(({ targets }) => targets.map(({ unitCode }) => unitCode)) ?? [];
      expect(units.every((unit) => /^\d{6}(-Z\d{2})?$/.test(unit))).toBe(true);
    }
  });

  it('2019 was planned near what was done, every action with work, capacity building outside of the caliber', async () => {
    const { total, actions } = await progress(2019, '2019-12');
    expect(total.donePercent).toBeGreaterThan(80);
    expect(total.donePercent).toBeLessThan(110);
    expect(actions.every(({ projects, doneYuan }) => projects > 0 && doneYuan > 0)).toBe(true);
    expect(total.inCaliber.projects).toBe(86);
    expect(actions.find(({ action }) => action === 'capacity')).toMatchObject({
      inCaliber: { projects: 0, doneYuan: 0 },
    });
  });

  it('its sums are those of a recount in SQL', async () => {
    const { rows } = await server.admin.query(
      `select p.action, count(*)::int as projects, sum(a.planned_yuan)::bigint as planned, sum(coalesce(r.yuan, 0))::bigint as done
      from plan.year_amount a join project_library.project p on p.id = a.project_id
      left join (select distinct on (project_id) project_id, cumulative_yuan as yuan from dispatch.report
        where month between '2019-01' and '2019-09' order by project_id, month desc) r on r.project_id = p.id
      where a.year = 2019 and a.planned_yuan > 0 and p.action is not null group by p.action`,
    );
    const { actions } = await progress(2019, '2019-09');
    const counted = rows.map((row) => [row.action, row.projects, Number(row.planned), Number(row.done)]);
    expect(actions.map((one) => [one.action, one.projects, one.plannedYuan, one.doneYuan]).sort()).toEqual(
      counted.sort(),
    );
  });

  it('plans three years ahead, and lists key projects of every unit, some not landed', async () => {
    const { totals } = await leader.call(readRolling, { params: { year: 2020 }, query: {} });
    expect(totals.every(({ projects }) => projects > 10)).toBe(true);
    const [plan] = await leader.call(listLongPlans, {});
    const params = { id: plan?.id ?? '' };
    expect(await leader.call(totalKeyProjects, { params, query: {} })).toMatchObject({ items: 35, landed: 28 });
    const { rows } = await leader.call(listKeyProjects, { params, query: { limit: 200 } });
    expect(new Set(rows.map(({ state }) => state)).size).toBeGreaterThan(2);
  });
});
