import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { as, type Person } from '#testing/people.ts';
import { type TestServer, testServer } from '#testing/server.ts';
import { csv, importedProjects, projectHeading, projectLine } from '#testing/sheets.ts';
import { listProjects, readHistory, readProject } from './contract.ts';
import { bulkEdit, createProject, editProject, previewBulkEdit, type TypedFacts } from './contract-editing.ts';
import { readLifeCycle, recordSteps, setAside, stateStatistics } from './contract-life-cycle.ts';
import { nothingKnown } from './rules/project.ts';

const now = new Date('2020-05-06T02:00:00Z');
let server: TestServer;
let people: { city: Person; tiantai: Person; xianju: Person; township: Person; leader: Person };

beforeAll(async () => {
  server = await testServer({ clock: () => now });
  people = {
    city: await as(server, { role: 'city-desk', regionCode: '331000' }),
    tiantai: await as(server, { role: 'county-desk', regionCode: '331023' }),
    xianju: await as(server, { role: 'county-desk', regionCode: '331024' }),
    township: await as(server, { role: 'township-clerk', regionCode: '331023101' }),
    leader: await as(server, { role: 'leader', regionCode: '331000' }),
  };
});
afterAll(() => server?.close());

const factsOf = (change: Partial<TypedFacts> & { name: string }): TypedFacts => ({
  ...nothingKnown,
  unitCode: '331023',
  industryCode: '7721',
  plannedTotalYuan: 8_000_000,
  ...change,
});
const create = async (change: Partial<TypedFacts> & { name: string }, who = people.tiantai) =>
  (await who.call(createProject, { body: { facts: factsOf(change), note: null, leadId: null } })).id;
const read = async (id: string) => (await people.leader.call(readProject, { params: { id } })).project;
const audits = async (act: string) =>
  (await server.admin.query('select * from platform.audit_entry where act = $1 order by sequence', [act])).rows;

describe('a project entered by hand', () => {
  it('is judged by the caliber and stands in its township', async () => {
    const id = await create({ name: '新录项目', code: '2020-331023-77-03-000001', townshipCode: '331023101' });
    expect(await read(id)).toMatchObject({ version: 1, caliber: 'in', townshipCode: '331023101' });
    const rows = (await people.township.call(listProjects, { query: { q: '新录项目' } })).rows;
    expect(rows.map((row) => row.id)).toEqual([id]);
  });

  it('is refused with a code that is taken, here or elsewhere, and under a name that stands already', async () => {
    await create({ name: '已有项目', code: 'E-1' });
    await create({ name: '仙居已有', code: 'E-2', unitCode: '331024' }, people.xianju);
    await expect(create({ name: '别的', code: 'E-1' })).rejects.toMatchObject({ code: 'codeTaken' });
    await expect(create({ name: '别的', code: 'E-2' })).rejects.toMatchObject({ code: 'codeElsewhere' });
    await expect(create({ name: '已有（项目）' })).rejects.toMatchObject({ code: 'projectThere' });
    expect(await create({ name: '已有项目', code: 'E-3' })).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('stays within the remit, and its township within its county', async () => {
    await expect(create({ name: '越界', unitCode: '331024' })).rejects.toMatchObject({ code: 'unitOutsideRemit' });
    await expect(create({ name: '错镇', townshipCode: '331024001' })).rejects.toMatchObject({
      code: 'townshipNotInUnit',
    });
    await expect(create({ name: '市级' }, people.leader)).rejects.toMatchObject({ code: 'notAllowed' });
    await expect(create({ name: '坏码', ownerCode: '9133' })).rejects.toMatchObject({ code: 'inputUnclear' });
  });

  it('that is entered in the statistics says when; a month to come is refused', async () => {
    const state = { statisticsState: 'entered' } as const;
    await expect(create({ name: '无月份', ...state })).rejects.toMatchObject({ code: 'statisticsMonthMissing' });
    await expect(create({ name: '未来', ...state, enteredIn: '2020-06' })).rejects.toMatchObject({
      code: 'monthAhead',
    });
  });
});

describe('an edit', () => {
  it('is a new version with its reason; the same again leaves no trace', async () => {
    const id = await create({ name: '改投资', code: 'E-10' });
    const facts = factsOf({ name: '改投资', code: 'E-10', plannedTotalYuan: 3_000_000 });
    const edit = (version: number) =>
      people.city.call(editProject, { params: { id }, body: { facts, note: '概算调整', version } });
    expect(await edit(1)).toEqual({ id, version: 2 });
    expect(await read(id)).toMatchObject({ caliber: 'out', plannedTotalYuan: 3_000_000 });
    const [latest] = await people.leader.call(readHistory, { params: { id } });
    expect(latest).toMatchObject({ note: '概算调整', changes: [{ field: 'plannedTotalYuan', after: 3_000_000 }] });
    expect(await edit(2)).toEqual({ id, version: 2 });
    const entries = (await audits('project-library.edit')).filter((entry) => entry.entity_id === id);
    expect(entries.map(({ before, after }) => [before, after])).toEqual([
      [{ plannedTotalYuan: 8_000_000 }, { plannedTotalYuan: 3_000_000, note: '概算调整' }],
    ]);
  });

  it('is refused to somebody who did not see the latest version, naming who changed it', async () => {
    const id = await create({ name: '两人改', code: 'E-11' });
    const edit = (who: Person, ownerName: string) =>
      who.call(editProject, {
        params: { id },
        body: { facts: factsOf({ name: '两人改', code: 'E-11', ownerName }), note: null, version: 1 },
      });
    await edit(people.city, '甲');
    await expect(edit(people.tiantai, '乙')).rejects.toMatchObject({
      code: 'projectChanged',
      facts: { by: people.city.name, version: 2 },
    });
    await expect(edit(people.xianju, '丙')).rejects.toMatchObject({ code: 'notFound' });
  });

  it('does not move the stage: that follows the steps', async () => {
    const id = await create({ name: '不动状态', code: 'E-12', stage: 'idea' });
    const facts = factsOf({ name: '不动状态', code: 'E-12', stage: 'accepted', content: '有' });
    await people.tiantai.call(editProject, { params: { id }, body: { facts, note: null, version: 1 } });
    expect((await read(id)).stage).toBe('idea');
  });

  it('moves the project to another county of the remit, with its steps', async () => {
    const id = await create({ name: '换县', code: 'E-13', stage: 'idea' });
    const steps = [{ ...blankStep, step: 0, actualOn: '2020-01-02' }];
    await people.tiantai.call(recordSteps, { params: { id }, body: { seen: 0, steps, note: null } });
    const facts = factsOf({ name: '换县', code: 'E-13', unitCode: '331024' });
    const edit = (who: Person) => who.call(editProject, { params: { id }, body: { facts, note: null, version: 1 } });
    await expect(edit(people.tiantai)).rejects.toMatchObject({ code: 'unitOutsideRemit' });
    await edit(people.city);
    const seen = await people.xianju.call(readLifeCycle, { params: { id } });
    expect(seen.steps.map(({ actualOn }) => actualOn)).toEqual(['2020-01-02']);
    await expect(people.tiantai.call(readLifeCycle, { params: { id } })).rejects.toMatchObject({ code: 'notFound' });
  });
});

describe('a bulk edit', () => {
  const set = { action: 'soil', departmentName: '生态环境分局' } as const;
  const filter = { q: '批量' };

  it('says what changes, then writes one version each, in one transaction with one audit entry', async () => {
    const ids = [];
    for (let i = 0; i < 3; i++) ids.push(await create({ name: `批量${i}`, code: `B-${i}`, ...(i === 0 && set) }));
    const preview = await people.tiantai.call(previewBulkEdit, { body: { ids: null, filter, set } });
    expect(preview).toMatchObject({ chosen: 3, changed: 2, unchanged: 1, refused: 0 });
    expect(preview.shown[0]?.changes).toEqual([
      { field: 'action', before: null, after: 'soil' },
      { field: 'departmentName', before: null, after: '生态环境分局' },
    ]);
    const { seal } = preview;
    const body = { ids: null, filter, set, seal, note: '按年度方案' };
    expect(await people.tiantai.call(bulkEdit, { body })).toEqual({ changed: 2 });
    const versions = await Promise.all(ids.map(async (id) => (await read(id)).version));
    expect(versions).toEqual([1, 2, 2]);
    const entries = await audits('project-library.bulk-edit');
    expect(entries.length).toBe(1);
    expect(entries[0].after.projects.length).toBe(2);
    // The second time the versions are others than those that were seen.
    await expect(people.tiantai.call(bulkEdit, { body })).rejects.toMatchObject({ code: 'selectionChanged' });
  });

  it('reaches nothing outside of the remit, whatever ids are sent', async () => {
    const id = await create({ name: '仙居的', code: 'B-9', unitCode: '331024' }, people.xianju);
    const preview = await people.tiantai.call(previewBulkEdit, { body: { ids: [id], filter: {}, set } });
    expect(preview).toMatchObject({ chosen: 0, changed: 0 });
  });

  it('asks a month of what entered, something to set, and refuses a stage below the steps', async () => {
    const id = await create({ name: '批量步骤', code: 'B-10', stage: 'idea' });
    const steps = [0, 1, 2].map((step) => ({ ...blankStep, step, actualOn: `2020-0${step + 1}-02` }));
    await people.tiantai.call(recordSteps, { params: { id }, body: { seen: 0, steps, note: null } });
    const ask = (given: object) =>
      people.tiantai.call(previewBulkEdit, { body: { ids: [id], filter: {}, set: given } });
    await expect(ask({})).rejects.toMatchObject({ code: 'nothingToSet' });
    await expect(ask({ statisticsState: 'entered' })).rejects.toMatchObject({ code: 'statisticsMonthMissing' });
    expect(await ask({ stage: 'proposal' })).toMatchObject({ refused: 1, shown: [{ code: 'stageBelowSteps' }] });
  });
});

const blankStep = {
  plannedOn: null,
  actualOn: null,
  paperName: null,
  paperNumber: null,
  evidenceId: null,
  skipGround: null,
  skipReason: null,
};

describe('the ladder', () => {
  const record = (id: string, seen: number, steps: object[], who = people.tiantai) =>
    who.call(recordSteps, {
      params: { id },
      body: { seen, steps: steps.map((step) => ({ ...blankStep, ...step })) as never, note: null },
    });

  it('the stage and the start follow the highest step reached; what stood stays as a version', async () => {
    const id = await create({ name: '走步骤', code: 'L-1', stage: 'idea' });
    await record(
      id,
      0,
      [0, 1, 2, 3, 4, 5].map((step) => ({ step, actualOn: `2019-0${step + 1}-10`, plannedOn: '2019-01-10' })),
    );
    expect((await read(id)).stage).toBe('tender');
    expect(await record(id, 6, [{ step: 6, actualOn: '2020-03-20' }])).toEqual({ stage: 'building' });
    expect(await read(id)).toMatchObject({ stage: 'building', startedIn: '2020-03' });
    const { steps } = await people.leader.call(readLifeCycle, { params: { id } });
    expect(steps[5]).toMatchObject({ step: 5, slip: { days: 151, level: 'warn' } });
    await expect(record(id, 6, [{ step: 7, actualOn: '2020-04-01' }])).rejects.toMatchObject({ code: 'stepsChanged' });
    expect(await record(id, 7, [{ step: 6 }])).toEqual({ stage: 'tender' });
  });

  it('refuses what is out of order or left open, and other people’s projects', async () => {
    const id = await create({ name: '乱步骤', code: 'L-2', stage: 'idea' });
    await expect(record(id, 0, [{ step: 5, actualOn: '2020-01-01' }])).rejects.toMatchObject({ code: 'stepsBetween' });
    await expect(record(id, 0, [{ step: 0, actualOn: '2020-05-07' }])).rejects.toMatchObject({ code: 'stepAhead' });
    await expect(record(id, 0, [{ step: 0 }, { step: 0 }])).rejects.toMatchObject({ code: 'stepTwice' });
    await expect(record(id, 0, [{ step: 0, actualOn: '2020-01-01' }], people.xianju)).rejects.toMatchObject({
      code: 'notFound',
    });
    await expect(record(id, 0, [{ step: 0, actualOn: '2020-01-01' }], people.leader)).rejects.toMatchObject({
      code: 'notAllowed',
    });
  });

  it('a project is suspended with a reason, reaches nothing meanwhile, and goes on where it was', async () => {
    await importedProjects(
      people.city,
      csv('库', projectHeading, [projectLine({ name: '停下来', code: 'L-3', stage: '招标' })]),
    );
    const id = (await people.city.call(listProjects, { query: { q: 'L-3' } })).rows[0]?.id ?? '';
    const stand = (to: 'suspended' | 'underWay', version: number) =>
      people.tiantai.call(setAside, { params: { id }, body: { to, reason: '用地未落实', version } });
    expect(await stand('suspended', 1)).toEqual({ stage: 'suspended' });
    await expect(record(id, 0, [{ step: 6, actualOn: '2020-03-01' }])).rejects.toMatchObject({
      code: 'projectSetAside',
    });
    await expect(stand('suspended', 2)).rejects.toMatchObject({ code: 'standingAlready' });
    expect(await stand('underWay', 2)).toEqual({ stage: 'tender' });
    const [latest] = await people.leader.call(readHistory, { params: { id } });
    expect(latest).toMatchObject({ note: '用地未落实' });
  });
});

describe('the standing with the statistics bureau', () => {
  it('is recorded with who said it, and keeps its history', async () => {
    const id = await create({ name: '报统计', code: 'T-1' });
    const say = (version: number, body: object) =>
      people.tiantai.call(stateStatistics, {
        params: { id },
        body: { reason: null, saidBy: '县统计局 王某', version, ...body } as never,
      });
    await say(1, { state: 'reporting', month: '2020-03' });
    await expect(say(2, { state: 'returned', month: '2020-04' })).rejects.toMatchObject({
      code: 'returnReasonMissing',
    });
    await say(2, { state: 'returned', month: '2020-04', reason: '合同未盖章' });
    await say(3, { state: 'entered', month: '2020-05' });
    const { statistics } = await people.leader.call(readLifeCycle, { params: { id } });
    expect(statistics.map(({ state, month, reason, saidBy }) => [state, month, reason, saidBy])).toEqual([
      ['entered', '2020-05', null, '县统计局 王某'],
      ['returned', '2020-04', '合同未盖章', '县统计局 王某'],
      ['reporting', '2020-03', null, '县统计局 王某'],
    ]);
    expect(await read(id)).toMatchObject({ enteredIn: '2020-05', returnedIn: '2020-04', statisticsState: 'entered' });
  });
});
