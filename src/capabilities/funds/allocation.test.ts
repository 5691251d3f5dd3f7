import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasEnded, readLongRun } from '#kernel/long-run.ts';
import { sampleLedger } from '#testing/ledger.ts';
import type { Person } from '#testing/people.ts';
import { type TestServer, testServer } from '#testing/server.ts';
import { readSourceLedger } from './contract.ts';
import {
  acceptAllocation,
  askAllocation,
  listAllocations,
  listGrants,
  readAllocationBasis,
} from './contract-allocation.ts';

let server: TestServer;
let ledger: Awaited<ReturnType<typeof sampleLedger>>;
beforeAll(async () => {
  server = await testServer();
  ledger = await sampleLedger(server);
});
afterAll(() => server?.close());

const wish = {
  ...{ maturityWeight: 6, performanceWeight: 4, maxSharePercent: 60, levelSharePercent: {}, leastYuan: 10_000 },
  ...{ floors: [], floorsElastic: true, required: [] },
};

async function made(who: Person, name: string, change: object = {}) {
  const { id } = await who.call(askAllocation, { body: { name, wish: { ...wish, ...change } } });
  for (;;) {
    const run = await who.call(readLongRun, { params: { id } });
    if (hasEnded(run)) {
      expect(run.state).toBe('done');
      const { rows } = await who.call(listAllocations, { query: {} });
      const scenario = rows.find((row) => row.id === id);
      if (!scenario) throw new Error('the scenario is not listed');
      return scenario;
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

const accept = (who: Person, id: string) =>
  who.call(acceptAllocation, {
    params: { id },
    body: { documentNo: '台环委〔2019〕7号', reason: '年度安排', on: '2019-08-01' },
  });

test('without money there is nothing to work out', async () => {
  await expect(made(ledger.people.city, '空')).rejects.toMatchObject({ code: 'nothingToAllocate' });
});

describe('with money of a county and of the city', () => {
  let county: string;
  beforeAll(async () => {
    county = (await ledger.source({ purpose: 'water', unitCode: '331023', amountYuan: 1_000_001 })).id;
    await ledger.source({ level: 'city', purpose: 'air', unitCode: '331000', amountYuan: 500_000 });
  });

  test('a scenario gives each pot to projects that it may pay, and moves nothing', async () => {
    const { city } = ledger.people;
    expect(await city.call(readAllocationBasis, { query: {} })).toMatchObject({ sources: 2, leftYuan: 1_500_001 });
    const { id, summary, acceptance } = await made(city, '方案一');
    expect(summary).toMatchObject({ status: 'optimal', totalYuan: 1_500_001, leftYuan: 0, conflict: [] });
    expect(acceptance).toBeNull();
    const { rows } = await city.call(listGrants, { params: { id }, query: {} });
    const projects = ledger.projects;
    for (const { projectId, purpose } of rows)
      expect(purpose === 'air' ? [projects.air] : [projects.water, projects.village]).toContain(projectId);
    expect(rows.reduce((sum, { yuan }) => sum + yuan, 0)).toBe(1_500_001);
    expect((await city.call(readSourceLedger, { params: { id: county }, query: {} })).rows).toHaveLength(1);
  });

  test('a floor that must be kept and cannot be is explained, and nothing can be accepted of it', async () => {
    const { city } = ledger.people;
    const floors = [{ unitCode: '331024', minimumYuan: 100_000 }];
    const { id, summary } = await made(city, '保底', { floors, floorsElastic: false });
    expect(summary.status).toBe('infeasible');
    expect(summary.conflict.map(({ kind }) => kind)).toEqual(['floor']);
    await expect(accept(city, id)).rejects.toMatchObject({ code: 'scenarioEmpty' });
    const elastic = await made(city, '保底可不足', { floors });
    expect(elastic.summary.units.find(({ unitCode }) => unitCode === '331024')).toMatchObject({ shortYuan: 100_000 });
    await expect(made(city, '错', { floors: [{ unitCode: '339999', minimumYuan: 1 }] })).rejects.toMatchObject({
      code: 'unitUnknown',
    });
  });

  test('a county works with its own money, and sees no scenario of the city', async () => {
    const { tiantai, city, xianju } = ledger.people;
    const { summary } = await made(tiantai, '县里');
    expect(summary.totalYuan).toBe(1_000_001);
    expect((await tiantai.call(listAllocations, { query: {} })).rows.map(({ name }) => name)).toEqual(['县里']);
    expect((await xianju.call(listAllocations, { query: {} })).rows).toEqual([]);
    expect((await city.call(listAllocations, { query: {} })).rows.length).toBeGreaterThan(2);
    await expect(made(ledger.people.leader, '看')).rejects.toMatchObject({ code: 'notAllowed' });
  });

  test('accepted, each amount is a row of the ledger with document and reason, once', async () => {
    const { city } = ledger.people;
    const { id } = await made(city, '方案二');
    const other = await made(city, '方案三');
    const { rows, totalYuan } = await accept(city, id);
    expect(totalYuan).toBe(1_500_001);
    const { rows: moved } = await city.call(readSourceLedger, { params: { id: county }, query: {} });
    const given = moved.filter(({ kind }) => kind === 'allocation');
    expect(given.reduce((sum, { amountYuan }) => sum + amountYuan, 0)).toBe(1_000_001);
    expect(given[0]?.reason).toBe('依据台环委〔2019〕7号采纳资金分解方案“方案二”：年度安排');
    await expect(accept(city, id)).rejects.toMatchObject({ code: 'scenarioAccepted' });
    await expect(accept(city, other.id)).rejects.toMatchObject({ code: 'allocationBeyondSource' });
    const { rows: scenarios } = await city.call(listAllocations, { query: {} });
    expect(scenarios.find((row) => row.id === id)?.acceptance).toMatchObject({ rows, documentNo: '台环委〔2019〕7号' });
  });
});
