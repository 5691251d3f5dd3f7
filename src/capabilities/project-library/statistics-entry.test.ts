import { randomUUID } from 'node:crypto';
import excel from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { as, type Person } from '#testing/people.ts';
import { type TestServer, testServer } from '#testing/server.ts';
import { csv, importedProjects, projectHeading, projectLine } from '#testing/sheets.ts';
import { listProjects, readHistory, readProject } from './contract.ts';
import {
  checkMaterial,
  downloadHandover,
  handOver,
  listEntry,
  listEntryRules,
  listHandovers,
  readEntryGuidance,
  readEntryRuleVersions,
  saveEntryRules,
} from './contract-entry.ts';
import { stateStatistics } from './contract-life-cycle.ts';

const owner = '913310230000000015';
let server: TestServer;
let people: Record<'city' | 'tiantai' | 'xianju' | 'clerk' | 'owner' | 'leader', Person>;
const ids = new Map<string, string>();
const id = (code: string) => ({ id: ids.get(code) ?? '' });

const rules = {
  regionCode: '331000',
  projectType: 'construction' as const,
  bandFromYuan: 5_000_000,
  bandBelowYuan: null,
  validFrom: '2020-01-01',
  validTo: null,
  materials: [
    { name: '批复文件', kind: 'approval' as const, holder: 'approvalOffice' as const },
    { name: '施工合同', kind: 'contract' as const, holder: 'owner' as const },
  ],
  windowFromDay: 1,
  windowToDay: 8,
  notes: null,
  source: '示例',
  isExample: true,
  isWithdrawn: false,
  version: 0,
};

beforeAll(async () => {
  server = await testServer({ clock: () => new Date('2020-05-06T02:00:00Z') });
  people = {
    city: await as(server, { role: 'city-desk', regionCode: '331000' }),
    tiantai: await as(server, { role: 'county-desk', regionCode: '331023' }),
    xianju: await as(server, { role: 'county-desk', regionCode: '331024' }),
    clerk: await as(server, { role: 'township-clerk', regionCode: '331023101' }),
    owner: await as(server, { role: 'project-owner', regionCode: '331023', ownerCode: owner }),
    leader: await as(server, { role: 'leader', regionCode: '331000' }),
  };
  const heading = `${projectHeading},批复文号,批复日期,开工时间`;
  const line = (project: Parameters<typeof projectLine>[0], ...more: string[]) =>
    [projectLine(project), ...more].join(',');
  const approved = ['天发改〔2020〕1号', '2020-01-15', '2020-03'];
  const lines = [
    line({ name: '甲治理', code: 'E-1', owner, township: '白鹤镇' }, ...approved),
    line({ name: '乙治理', code: 'E-2', owner }, '', '', '2020-03'),
    line({ name: '丙治理', code: 'E-3', unit: '仙居县', owner: '913310240000000012' }, ...approved),
    line({ name: '丁泵站', code: 'E-4', industry: '4620' }, ...approved),
  ];
  const { result } = await importedProjects(people.city, csv('项目', heading, lines));
  expect(result).toMatchObject({ created: 4, refusedRows: 0 });
  for (const row of (await people.city.call(listProjects, { query: {} })).rows) ids.set(row.code ?? '', row.id);
});
afterAll(() => server?.close());

const set = randomUUID();
const about = (person: Person, code: string) => person.call(readEntryGuidance, { params: id(code) });

describe('entry rules', () => {
  it('are configured and not invented: without them nothing is ripe', async () => {
    const found = await about(people.tiantai, 'E-1');
    expect(found).toMatchObject({ state: 'notReady', rules: null, window: null });
    expect(found.missing.map(({ code, holder }) => [code, holder])).toEqual([['rulesMissing', 'cityDesk']]);
  });

  it('are appended to, and show who was quicker', async () => {
    await people.city.call(saveEntryRules, { params: { id: set }, body: rules });
    await people.city.call(saveEntryRules, {
      params: { id: set },
      body: { ...rules, version: 1, notes: '每月 8 日前' },
    });
    const behind = people.city.call(saveEntryRules, { params: { id: set }, body: { ...rules, version: 1 } });
    await expect(behind).rejects.toMatchObject({ code: 'rulesChanged', facts: { by: people.city.name } });
    const versions = await people.leader.call(readEntryRuleVersions, { params: { id: set } });
    expect(versions.map(({ version, notes }) => [version, notes])).toEqual([
      [2, '每月 8 日前'],
      [1, null],
    ]);
  });

  it('of the city are read below it, and a county sets only its own', async () => {
    expect(await people.owner.call(listEntryRules, {})).toMatchObject([{ id: set, version: 2 }]);
    const whole = people.tiantai.call(saveEntryRules, { params: { id: randomUUID() }, body: rules });
    await expect(whole).rejects.toMatchObject({ code: 'regionOutside' });
    const taken = people.tiantai.call(saveEntryRules, {
      params: { id: set },
      body: { ...rules, version: 2, regionCode: '331023' },
    });
    await expect(taken).rejects.toMatchObject({ code: 'regionOutside' });
    const own = randomUUID();
    await people.xianju.call(saveEntryRules, {
      params: { id: own },
      body: { ...rules, regionCode: '331024', windowToDay: 5 },
    });
    expect((await people.tiantai.call(listEntryRules, {})).map((one) => one.id)).not.toContain(own);
    expect((await about(people.city, 'E-3')).window).toEqual({ from: '2020-06-01', to: '2020-06-05' });
  });
});

describe('a project on its way', () => {
  it('lacks the contract until somebody says that it is at hand; then it is ripe since that day', async () => {
    expect(await about(people.owner, 'E-1')).toMatchObject({
      state: 'notReady',
      missing: [{ code: 'materialMissing', material: { name: '施工合同' }, holder: 'owner', by: '2020-05-08' }],
      window: { from: '2020-05-01', to: '2020-05-08' },
    });
    await people.clerk.call(checkMaterial, {
      params: { ...id('E-1'), kind: 'contract' },
      body: { isAtHand: true, note: '纸质' },
    });
    const found = await about(people.tiantai, 'E-1');
    expect(found).toMatchObject({ state: 'ripe', missing: [], since: '2020-05-06', handed: null });
    expect(found.papers.map(({ kind, isAtHand, by }) => [kind, isAtHand, by])).toEqual([
      ['approval', true, null],
      ['contract', true, people.clerk.name],
    ]);
  });

  it('lacks number and day of its approval, and is asked for them once', async () => {
    const { missing } = await about(people.tiantai, 'E-2');
    expect(missing.map(({ code, material }) => material?.kind ?? code)).toEqual(['approvalMissing', 'contract']);
  });

  it('outside the caliber is asked for nothing', async () => {
    expect(await about(people.tiantai, 'E-4')).toMatchObject({ state: 'notInCaliber', missing: [] });
  });

  it('of somebody else is not found', async () => {
    await expect(about(people.xianju, 'E-1')).rejects.toMatchObject({ code: 'notFound' });
    const check = people.xianju.call(checkMaterial, {
      params: { ...id('E-1'), kind: 'licence' },
      body: { isAtHand: true, note: null },
    });
    await expect(check).rejects.toMatchObject({ code: 'notFound' });
  });
});

describe('the list of what may be entered', () => {
  const listed = async (person: Person, query: object) =>
    (await person.call(listEntry, { query })).rows.map(({ project, state }) => [project.code, state]);

  it('holds what is ripe, or what is not, of the own county', async () => {
    expect(await listed(people.city, { state: 'ripe' })).toEqual([['E-1', 'ripe']]);
    expect((await listed(people.tiantai, {})).toSorted()).toEqual(
      [
        ['E-1', 'ripe'],
        ['E-2', 'notReady'],
      ].toSorted(),
    );
    expect(await listed(people.xianju, { state: 'notReady' })).toEqual([['E-3', 'notReady']]);
    expect(await listed(people.city, { unit: '331024', state: 'ripe' })).toEqual([]);
  });

  it('pages through everything once', async () => {
    const seen: (string | null)[] = [];
    for (let after: string | undefined, more = true; more; ) {
      const page = await people.city.call(listEntry, { query: { limit: 1, ...(after && { after }) } });
      seen.push(...page.rows.map(({ project }) => project.code));
      after = page.next ?? undefined;
      more = page.next !== null;
    }
    expect(seen.toSorted()).toEqual(['E-1', 'E-2', 'E-3']);
  });
});

describe('a hand-over', () => {
  const receiver = '天台县统计局';
  it('takes ripe projects and says what another lacks; then nothing is handed over', async () => {
    const both = people.tiantai.call(handOver, { body: { projectIds: [id('E-1').id, id('E-2').id], receiver } });
    await expect(both).rejects.toMatchObject({ code: 'notRipe', facts: { name: '乙治理' } });
    expect(await people.tiantai.call(listHandovers, {})).toEqual([]);
  });

  it('holds names and papers, no amounts, and stands with the project', async () => {
    const paper = await people.tiantai.call(handOver, { body: { projectIds: [id('E-1').id], receiver } });
    expect(paper).toMatchObject({ projects: 1, receiver });
    const answer = await people.tiantai.fetch(downloadHandover.path.replace(':id', paper.id));
    const book = new excel.Workbook();
    await book.xlsx.load(await answer.arrayBuffer());
    const sheet = book.worksheets[0];
    const texts: string[] = [];
    sheet?.eachRow((row) => row.eachCell((cell) => texts.push(String(cell.value))));
    expect(texts).toEqual(
      expect.arrayContaining(['天台县待入库项目线索清单', '甲治理', 'E-1', '天台县白鹤镇', '天发改〔2020〕1号']),
    );
    expect(texts.join()).not.toMatch(/万元|投资|1000|10000000/);
    expect((await about(people.owner, 'E-1')).handed).toEqual({ on: '2020-05-06', receiver });
    expect(await people.xianju.call(listHandovers, {})).toEqual([]);
    expect((await people.xianju.fetch(downloadHandover.path.replace(':id', paper.id))).status).toBe(404);
    const { rows } = await server.admin.query(`select act from platform.audit_entry where entity_id = $1`, [paper.id]);
    expect(rows).toEqual([{ act: 'project-library.hand-over' }]);
  });

  it('of a project outside the remit is refused as not found', async () => {
    const asked = people.xianju.call(handOver, { body: { projectIds: [id('E-1').id], receiver: '仙居县统计局' } });
    await expect(asked).rejects.toMatchObject({ code: 'notFound' });
  });
});

describe('the bureau’s answer', () => {
  it('is a further version of the project, and a return says why', async () => {
    const { project } = await people.tiantai.call(readProject, { params: id('E-1') });
    const said = { state: 'returned' as const, month: '2020-05', reason: '合同无印章', saidBy: '县统计局' };
    const body = { ...said, version: project.version };
    const { version } = await people.tiantai.call(stateStatistics, { params: id('E-1'), body });
    expect(version).toBe(2);
    expect(await about(people.owner, 'E-1')).toMatchObject({
      state: 'returned',
      returned: { month: '2020-05', reason: '合同无印章' },
    });
    const [latest] = await people.leader.call(readHistory, { params: id('E-1') });
    expect(latest?.changes.map(({ field }) => field)).toEqual(['statisticsState', 'returnedIn', 'returnReason']);
    const late = people.city.call(stateStatistics, { params: id('E-1'), body });
    await expect(late).rejects.toMatchObject({ code: 'projectChanged' });
  });

  it('of entry takes the project off the list', async () => {
    const said = { state: 'entered' as const, month: '2020-05', reason: null, saidBy: '县统计局' };
    await people.tiantai.call(stateStatistics, { params: id('E-1'), body: { ...said, version: 2 } });
    const { rows } = await people.city.call(listEntry, { query: {} });
    expect(rows.map(({ project }) => project.code)).not.toContain('E-1');
    expect(await about(people.city, 'E-1')).toMatchObject({ state: 'entered', missing: [] });
  });

  it('may be declared by the owner of the project, and of no other', async () => {
    const said = { state: 'entered' as const, month: '2020-04', reason: null, saidBy: '本单位' };
    const declare = (code: string, version: number) =>
      people.owner.call(stateStatistics, { params: id(code), body: { ...said, version } });
    expect((await declare('E-1', 3)).version).toBe(4);
    const [latest] = await people.city.call(readHistory, { params: id('E-1') });
    expect(latest?.recordedBy).toBe(people.owner.name);
    await expect(declare('E-3', 1)).rejects.toMatchObject({ code: 'notFound' });
  });
});
