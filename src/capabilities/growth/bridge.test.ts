import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { as, type Person } from '#testing/people.ts';
import { type TestServer, testServer } from '#testing/server.ts';
import { csv, importedProjects, importedReports, projectHeading, projectLine, reportHeading } from '#testing/sheets.ts';
import { openRound } from '../dispatch/contract.ts';
import { saveAmount } from '../plan/contract.ts';
import { listProjects } from '../project-library/contract.ts';
import { recordOfficial } from './contract.ts';
import {
  listBridgeProjects,
  listOpenProjects,
  readBridge,
  readKinds,
  readOfficialHistory,
  readSensitivity,
} from './contract-bridge.ts';
import { sweepPast } from './use-cases/sweep-past.ts';

let now = new Date('2019-03-05T02:00:00Z');
let server: TestServer;
let people: { city: Person; tiantai: Person; xianju: Person; leader: Person };
const ids = new Map<string, string>();

async function signedIn() {
  people = {
    city: await as(server, { role: 'city-desk', regionCode: '331000' }),
    tiantai: await as(server, { role: 'county-desk', regionCode: '331023' }),
    xianju: await as(server, { role: 'county-desk', regionCode: '331024' }),
    leader: await as(server, { role: 'leader', regionCode: '331000' }),
  };
}
async function later(instant: string) {
  now = new Date(instant);
  await signedIn();
}
const projects = (...lines: readonly string[]) => importedProjects(people.city, csv('项目', projectHeading, lines));
const reports = (...lines: readonly string[]) => importedReports(people.city, csv('月报', reportHeading, lines));

/** A quiet project, one corrected late, one that leaves the caliber, one that moves, one that reports late. */
beforeAll(async () => {
  server = await testServer({ clock: () => now });
  await signedIn();
  await projects(
    ...['B-1', 'B-2', 'B-3', 'B-4', 'B-5'].map((code) => projectLine({ name: `天台${code}`, code })),
    projectLine({ name: '仙居一', code: 'X-1', unit: '仙居县' }),
  );
  await reports(...['B-1', 'B-2', 'B-3', 'B-4', 'X-1'].map((code) => `${code},,2018-03,,100,`));
  await people.city.call(openRound, { body: { month: '2019-02', dueOn: '2019-03-10' } });
  await reports(...['B-1', 'B-2', 'B-3', 'B-4', 'X-1'].flatMap((c) => [`${c},,2018-02,,50,`, `${c},,2019-02,,60,`]));
  await later('2019-04-05T02:00:00Z');
  await people.city.call(openRound, { body: { month: '2019-03', dueOn: '2019-04-10' } });
  await reports('B-2,,2019-02,,75,', 'B-5,,2019-02,,20,');
  await projects(
    projectLine({ name: '天台B-3', code: 'B-3', wan: 400 }),
    projectLine({ name: '天台B-4', code: 'B-4', unit: '仙居县' }),
  );
  await reports('B-1,,2019-03,,160,', 'X-1,,2019-03,,130,');
  const { rows } = await people.city.call(listProjects, { query: {} });
  for (const { id, code } of rows) ids.set(code ?? '', id);
});
afterAll(() => server?.close());

const month = '2019-03';
const bridge = (who: Person, query: { unit?: string; from?: 'month' | 'year'; asOf?: string } = {}) =>
  who.call(readBridge, { params: { month }, query });

const kinds = (who: Person, query: { unit?: string; asOf?: string } = {}) =>
  who.call(readKinds, { params: { month }, query });

describe('the bridge', () => {
  it('tells late reports, caliber, place and work apart, and adds up', async () => {
    const { before, restated, now: after, parts } = await bridge(people.leader, { unit: '331023' });
    expect([before.month, before.knownAt]).toEqual(['2019-02', '2019-03-10T15:59:59.999Z']);
    expect([before.growthPercent, restated.growthPercent, after.growthPercent]).toEqual([20, 55, 27.5]);
    const yuan = Object.fromEntries(parts.map((part) => [part.cause, [part.investedYuan, part.baseYuan]]));
    expect(yuan).toEqual({
      report: [350_000, 0],
      caliber: [-600_000, -500_000],
      region: [-600_000, -500_000],
      withdrawn: [0, 0],
      natural: [1_000_000, 1_000_000],
    });
    const points = parts.reduce((sum, part) => sum + Math.round((part.points ?? 0) * 10), 0);
    expect(points).toBe(75);
  });

  it('of the city does not know a move within it', async () => {
    const { parts } = await bridge(people.leader);
    expect(parts.find(({ cause }) => cause === 'region')).toMatchObject({ projects: 0, investedYuan: 0, points: 0 });
  });

  it('each part leads to its projects', async () => {
    const behind = (cause: 'report' | 'region', who: Person, unit?: string) =>
      who.call(listBridgeProjects, { params: { month, cause }, query: unit ? { unit } : {} });
    const late = await behind('report', people.leader, '331023');
    expect(late.map(({ name, detail, investedYuan }) => [name, detail, investedYuan])).toEqual([
      ['天台B-5', 'lateReport', 200_000],
      ['天台B-2', 'corrected', 150_000],
    ]);
    expect(await behind('region', people.tiantai)).toMatchObject([{ name: '天台B-4', detail: 'movedOut' }]);
    expect(await behind('region', people.xianju)).toMatchObject([{ name: '天台B-4', detail: 'movedIn' }]);
  });

  it('a county sees its own, the same as the city sees of it, and nobody else’s', async () => {
    const [own, told] = [await bridge(people.tiantai), await bridge(people.leader, { unit: '331023' })];
    expect(own.parts).toEqual(told.parts);
    await expect(bridge(people.tiantai, { unit: '331024' })).rejects.toMatchObject({ code: 'notFound' });
  });

  it('from last year begins with the same month, and an instant ahead is refused', async () => {
    const { before } = await bridge(people.leader, { from: 'year' });
    expect(before.month).toBe('2018-03');
    const ahead = bridge(people.leader, { asOf: '2030-01-01T00:00:00Z' });
    await expect(ahead).rejects.toMatchObject({ code: 'asOfAhead' });
  });

  it('as known before anything became known, the parts but natural are empty', async () => {
    const { parts } = await bridge(people.leader, { asOf: '2019-03-20T00:00:00Z' });
    expect(parts.filter(({ projects: n }) => n > 0).map(({ cause }) => cause)).toEqual(['natural']);
  });
});

describe('kinds', () => {
  it('of the kept roll-up are those of the versions', async () => {
    const { asOf: _, ...kept } = await kinds(people.leader);
    const { asOf: __, ...summed } = await kinds(people.leader, { asOf: now.toISOString() });
    expect(kept).toEqual(summed);
    expect(kept.industries).toMatchObject([{ key: '7721', sharePercent: 100 }]);
    expect(kept.ecoLed).toMatchObject([{ key: false, projects: 5 }]);
  });

  it('of a county are its own', async () => {
    expect((await kinds(people.xianju)).total.projects).toBe(2);
    await expect(kinds(people.xianju, { unit: '331023' })).rejects.toMatchObject({ code: 'notFound' });
  });
});

describe('how firm a rank is', () => {
  it('names the largest project, and counts projects of the unit’s own plan', async () => {
    for (const [code, wan] of [
      ['B-1', 170],
      ['B-2', 400],
      ['X-1', 100],
    ] as const)
      await people.city.call(saveAmount, {
        params: { projectId: ids.get(code) ?? '', year: 2019 },
        body: { plannedYuan: wan * 10_000, note: null, version: 0 },
      });
    const { units } = await people.leader.call(readSensitivity, { params: { month }, query: { percent: 1 } });
    const tiantai = units.find(({ code }) => code === '331023');
    expect(tiantai?.withoutLargest).toMatchObject({ name: '天台B-1', growthPercent: -5 });
    const open = await people.leader.call(listOpenProjects, { params: { month, unitCode: '331023' } });
    expect(open.map(({ name, state, leftYuan }) => [name, state, leftYuan])).toEqual([
      ['天台B-2', 'unreported', 3_250_000],
    ]);
    expect(tiantai?.openProjects).toBe(1);
  });

  it('is the same of now, worked out for an instant, and kept of it', async () => {
    const firmness = async (query: { asOf?: string }) => {
      const { units } = await people.leader.call(readSensitivity, { params: { month }, query });
      return units.map(({ code, withoutLargest }) => [code, withoutLargest]);
    };
    const [asOf, standing] = [now.toISOString(), await firmness({})];
    expect(await firmness({ asOf })).toEqual(standing);
    await later('2019-04-05T03:00:00Z');
    expect(await firmness({ asOf })).toEqual(standing);
  });

  it('is for those who see the whole city; a county reads its own open projects', async () => {
    const asked = people.tiantai.call(readSensitivity, { params: { month }, query: {} });
    await expect(asked).rejects.toMatchObject({ code: 'wholeCityOnly' });
    const open = (unitCode: string) => people.tiantai.call(listOpenProjects, { params: { month, unitCode } });
    expect(await open('331023')).toHaveLength(1);
    await expect(open('331024')).rejects.toMatchObject({ code: 'notFound' });
  });
});

describe('what was published', () => {
  it('keeps every version with its document and day, and what lies ahead from all but the city', async () => {
    const record = (value: number, publishedOn: string, source: string) =>
      people.city.call(recordOfficial, {
        body: { unitCode: '331023', month, fact: 'rate', value, source, publishedOn },
      });
    await record(21.9, '2019-04-01', '快报第 3 期');
    await record(22.1, '2019-04-03', '更正通知');
    await record(22.4, '2019-05-03', '月报');
    const history = async (who: Person) =>
      (await who.call(readOfficialHistory, { params: { unitCode: '331023', month } })).map((one) => [
        one.version,
        one.value,
        one.source,
        one.isEmbargoed,
      ]);
    const open = [
      [2, 22.1, '更正通知', false],
      [1, 21.9, '快报第 3 期', false],
    ];
    expect(await history(people.leader)).toEqual(open);
    expect(await history(people.tiantai)).toEqual(open);
    expect(await history(people.xianju)).toEqual([]);
    expect(await history(people.city)).toEqual([[3, 22.4, '月报', true], ...open]);
  });
});

describe('a bridge that was worked out', () => {
  const kept = 'select unit_code as unit from growth.known_bridge order by changed_at desc, 1';
  const units = async () => (await server.admin.query<{ unit: string }>(kept)).rows.map(({ unit }) => unit);
  const all = ['331000', '331023', '331024'];

  it('is kept until something changes, for all units at once where the whole city was read', async () => {
    await later('2019-04-05T03:00:00Z');
    await server.admin.query('delete from growth.known_bridge');
    const own = [await bridge(people.tiantai), await bridge(people.xianju)];
    expect(await units()).toEqual(['331023', '331024']);
    await server.admin.query('delete from growth.known_bridge');
    const first = [await bridge(people.leader), await bridge(people.tiantai), await bridge(people.xianju)];
    expect(first.slice(1)).toEqual(own);
    expect(await units()).toEqual(all);
    expect([await bridge(people.city), ...own]).toEqual(first);
    await expect(bridge(people.xianju, { unit: '331023' })).rejects.toMatchObject({ code: 'notFound' });
    await reports('B-5,,2019-02,,25,');
    const after = await bridge(people.leader);
    expect(after.restated.investedYuan - (first[0]?.restated.investedYuan ?? 0)).toBe(50_000);
    expect(await units()).toEqual(all);
  });

  it('keeps the projects behind its parts with it, for each remit what it may see', async () => {
    await later('2019-04-20T03:00:00Z');
    const behind = (who: Person) =>
      who.call(listBridgeProjects, { params: { month, cause: 'natural' }, query: { unit: '331023' } });
    const look = async () => [await behind(people.leader), await behind(people.tiantai)];
    const causes = 'select path, count(*)::int as causes from growth.known_move group by path order by path';
    const [first, keptThen] = [await look(), (await server.admin.query(causes)).rows];
    expect(keptThen).toEqual([
      { path: '331000', causes: 5 },
      { path: '331000/331023', causes: 5 },
    ]);
    expect(await look()).toEqual(first);
    await reports('B-2,,2019-03,,200,');
    const [after] = await look();
    expect(after).not.toEqual(first[0]);
  });

  it('of long ago is cleared with the sums of then, and worked out again for whoever asks', async () => {
    await later('2019-05-05T02:00:00Z');
    const asked = { asOf: '2019-04-05T02:30:00Z' } as const;
    const then = async () => [await bridge(people.leader, asked), await kinds(people.leader, asked)];
    const [found, lately] = [await then(), await bridge(people.leader)];
    await sweepPast(server.desk, '331000', 1);
    expect(await units()).toEqual(all);
    expect(await bridge(people.leader)).toEqual(lately);
    expect(await then()).toEqual(found);
    expect(await units()).toEqual([...all, ...all]);
  });
});
