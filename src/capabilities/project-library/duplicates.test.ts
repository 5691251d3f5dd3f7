import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { as, type Person } from '#testing/people.ts';
import { type TestServer, testServer } from '#testing/server.ts';
import { csv, importedProjects, importedReports, projectHeading, projectLine, reportHeading } from '#testing/sheets.ts';
import { nightlyWork } from '../../apps/nightly-work.ts';
import { readReports, saveReport } from '../dispatch/contract.ts';
import { readGrowth } from '../growth/contract.ts';
import { listProjects, readProject, totalProjects } from './contract.ts';
import {
  declareDifferent,
  listDuplicates,
  lookUpDuplicates,
  mergeProjects,
  readDuplicate,
  readDuplicateStanding,
  searchDuplicates,
} from './contract-duplicates.ts';
import { editProject } from './contract-editing.ts';
import { readLifeCycle } from './contract-life-cycle.ts';

const now = new Date('2020-05-06T02:00:00Z');
let server: TestServer;
let people: Record<'city' | 'tiantai' | 'xianju' | 'leader', Person>;

beforeAll(async () => {
  server = await testServer({ clock: () => now });
  people = {
    city: await as(server, { role: 'city-desk', regionCode: '331000' }),
    tiantai: await as(server, { role: 'county-desk', regionCode: '331023' }),
    xianju: await as(server, { role: 'county-desk', regionCode: '331024' }),
    leader: await as(server, { role: 'leader', regionCode: '331000' }),
  };
});
afterAll(() => server?.close());

const take = (...lines: readonly string[]) => importedProjects(people.city, csv('库', projectHeading, lines));
const report = (...lines: readonly string[]) => importedReports(people.city, csv('报', reportHeading, lines));
const idOf = async (q: string) => (await people.leader.call(listProjects, { query: { q } })).rows[0]?.id ?? '';
const pairs = async (who: Person) => (await who.call(listDuplicates, { query: { limit: 200 } })).rows;
const pairOf = async (name: string) => {
  const pair = (await pairs(people.city)).find(
    ({ one, other }) => one.name.includes(name) || other.name.includes(name),
  );
  if (!pair) throw new Error(`no pair of ${name}`);
  return pair;
};
const growth = async (month: string) => (await people.leader.call(readGrowth, { params: { month }, query: {} })).city;

function typedIn(name: string) {
  const nothing = { code: null, ownerName: null, ownerCode: null, townshipCode: null, plannedTotalYuan: null };
  return { name, unitCode: '331023', ...nothing, besides: null };
}

describe('the search', () => {
  it('finds names alike within a county, and a second time nothing new', async () => {
    await take(
      projectLine({ name: '天台县始丰溪流域综合治理工程', code: 'D-1' }),
      projectLine({ name: '始丰溪流域综合治理项目' }),
      projectLine({ name: '始丰溪流域综合治理工程（二期）' }),
      projectLine({ name: '三茅溪流域综合治理工程', code: 'D-3' }),
      projectLine({ name: '始丰溪流域综合治理工程', code: 'D-4', unit: '仙居县' }),
    );
    // Somebody types a name first: that look-up makes keys and must not take the search its projects.
    await people.tiantai.call(lookUpDuplicates, { body: typedIn('别的项目') });
    const first = await people.tiantai.call(searchDuplicates, {});
    expect(first).toMatchObject({ compared: 4, left: false });
    const found = (await pairs(people.tiantai)).map(({ one, other }) => [one.code, other.code].toSorted());
    expect(found).toContainEqual(['D-1', null]);
    expect(found.flat()).not.toContain('D-3');
    expect(found.flat()).not.toContain('D-4');
    expect(await people.tiantai.call(searchDuplicates, {})).toEqual({ compared: 0, found: 0, left: false });
    expect(await pairs(people.xianju)).toEqual([]);
    const standing = await people.tiantai.call(readDuplicateStanding, {});
    const last = { searchedAt: now.toISOString(), searchedBy: people.tiantai.name, isNightly: false };
    expect(standing).toEqual({ ...last, open: found.length, fresh: found.length });
  });

  it('goes by itself every night for the whole city, and each county sees when, and its own pairs', async () => {
    await take(
      projectLine({ name: '盂溪水库上游治理工程', code: 'N-1', unit: '仙居县' }),
      projectLine({ name: '仙居县盂溪水库上游治理项目', unit: '仙居县' }),
    );
    await nightlyWork(server.desk);
    expect((await pairs(people.xianju)).map(({ one, other }) => [one.code, other.code].toSorted())).toEqual([
      ['N-1', null],
    ]);
    const night = { searchedAt: now.toISOString(), searchedBy: null, isNightly: true };
    expect(await people.xianju.call(readDuplicateStanding, {})).toEqual({ ...night, open: 1, fresh: 1 });
    expect(await people.tiantai.call(searchDuplicates, {})).toEqual({ compared: 0, found: 0, left: false });
  });

  it('looks up what is being typed in', async () => {
    const asked = typedIn('三茅溪流域综合治理');
    expect((await people.tiantai.call(lookUpDuplicates, { body: asked })).map(({ code }) => code)).toEqual(['D-3']);
    expect(await people.xianju.call(lookUpDuplicates, { body: asked })).toEqual([]);
  });

  it('a pair that was declared different is not brought up again', async () => {
    const pair = await pairOf('始丰溪流域综合治理项目');
    const differ = (who: Person) =>
      who.call(declareDifferent, { params: { id: pair.id }, body: { reason: '两处河段' } });
    await expect(differ(people.xianju)).rejects.toMatchObject({ code: 'notFound' });
    await expect(differ(people.leader)).rejects.toMatchObject({ code: 'notAllowed' });
    expect(await differ(people.tiantai)).toMatchObject({ state: 'different', reason: '两处河段' });
    await expect(differ(people.tiantai)).rejects.toMatchObject({ code: 'pairDecided' });
    await take(projectLine({ name: '始丰溪流域综合治理项目', wan: 1001 }));
    await people.tiantai.call(searchDuplicates, {});
    expect((await pairs(people.tiantai)).map(({ id }) => id)).not.toContain(pair.id);
  });
});

describe('a merger', () => {
  it('moves the months that only the merged project reported; nothing counts twice, nothing is lost', async () => {
    await take(
      projectLine({ name: '雷马溪生态修复工程', code: 'M-1', wan: 2000 }),
      projectLine({ name: '天台县雷马溪生态修复项目', code: 'M-2', wan: 2000 }),
    );
    await report('M-2,,2020-02,10,10,10', 'M-1,,2020-03,,30,30', 'M-2,,2020-04,,50,50');
    // Before, what one project reached stands beside what the other did.
    expect((await growth('2020-04'))?.investedYuan).toBe(800_000);
    await people.tiantai.call(searchDuplicates, {});
    const pair = await pairOf('雷马溪');
    const [kept, gone] = [await idOf('M-1'), await idOf('M-2')];
    const before = await people.leader.call(totalProjects, { query: {} });
    const body = { keep: kept, take: [], reason: '同一项目两次录入' };
    await people.tiantai.call(mergeProjects, { params: { id: pair.id }, body });
    expect((await growth('2020-04'))?.investedYuan).toBe(500_000);
    expect((await growth('2020-02'))?.investedYuan).toBe(100_000);
    const months = await people.leader.call(readReports, { params: { projectId: kept } });
    expect(months.map(({ month, cumulativeYuan }) => [month, cumulativeYuan])).toEqual([
      ['2020-02', 100_000],
      ['2020-03', 300_000],
      ['2020-04', 500_000],
    ]);
    // As it is known now, worked out from the versions, it is the same.
    const query = { asOf: now.toISOString() };
    const asKnown = await people.leader.call(readGrowth, { params: { month: '2020-04' }, query });
    expect(asKnown.city?.investedYuan).toBe(500_000);
    const totals = await people.leader.call(totalProjects, { query: {} });
    expect(totals.projects).toBe(before.projects - 1);
    expect(totals.plannedTotalYuan).toBe(before.plannedTotalYuan - 20_000_000);
    // The merged one stays to be read, with its months, and says where it went.
    const { project } = await people.leader.call(readProject, { params: { id: gone } });
    expect(project).toMatchObject({ mergedInto: kept, caliber: 'out' });
    expect((await people.leader.call(readReports, { params: { projectId: gone } })).length).toBe(2);
    const cycle = await people.leader.call(readLifeCycle, { params: { id: gone } });
    expect(cycle.mergedInto).toMatchObject({ id: kept, note: '同一项目两次录入', recordedBy: people.tiantai.name });
    expect((await people.leader.call(readLifeCycle, { params: { id: kept } })).mergedFrom).toMatchObject([
      { id: gone },
    ]);
  });

  it('afterwards the former code means the kept project in files of figures; the merged one takes nothing', async () => {
    const [kept, gone] = [
      await idOf('M-1'),
      (await server.admin.query(`select id from project_library.project where code = 'M-2'`)).rows[0].id,
    ];
    const { result } = await report('M-2,,2020-04,,60,60');
    expect(result).toMatchObject({ updated: 1 });
    const months = await people.leader.call(readReports, { params: { projectId: kept } });
    expect(months.at(-1)).toMatchObject({ month: '2020-04', cumulativeYuan: 600_000 });
    expect(
      (await take(projectLine({ name: '天台县雷马溪生态修复项目', code: 'M-2', wan: 1 }))).result.refused,
    ).toMatchObject([{ code: 'rowOfMerged' }]);
    const blank = { monthYuan: 1, yearToDateYuan: null, totalYuan: null, buildingYuan: null, installationYuan: null };
    const body = { ...blank, equipmentYuan: null, otherYuan: null, progress: null, problems: null, version: 1 };
    const save = people.tiantai.call(saveReport, { params: { projectId: gone, month: '2020-04' }, body });
    await expect(save).rejects.toMatchObject({ code: 'projectMerged', facts: { name: '雷马溪生态修复工程' } });
    const { project } = await people.leader.call(readProject, { params: { id: gone } });
    const { id: _, version, caliber: __, mergedInto: ___, recordedAt: ____, ...facts } = project;
    const edit = people.tiantai.call(editProject, { params: { id: gone }, body: { facts, note: null, version } });
    await expect(edit).rejects.toMatchObject({ code: 'projectMerged' });
    expect((await growth('2020-04'))?.investedYuan).toBe(600_000);
  });

  it('is refused where both reported a month, until somebody says that the kept one’s report stands', async () => {
    await take(
      projectLine({ name: '赭溪湿地修复工程', code: 'M-3' }),
      projectLine({ name: '赭溪湿地保护修复', code: 'M-4' }),
    );
    await report('M-3,,2020-04,,20,20', 'M-4,,2020-04,,25,25', 'M-4,,2020-03,,5,5');
    await people.tiantai.call(searchDuplicates, {});
    const pair = await pairOf('赭溪');
    const keep = await idOf('M-3');
    const total = (await growth('2020-04'))?.investedYuan ?? 0;
    const merge = (months: 'refuse' | 'kept') =>
      people.tiantai.call(mergeProjects, { params: { id: pair.id }, body: { keep, take: [], reason: '重复', months } });
    await expect(merge('refuse')).rejects.toMatchObject({ code: 'bothReported', facts: { months: '2020-04' } });
    // Refused means untouched.
    expect((await people.tiantai.call(readDuplicate, { params: { id: pair.id } })).pair.state).toBe('open');
    expect((await growth('2020-04'))?.investedYuan).toBe(total);
    await merge('kept');
    expect((await growth('2020-04'))?.investedYuan).toBe(total - 250_000);
  });

  it('takes over the fields that a person chose, the code too; never the place or the stage', async () => {
    await take(
      projectLine({ name: '坦头镇电镀地块土壤修复' }),
      projectLine({ name: '坦头镇退役电镀地块土壤修复工程', code: 'M-5', wan: 1500 }),
    );
    await people.tiantai.call(searchDuplicates, {});
    const pair = await pairOf('坦头镇');
    const keep = await idOf('坦头镇电镀');
    const merge = (fields: readonly ('code' | 'plannedTotalYuan' | 'stage')[]) =>
      people.tiantai.call(mergeProjects, {
        params: { id: pair.id },
        body: { keep, take: [...fields], reason: '重复' },
      });
    await expect(merge(['stage'])).rejects.toMatchObject({ code: 'takeNotAllowed' });
    await merge(['code', 'plannedTotalYuan']);
    const { project } = await people.leader.call(readProject, { params: { id: keep } });
    expect(project).toMatchObject({ code: 'M-5', plannedTotalYuan: 15_000_000, version: 2 });
  });

  it('a chain of mergers points at the last one', async () => {
    await take(
      ...['C-1', 'C-2', 'C-3'].map((code, i) =>
        projectLine({ name: `${'天台县'.repeat(i % 2)}街头镇固废处置中心${['', '工程', '项目'][i]}`, code }),
      ),
    );
    await people.tiantai.call(searchDuplicates, {});
    const [one, two, three] = [await idOf('C-1'), await idOf('C-2'), await idOf('C-3')];
    const merge = async (gone: string, keep: string) => {
      const found = (await pairs(people.city)).find(
        (pair) => [pair.one.id, pair.other.id].toSorted().join() === [gone, keep].toSorted().join(),
      );
      await people.tiantai.call(mergeProjects, {
        params: { id: found?.id ?? '' },
        body: { keep, take: [], reason: '重复' },
      });
    };
    await merge(one, two);
    await merge(two, three);
    const into = async (id: string) => (await people.leader.call(readProject, { params: { id } })).project.mergedInto;
    expect([await into(one), await into(two), await into(three)]).toEqual([three, three, null]);
  });
});

describe('a project of the zone', () => {
  it('counts once for the city, whether the zone or 椒江 reports it; the pair is the city’s to decide', async () => {
    const before = (await growth('2020-04'))?.investedYuan ?? 0;
    await take(
      projectLine({ name: '月湖水系水质提升工程', code: 'Z-1', unit: '台州湾集聚区' }),
      projectLine({ name: '椒江区月湖水系水质提升', code: 'Z-2', unit: '椒江区' }),
      projectLine({ name: '三山河道整治', code: 'Z-3', unit: '路桥区' }),
    );
    const twice = await take(projectLine({ name: '别的名字', code: 'Z-1', unit: '椒江区' }));
    expect(twice.result).toMatchObject({ created: 0, updated: 1 });
    await take(projectLine({ name: '月湖水系水质提升工程', code: 'Z-1', unit: '台州湾集聚区' }));
    await report('Z-1,,2020-04,,40,40', 'Z-3,,2020-04,,7,7');
    const { city, units } = await people.leader.call(readGrowth, { params: { month: '2020-04' }, query: {} });
    expect(city?.investedYuan).toBe(before + 470_000);
    expect(units.reduce((sum, unit) => sum + unit.investedYuan, 0)).toBe(city?.investedYuan);
    const county = await as(server, { role: 'county-desk', regionCode: '331002' });
    await county.call(searchDuplicates, {});
    await people.city.call(searchDuplicates, {});
    expect(await pairs(county)).toEqual([]);
    const pair = await pairOf('月湖水系');
    const keep = await idOf('Z-1');
    await people.city.call(mergeProjects, {
      params: { id: pair.id },
      body: { keep, take: [], reason: '集聚区与椒江重复录入' },
    });
    expect((await growth('2020-04'))?.investedYuan).toBe(before + 470_000);
  });
});
