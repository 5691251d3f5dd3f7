import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Sent } from '#kernel/endpoint.ts';
import { inRemit } from '#platform/database.ts';
import { as, type Person } from '#testing/people.ts';
import { type TestServer, testServer } from '#testing/server.ts';
import { listPlanVersions, readWorkPlan, saveWorkPlan } from './contract-work-plan.ts';
import { appendWorkPlan } from './store/work-plans.ts';

const now = new Date('2020-05-06T02:00:00Z');
let server: TestServer;
let people: { city: Person; tiantai: Person };

beforeAll(async () => {
  server = await testServer({ clock: () => now });
  people = {
    city: await as(server, { role: 'city-desk', regionCode: '331000' }),
    tiantai: await as(server, { role: 'county-desk', regionCode: '331023' }),
  };
});
afterAll(() => server?.close());

type WorkPlanBody = Sent<typeof saveWorkPlan>['body'];
const action: WorkPlanBody['actions'][number] = {
  ...{
    action: 'restoration',
    goal: '完成始丰溪治理',
    measures: '一河一策',
    responsible: '市生态环境局',
    dueOn: '2020-12-31',
  },
  targets: [
    { kind: 'started', unitCode: '331023', amount: 1 },
    { kind: 'investment', unitCode: '331024', amount: 8_000_000 },
    { kind: 'projects', unitCode: '331000', amount: 2 },
  ],
};
const draft: WorkPlanBody = {
  state: 'draft',
  goal: '稳增长',
  safeguards: '加强调度',
  note: null,
  actions: [action],
  version: 0,
};
const save = (body: WorkPlanBody, who = people.city) => who.call(saveWorkPlan, { params: { year: 2020 }, body });

describe('the work plan of a year', () => {
  it('is written by the city alone', async () => {
    await expect(save(draft, people.tiantai)).rejects.toMatchObject({ code: 'cityWritesPlan' });
    expect(await people.city.call(readWorkPlan, { params: { year: 2020 }, query: {} })).toBeNull();
  });

  it('is kept by the database itself from being written by a county', async () => {
    const tiantai = { remit: '331000/331023', ownerCode: null };
    const recorded = { recordedAt: now.toISOString(), recordedBy: 'x' };
    const plan = { ...draft, year: 2020, version: 1, ...recorded };
    const writes = inRemit(server.desk.db, tiantai, (tx) =>
      appendWorkPlan(tx, '331000', { plan, pathOf: () => '331000/331023' }),
    );
    await expect(writes).rejects.toThrow(/row-level security/);
  });

  it('takes no target below a county', async () => {
    const township: typeof action = { ...action, targets: [{ kind: 'investment', unitCode: '331023101', amount: 1 }] };
    await expect(save({ ...draft, actions: [township] })).rejects.toMatchObject({ code: 'planTargetBelowCounty' });
    const direct = server.admin.query(
      `insert into plan.work_target values ('331000', 2020, 1, 'air', 'projects', '331023101', '331000/331023/331023101', 1)`,
    );
    await expect(direct).rejects.toThrow(/unit_code/);
  });

  it('is kept version by version, adopted when it is complete, and changed with a reason', async () => {
    expect(await save(draft)).toMatchObject({ version: 1, state: 'draft' });
    await expect(save(draft)).rejects.toMatchObject({ code: 'planChanged' });
    const empty = { ...action, goal: '' };
    await expect(save({ ...draft, state: 'adopted', version: 1, actions: [empty] })).rejects.toMatchObject({
      code: 'planIncomplete',
    });
    expect(await save({ ...draft, state: 'adopted', version: 1 })).toMatchObject({ version: 2, state: 'adopted' });
    await expect(save({ ...draft, version: 2 })).rejects.toMatchObject({ code: 'adoptedStays' });
    await expect(save({ ...draft, state: 'adopted', version: 2 })).rejects.toMatchObject({ code: 'reasonMissing' });
    const amended: WorkPlanBody = {
      ...draft,
      state: 'adopted',
      goal: '稳增长、补短板',
      note: '省里调整目标',
      version: 2,
    };
    expect(await save(amended)).toMatchObject({ version: 3, goal: '稳增长、补短板' });
    const versions = await people.city.call(listPlanVersions, { params: { year: 2020 } });
    expect(versions.map(({ version, state, note }) => [version, state, note])).toEqual([
      [3, 'adopted', '省里调整目标'],
      [2, 'adopted', null],
      [1, 'draft', null],
    ]);
    const first = await people.city.call(readWorkPlan, { params: { year: 2020 }, query: { version: 1 } });
    expect(first).toMatchObject({ state: 'draft', goal: '稳增长' });
  });

  it('is read by a county with the targets of the city and its own, not those of others', async () => {
    const seen = await people.tiantai.call(readWorkPlan, { params: { year: 2020 }, query: {} });
    expect(seen?.actions[0]?.targets.map(({ unitCode }) => unitCode)).toEqual(['331000', '331023']);
    const all = await people.city.call(readWorkPlan, { params: { year: 2020 }, query: {} });
    expect(all?.actions).toEqual([expect.objectContaining({ dueOn: '2020-12-31', responsible: '市生态环境局' })]);
    expect(all?.actions[0]?.targets).toHaveLength(3);
  });

  it('is written down in the audit with every version', async () => {
    const { rows } = await server.admin.query(
      `select count(*)::int as n from platform.audit_entry where act = 'plan.save-work-plan'`,
    );
    expect(rows).toEqual([{ n: 3 }]);
  });
});
