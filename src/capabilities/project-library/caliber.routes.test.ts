import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { as, type Person } from '#testing/people.ts';
import { type TestServer, testServer } from '#testing/server.ts';
import { csv, importedProjects, importedReports, reportHeading } from '#testing/sheets.ts';
import { readGrowth } from '../growth/contract.ts';
import { listProjects, readHistory, readProject } from './contract.ts';
import { answerAssetTest, listConsultations, readCaliber, recordConsultation } from './contract-caliber.ts';
import { refreshCalibers } from './public.ts';

const now = new Date('2020-05-20T02:00:00Z');
let server: TestServer;
let people: { city: Person; tiantai: Person; xianju: Person; owner: Person; leader: Person };

beforeAll(async () => {
  server = await testServer({ clock: () => now });
  people = {
    city: await as(server, { role: 'city-desk', regionCode: '331000' }),
    tiantai: await as(server, { role: 'county-desk', regionCode: '331023' }),
    xianju: await as(server, { role: 'county-desk', regionCode: '331024' }),
    owner: await as(server, { role: 'project-owner', regionCode: '331023', ownerCode: '913310230000000015' }),
    leader: await as(server, { role: 'leader', regionCode: '331000' }),
  };
});
afterAll(() => server?.close());

const heading = '项目名称,项目代码,所在县（市、区）,行业代码,计划总投资（万元）,建设内容,建设状态';
async function imported(name: string, rest: string): Promise<string> {
  await importedProjects(people.city, csv('口径', heading, [`${name},${rest}`]));
  const { rows } = await people.city.call(listProjects, { query: { q: name } });
  return rows[0]?.id ?? '';
}
const caliberOf = async (id: string, year?: number) =>
  people.tiantai.call(readCaliber, { params: { id }, query: year === undefined ? {} : { year } });
const answer = {
  askedOffice: '县统计局投资科',
  answer: 'yes' as const,
  answeredOn: '2020-05-18',
  documentName: '复函〔2020〕3号',
  condition: null,
};
const version = async (id: string) => (await people.tiantai.call(readProject, { params: { id } })).project.version;

describe('an answer of the statistics bureau', () => {
  it('settles what had to be asked, moves the roll-up with it, and leaves what stood before', async () => {
    const id = await imported('平桥镇废弃矿山生态修复工程', 'C-1,天台县,7719,1600,治理边坡4万平方米、复绿90亩,在建');
    await importedReports(people.city, csv('2020-04', reportHeading, ['C-1,,2020-04,100,100,100']));
    expect((await caliberOf(id)).verdict).toBe('ask');
    const growth = async () => (await people.leader.call(readGrowth, { params: { month: '2020-04' }, query: {} })).city;
    expect((await growth())?.projects ?? 0).toBe(0);
    await people.tiantai.call(recordConsultation, { params: { id }, body: answer });
    const settled = await caliberOf(id);
    expect(settled.verdict).toBe('in');
    expect(settled.reasons.at(-1)?.text).toContain('县统计局投资科2020-05-18答复：符合口径（复函〔2020〕3号）');
    expect(await growth()).toMatchObject({ projects: 1, investedYuan: 1_000_000 });
    const [last] = await people.tiantai.call(readHistory, { params: { id } });
    expect(last).toMatchObject({ version: 2, changes: [{ field: 'caliber', before: 'ask', after: 'in' }] });
  });

  it('keeps every answer: the newest holds', async () => {
    const id = await imported('石梁镇废弃矿山修复工程', 'C-2,天台县,7719,1600,复绿,在建');
    const ask = (body: Partial<typeof answer>) =>
      people.tiantai.call(recordConsultation, { params: { id }, body: { ...answer, ...body } });
    await ask({});
    await ask({ answer: 'no' as never });
    const rows = await people.tiantai.call(listConsultations, { params: { id } });
    expect(rows.map((row) => [row.version, row.answer])).toEqual([
      [2, 'no'],
      [1, 'yes'],
    ]);
    expect((await caliberOf(id)).verdict).toBe('out');
  });

  it('is refused before it was given, and a condition stands exactly where it is conditional', async () => {
    const id = await imported('白鹤镇废弃矿山修复工程', 'C-3,天台县,7719,1600,复绿,在建');
    const ask = (body: Partial<Record<keyof typeof answer, unknown>>) =>
      people.tiantai.call(recordConsultation, { params: { id }, body: { ...answer, ...body } as typeof answer });
    await expect(ask({ answeredOn: '2020-05-21' })).rejects.toMatchObject({ code: 'answeredInFuture' });
    await expect(ask({ answer: 'conditional' })).rejects.toMatchObject({ code: 'conditionMissing' });
    await expect(ask({ condition: '单列' })).rejects.toMatchObject({ code: 'conditionNotAsked' });
    expect(await people.tiantai.call(listConsultations, { params: { id } })).toEqual([]);
  });

  it('is recorded by the desk of the place, not by another county, an owner or a leader', async () => {
    const id = await imported('三合镇废弃矿山修复工程', 'C-4,天台县,7719,1600,复绿,在建');
    const by = (person: Person) => person.call(recordConsultation, { params: { id }, body: answer });
    await expect(by(people.xianju)).rejects.toMatchObject({ code: 'notFound' });
    await expect(by(people.owner)).rejects.toMatchObject({ code: 'notAllowed' });
    await expect(by(people.leader)).rejects.toMatchObject({ code: 'notAllowed' });
    await expect(people.xianju.call(listConsultations, { params: { id } })).rejects.toMatchObject({ code: 'notFound' });
  });
});

describe('the asset test', () => {
  const yes = { leavesAsset: true, isCapitalised: true, isBeyondLevelling: true, isFiledSeparately: null };

  it('three times yes brings soil remediation in; a no is asked, never counted', async () => {
    const id = await imported('坦头镇退役地块土壤修复工程', 'C-5,天台县,7726,2600,建设阻隔墙,在建');
    expect((await caliberOf(id)).missing.map(({ field }) => field)).toEqual([
      'leavesAsset',
      'isCapitalised',
      'isBeyondLevelling',
    ]);
    const body = { ...yes, version: await version(id) };
    expect((await people.tiantai.call(answerAssetTest, { params: { id }, body })).caliber).toBe('in');
    const no = { ...body, isCapitalised: false, version: await version(id) };
    expect((await people.tiantai.call(answerAssetTest, { params: { id }, body: no })).caliber).toBe('ask');
    expect((await caliberOf(id)).missing.map(({ field }) => field)).toEqual(['consultation']);
  });

  it('the same answers again write nothing; answers to an older version are refused', async () => {
    const id = await imported('洪畴镇退役地块土壤修复工程', 'C-6,天台县,7726,2600,建设阻隔墙,在建');
    const body = { ...yes, version: 1 };
    await people.tiantai.call(answerAssetTest, { params: { id }, body });
    const again = people.tiantai.call(answerAssetTest, { params: { id }, body });
    await expect(again).rejects.toMatchObject({ code: 'projectChanged' });
    const audits = async () =>
      (await server.admin.query('select count(*)::int as n from platform.audit_entry')).rows[0].n;
    const before = await audits();
    await people.tiantai.call(answerAssetTest, { params: { id }, body: { ...yes, version: 2 } });
    expect([await version(id), await audits()]).toEqual([2, before]);
  });
});

describe('another year', () => {
  it('shows its verdict and stores nothing', async () => {
    const id = await imported('天台动物园迁建工程', 'C-7,天台县,7715,9600,动物场馆,在建');
    expect([(await caliberOf(id)).verdict, (await caliberOf(id, 2015)).verdict]).toEqual(['in', 'ask']);
    expect((await caliberOf(id, 2015)).rulesFrom).toBe(2011);
    expect(await version(id)).toBe(1);
    await expect(caliberOf(id, 2009)).rejects.toMatchObject({ code: 'rulesUnknown' });
    await expect(caliberOf(randomUUID())).rejects.toMatchObject({ code: 'notFound' });
  });
});

it('an import keeps the answer that holds, and shows doubts with their cells', async () => {
  const id = await imported('街头镇废弃矿山修复工程', 'C-8,天台县,7719,1600,复绿,在建');
  await people.tiantai.call(recordConsultation, { params: { id }, body: answer });
  const more = `${heading},批复总投资（万元）`;
  const row = '街头镇废弃矿山修复工程,C-8,天台县,7719,1700,复绿,在建,1500';
  const { preview } = await importedProjects(people.city, csv('口径', more, [row]));
  expect(preview.notices.join('\n')).toContain('计划总投资 1,700 万元超过批复总投资 1,500 万元');
  const { project, doubts } = await people.tiantai.call(readProject, { params: { id } });
  expect(project).toMatchObject({ caliber: 'in', plannedTotalYuan: 17_000_000 });
  expect(doubts.map(({ rule, field }) => [rule, field])).toEqual([
    ['V-04', 'plannedTotalYuan'],
    ['V-12', 'approvedTotalYuan'],
  ]);
});

it('verdicts that other rules left behind are worked out anew once', async () => {
  const id = await imported('南屏乡河道水质提升工程', 'C-9,天台县,7721,1600,建设生态缓冲带,在建');
  const set = "update project_library.project set caliber = 'out' where code = 'C-9'";
  await server.admin.query(set);
  const author = { accountId: '', name: 'upgrade', cityCode: '331000', requestId: 'x' };
  expect(await refreshCalibers(server.desk.db, author, now)).toBe(1);
  expect((await people.tiantai.call(readProject, { params: { id } })).project).toMatchObject({
    caliber: 'in',
    version: 2,
  });
  await server.admin.query(set);
  expect(await refreshCalibers(server.desk.db, author, now)).toBe(0);
});
