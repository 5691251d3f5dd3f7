import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Notice } from '#platform/notice-channel.ts';
import { as, type Person } from '#testing/people.ts';
import { type TestServer, testServer } from '#testing/server.ts';
import { csv, importedProjects, projectHeading, projectLine } from '#testing/sheets.ts';
import { openRound } from '../dispatch/contract.ts';
import { readTask, setTask } from './contract.ts';
import { listMessages, readMessages, setMailAddress, setSettings } from './contract-notices.ts';
import { sendReminders } from './public.ts';

let now = new Date('2020-05-07T01:00:00+08:00');
let server: TestServer;
let city: Person;
let tiantai: Person;
let taskId = '';
const sent: Notice[] = [];
const author = { accountId: '', name: 'nightly', cityCode: '331000', requestId: 'nightly' };
const remind = (mail: ((notice: Notice) => Promise<void>) | null) =>
  sendReminders(server.desk, author, { mail, language: 'zh' });
const mail = async (notice: Notice): Promise<void> => {
  sent.push(notice);
};
async function signIn(): Promise<void> {
  city = await as(server, { role: 'city-desk', regionCode: '331000' });
  tiantai = await as(server, { role: 'county-desk', regionCode: '331023' });
}
const on = (day: string) => {
  now = new Date(`${day}T02:00:00+08:00`);
};

beforeAll(async () => {
  server = await testServer({ clock: () => now });
  await signIn();
  await importedProjects(city, csv('项目', projectHeading, [projectLine({ name: '天台治理工程', code: 'R-1' })]));
  await city.call(openRound, { body: { month: '2020-04', dueOn: '2020-05-10' } });
  await tiantai.call(setMailAddress, { body: { mailAddress: 'tiantai@example.cn' } });
  const facts = { title: '报送月报', measures: '组织报送', person: '张演示', dueOn: '2020-05-10' };
  const source = { kind: 'other' as const, key: 'other', link: null };
  const body = { ...facts, receiver: { kind: 'unit' as const, unitCode: '331023' }, projectId: null, source };
  taskId = (await city.call(setTask, { body })).task.id;
});
afterAll(() => server?.close());

describe('reminders', () => {
  it('come once a person and day, however often and at once the night’s work runs', async () => {
    on('2020-05-07');
    const runs = await Promise.all([remind(mail), remind(mail), remind(mail)]);
    expect(runs.reduce((sum, { messages }) => sum + messages, 0)).toBe(1);
    expect(await remind(mail)).toEqual({ escalated: 0, messages: 0, sent: 0, failed: 0 });
    expect(sent.map(({ to }) => to)).toEqual(['tiantai@example.cn']);
    expect(sent[0]?.subject).toBe('青账提醒：2 项待办（2020-05-07）');
    const { rows, unread } = await tiantai.call(listMessages, {});
    expect(unread).toBe(1);
    expect(rows[0]?.lines.map(({ text }) => text)).toEqual([
      '2020-04 调度 2020-05-10 截止，还有 1 个项目没有上报。',
      '交办事项“报送月报”2020-05-10 到期。',
    ]);
    expect(rows[0]?.lines.map(({ link }) => link)).toEqual(['/?month=2020-04', `/coordination?task=${taskId}`]);
    expect((await city.call(listMessages, {})).rows).toEqual([]);
    expect(await tiantai.call(readMessages, {})).toEqual({ read: 1 });
    expect((await tiantai.call(listMessages, {})).unread).toBe(0);
  });

  it('say nothing on a day of no reminding, and a mail that fails is not sent again', async () => {
    on('2020-05-08');
    expect(await remind(mail)).toMatchObject({ messages: 0, sent: 0 });
    on('2020-05-09');
    const failing = () => Promise.reject(new Error('no server'));
    expect(await remind(failing)).toMatchObject({ messages: 1, failed: 1 });
    expect(await remind(mail)).toMatchObject({ messages: 0, sent: 0 });
  });

  it('bring an overdue task up, once a level, and tell whom it came to', async () => {
    on('2020-05-11');
    expect(await remind(null)).toMatchObject({ escalated: 1, messages: 2 });
    expect(await remind(null)).toMatchObject({ escalated: 0, messages: 0 });
    on('2020-05-25');
    const leader = await as(server, { role: 'leader', regionCode: '331000' });
    expect(await remind(null)).toMatchObject({ escalated: 1 });
    // The fifteenth day, which is not one on which the others are reminded.
    const { rows: told } = await leader.call(listMessages, {});
    expect(told.map(({ day, lines }) => [day, lines.map(({ text }) => text)])).toEqual([
      [
        '2020-05-25',
        [
          '2020-04 调度已于 2020-05-10 截止，仍有 1 个项目没有上报。',
          '“报送月报”：天台县超期未办结（2020-05-10 到期），已提级。',
        ],
      ],
    ]);
    const rows = await server.admin.query(
      `select what, level, by_name from coordination.task_event where task_id = '${taskId}' order by sequence`,
    );
    expect(rows.rows.map(({ what, level }) => [what, level])).toEqual([
      ['set', null],
      ['escalate', 'city'],
      ['escalate', 'leader'],
    ]);
  });

  it('follow settings that only the city sets', async () => {
    await signIn();
    const set = { beforeDays: 5, countyDays: 2, cityDays: 4, leaderDays: 8 };
    await expect(tiantai.call(setSettings, { body: set })).rejects.toMatchObject({ code: 'notAllowed' });
    const upside = city.call(setSettings, { body: { ...set, leaderDays: 3 } });
    await expect(upside).rejects.toMatchObject({ code: 'settingsOrder' });
    expect(await city.call(setSettings, { body: set })).toEqual({ ...set, version: 1 });
    expect((await tiantai.call(readTask, { params: { id: taskId } })).task.level).toBe('leader');
  });
});
