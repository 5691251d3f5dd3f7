import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readInRemit } from '#platform/database.ts';
import { samplePdf } from '#platform/evidence/sample-evidence.ts';
import { as, type Person } from '#testing/people.ts';
import { type TestServer, testServer } from '#testing/server.ts';
import { csv, importedProjects, importedReports, projectHeading, projectLine, reportHeading } from '#testing/sheets.ts';
import { listLagging, openRound, saveReport } from '../dispatch/contract.ts';
import { answerTask, decideTask, listRedItems, listTasks, readTask, setTask, type TaskToSet } from './contract.ts';
import { addMeeting, readMeeting, saveMeeting } from './contract-meetings.ts';
import { addMaterial, addTraining, listTrainings } from './contract-trainings.ts';
import { settledTasks } from './public.ts';

const ownerCode = '913310230000000015';
let server: TestServer;
const people = new Map<string, Person>();
const who = (name: string): Person => people.get(name) ?? ((): never => raise(name))();
const raise = (name: string): never => {
  throw new Error(name);
};
let projectId = '';
const given = (changes: Partial<TaskToSet> = {}): TaskToSet => ({
  ...{
    title: '加快天台项目施工',
    measures: '加快土建施工进度，6月底前完成主体结构',
    person: '张演示',
    dueOn: '2020-05-20',
  },
  ...{ receiver: { kind: 'unit', unitCode: '331023' }, projectId, meetingId: null },
  source: { kind: 'lagging', key: `lagging:${projectId}`, link: `/projects/${projectId}` },
  ...changes,
});

beforeAll(async () => {
  server = await testServer({ clock: () => new Date('2020-05-06T02:00:00Z') });
  const posts = [
    ['city', { role: 'city-desk', regionCode: '331000' }],
    ['leader', { role: 'leader', regionCode: '331000' }],
    ['auditor', { role: 'auditor', regionCode: '331000' }],
    ['tiantai', { role: 'county-desk', regionCode: '331023' }],
    ['xianju', { role: 'county-desk', regionCode: '331024' }],
    ['baihe', { role: 'township-clerk', regionCode: '331023101' }],
    ['owner', { role: 'project-owner', regionCode: '331023', ownerCode }],
  ] as const;
  for (const [name, post] of posts) people.set(name, await as(server, post));
  const line = `${projectLine({ name: '天台始丰溪治理工程', code: 'C-1', township: '白鹤镇', owner: ownerCode })},2020-01,2020-10`;
  await importedProjects(who('city'), csv('项目', `${projectHeading},计划开工,计划完工`, [line]));
  await who('city').call(openRound, { body: { month: '2020-04', dueOn: '2020-05-10' } });
  await importedReports(who('city'), csv('月报', `${reportHeading},存在问题`, ['C-1,,2020-04,,0,0,征地受阻']));
  const { rows } = await server.admin.query('select id from project_library.project');
  projectId = rows[0].id;
});
afterAll(() => server?.close());

const red = async (name: string) => (await who(name).call(listRedItems, { query: { month: '2020-04' } })).rows;

describe('from a red item to 销号', () => {
  it('finds what stands out, as far as each may see it', async () => {
    const items = await red('city');
    expect(items.map(({ kind, colour }) => [kind, colour])).toEqual([
      ['lagging', 'red'],
      ['problem', 'yellow'],
    ]);
    expect(items[0]?.facts).toEqual({ elapsed: 40, done: 0, points: 40 });
    expect(await red('xianju')).toEqual([]);
    expect((await red('owner')).length).toBe(2);
  });

  it('goes one level down, once for each item, and never with a figure', async () => {
    const set = (name: string, changes: Partial<TaskToSet> = {}) => who(name).call(setTask, { body: given(changes) });
    const figure = set('city', { measures: '本月须报1000万元' });
    await expect(figure).rejects.toMatchObject({ code: 'textHintsAtFigure' });
    const owner = { kind: 'owner' } as const;
    await expect(set('city', { receiver: owner })).rejects.toMatchObject({ code: 'taskPastCounty' });
    await expect(set('xianju')).rejects.toMatchObject({ code: 'notFound' });
    await expect(set('baihe')).rejects.toMatchObject({ code: 'notAllowed' });
    await expect(set('auditor')).rejects.toMatchObject({ code: 'notAllowed' });
    await expect(set('city', { dueOn: '2020-05-05' })).rejects.toMatchObject({ code: 'dueInPast' });
    const { task } = await set('city');
    expect(task).toMatchObject({ state: 'open', receiverName: '天台县', mayDecide: true, mayAnswer: false });
    await expect(set('leader')).rejects.toMatchObject({ code: 'taskThere', facts: { title: '加快天台项目施工' } });
    expect((await red('city'))[0]?.taskId).toBe(task.id);
    // The county hands it on: another level, another task, which the township of the project sees too.
    const below = await set('tiantai', { receiver: owner });
    expect(below.task.receiver).toBe('owner');
    const listed = async (name: string) => (await who(name).call(listTasks, { query: {} })).rows.length;
    const seen = await Promise.all(['city', 'auditor', 'tiantai', 'owner', 'baihe', 'xianju'].map(listed));
    expect(seen).toEqual([2, 2, 2, 1, 1, 0]);
  });

  it('is answered by its unit alone, extended, asked, returned, closed and reopened with reasons', async () => {
    const { rows } = await who('tiantai').call(listTasks, { query: { mine: 'answer' } });
    const id = rows[0]?.id ?? '';
    const params = { id };
    let { version } = (await who('tiantai').call(readTask, { params })).task;
    const answer = async (name: string, what: 'feedback' | 'ask', text: string) => {
      const { task } = await who(name).call(answerTask, { params, body: { what, text, version } });
      version = task.version;
      return task;
    };
    const decide = async (name: string, body: object) => {
      const sent = { reason: '经核实', version, ...body } as Parameters<typeof send>[1];
      const { task } = await send(name, sent);
      version = task.version;
      return task;
    };
    const send = (name: string, body: { what: 'close'; reason: string; version: number }) =>
      who(name).call(decideTask, { params, body });
    await expect(answer('xianju', 'feedback', '别县')).rejects.toMatchObject({ code: 'notFound' });
    await expect(answer('owner', 'feedback', '业主')).rejects.toMatchObject({ code: 'notFound' });
    expect((await answer('tiantai', 'feedback', '已增加两个作业面')).latest).toBe('已增加两个作业面');
    await expect(decide('tiantai', { what: 'close' })).rejects.toMatchObject({ code: 'notSetter' });
    expect(await decide('city', { what: 'extend', dueOn: '2020-06-10' })).toMatchObject({ dueOn: '2020-06-10' });
    expect(await answer('tiantai', 'ask', '主体结构完成')).toMatchObject({ state: 'asked' });
    expect(await decide('city', { what: 'return', reason: '请补照片' })).toMatchObject({ state: 'open' });
    await answer('tiantai', 'ask', '已补照片');
    const stale = send('city', { what: 'close', reason: '看过', version: version - 1 });
    await expect(stale).rejects.toMatchObject({ code: 'taskChanged' });
    expect(await decide('leader', { what: 'close', proof: '验收单 3 号' })).toMatchObject({ state: 'closed' });
    expect(await decide('city', { what: 'reopen', dueOn: '2020-06-30' })).toMatchObject({ state: 'open' });
    expect(await decide('city', { what: 'close' })).toMatchObject({ state: 'closed', mayAnswer: false });
    const { events } = await who('auditor').call(readTask, { params });
    const course = ['set', 'feedback', 'extend', 'ask', 'return', 'ask', 'close', 'reopen', 'close'];
    expect(events.map(({ what }) => what)).toEqual(course);
    await expect(answer('tiantai', 'feedback', '再说')).rejects.toMatchObject({ code: 'taskOver' });
  });

  it('is there for papers as it stood at the end of a period', async () => {
    const settled = (from: string, to: string) =>
      readInRemit(server.desk.db, { remit: '331000', ownerCode: null }, (tx) =>
        settledTasks(tx, '331000', { from, to, setPath: '331000' }),
      );
    const may = await settled('2020-05-01', '2020-05-31');
    expect(may.total).toEqual({ set: 1, closed: 1, underWay: 0, overdue: 0 });
    expect(may.units.map(({ unitCode }) => unitCode)).toEqual(['331023']);
    expect((await settled('2020-06-01', '2020-06-30')).total.set).toBe(0);
  });

  it('shows what the unit says of its lag in its report, and asks for it nowhere else', async () => {
    const blank = { buildingYuan: null, installationYuan: null, equipmentYuan: null, otherYuan: null };
    const amounts = { ...blank, monthYuan: 0, yearToDateYuan: 0, totalYuan: 0 };
    const need = { coordination: '协调征地', coordinationDepartment: '自然资源', promisedOn: '2020-06-30' };
    const words = { progress: null, problems: '征地受阻', causeCode: 'landAcquisition' as const, ...need };
    const params = { projectId, month: '2020-04' };
    expect((await red('city')).map(({ said }) => said)).toEqual([null, null]);
    await who('owner').call(saveReport, { params, body: { ...amounts, ...words, version: 1 } });
    const said = { month: '2020-04', causeCode: 'landAcquisition', ...need };
    expect((await red('city')).map((item) => item.said)).toEqual([said, said]);
    expect((await red('auditor'))[0]?.said).toEqual(said);
    expect(await red('xianju')).toEqual([]);
    const next = (await who('city').call(listRedItems, { query: { month: '2020-05' } })).rows;
    expect(next.map((item) => [item.kind, item.said?.month])).toContainEqual(['missing', '2020-04']);
    const year = (await who('city').call(listRedItems, { query: { month: '2021-02' } })).rows;
    expect(year.map((item) => [item.kind, item.said])).toContainEqual(['missing', null]);
    const { rows } = await who('city').call(listLagging, { params: { month: '2020-04' }, query: {} });
    expect(rows).toMatchObject([{ causeCode: 'landAcquisition', problems: '征地受阻' }]);
  });
});

describe('a promotion meeting', () => {
  const plain = { title: '五月推进会', place: '三楼', chair: '王演示', attendees: [], minutes: null };
  const item = (unitCode: string) => ({
    ...{ title: `${unitCode} 的议题`, note: null, unitCode, projectId: null },
    source: { kind: 'other' as const, key: 'other', link: null },
  });
  const agenda = [item('331024'), item('331023')];

  it('shows each unit its own items, and the next one shows what was decided', async () => {
    const body = { ...plain, heldOn: '2020-05-06', state: 'draft' as const, agenda };
    const { meeting } = await who('city').call(addMeeting, { body });
    const params = { id: meeting.id };
    await expect(who('tiantai').call(readMeeting, { params })).rejects.toMatchObject({ code: 'notFound' });
    await expect(who('leader').call(addMeeting, { body })).rejects.toMatchObject({ code: 'notAllowed' });
    await who('city').call(saveMeeting, { params, body: { ...body, state: 'called', version: 1 } });
    const seen = await who('tiantai').call(readMeeting, { params });
    expect(seen.agenda.map(({ unitCode }) => unitCode)).toEqual(['331023']);
    expect(seen.meeting).toMatchObject({ state: 'called', mayEdit: false });
    const attendees = [{ unitCode: '331023', person: '张演示', post: '科长' }];
    const held = { ...body, attendees, minutes: '议定一项。', state: 'held' as const, version: 2 };
    await who('city').call(saveMeeting, { params, body: held });
    const again = who('city').call(saveMeeting, { params, body: held });
    await expect(again).rejects.toMatchObject({ code: 'meetingChanged' });
    const source = { kind: 'meeting' as const, key: `meeting:${meeting.id}`, link: `/coordination?tab=meetings` };
    const decided = given({ title: '会议议定', source, meetingId: meeting.id });
    await who('city').call(setTask, { body: decided });
    const foreign = who('tiantai').call(setTask, { body: { ...decided, receiver: { kind: 'owner' } } });
    await expect(foreign).rejects.toMatchObject({ code: 'notFound' });
    const next = await who('city').call(addMeeting, { body: { ...body, heldOn: '2020-06-08' } });
    expect(next.last).toMatchObject({ title: '五月推进会', decisions: [{ title: '会议议定', state: 'open' }] });
  });
});

describe('a training session', () => {
  it('has material for those below, and nothing but safe files', async () => {
    const facts = { title: '储备入库培训', heldOn: '2020-05-06', form: 'online' as const, place: '腾讯会议' };
    const body = { ...facts, lecturer: '李演示', content: '政策讲解', material: null, attendees: [] };
    const { id } = await who('city').call(addTraining, { body });
    const params = { id };
    const file = { name: '讲义.pdf', content: new Uint8Array(samplePdf()) };
    const { files } = await who('city').call(addMaterial, { params }, file);
    expect(files).toMatchObject([{ name: '讲义.pdf' }]);
    const script = who('city').call(addMaterial, { params }, { name: 'x.pdf', content: '<script>' });
    await expect(script).rejects.toMatchObject({ code: expect.stringMatching(/^evidence/) });
    await expect(who('tiantai').call(addMaterial, { params }, file)).rejects.toMatchObject({ code: 'notFound' });
    expect((await who('baihe').call(listTrainings, { query: {} })).rows).toMatchObject([{ mayEdit: false }]);
    const address = `/coordination/trainings/${id}/files/${files[0]?.sha256}`;
    expect((await who('baihe').fetch(address)).status).toBe(200);
    expect((await who('owner').fetch(address)).status).toBe(404);
  });
});
