import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inRemit } from '#platform/database.ts';
import { as, type Person } from '#testing/people.ts';
import { type TestServer, testServer } from '#testing/server.ts';
import { answerTask, decideTask, setTask, type Task } from '../coordination/contract.ts';
import { settledTasks } from '../coordination/public.ts';
import { listIndicatorRows, readIndicatorValue } from './contract-indicators.ts';
import { draftedTask } from './rules/drafts/tasks.ts';

let now = new Date();
let server: TestServer;
const on = (day: string) => {
  now = new Date(`${day}T10:00:00+08:00`);
};
const cityPerson = () => as(server, { role: 'city-desk', regionCode: '331000' });
const county = () => as(server, { role: 'county-desk', regionCode: '331023' });

async function given(by: Person, title: string, unitCode: string, dueOn: string): Promise<Task> {
  const source = { kind: 'other' as const, key: title, link: null };
  const receiver = { kind: 'unit' as const, unitCode };
  const body = { title, measures: '组织施工', person: '张演示', dueOn, receiver, projectId: null, source };
  return (await by.call(setTask, { body })).task;
}

beforeAll(async () => {
  on('2020-03-02');
  server = await testServer({ clock: () => now });
  const city = await cityPerson();
  await given(city, '超期的', '331023', '2020-03-10');
  const asked = await given(city, '申请销号的', '331023', '2020-03-12');
  await given(city, '当日到期的', '331023', '2020-03-31');
  const later = await given(city, '四月才销号的', '331024', '2020-04-20');
  const closed = await given(city, '已销号的', '331024', '2020-03-20');
  const tiantai = await county();
  await given(tiantai, '县级交办的', '331023101', '2020-03-15');
  const answer = { what: 'ask' as const, text: '已完成', proof: null, version: asked.version };
  await tiantai.call(answerTask, { params: { id: asked.id }, body: answer });
  const close = { what: 'close' as const, reason: '已核实', proof: null, dueOn: null };
  await city.call(decideTask, { params: { id: closed.id }, body: { ...close, version: closed.version } });
  on('2020-04-08');
  await (await cityPerson()).call(decideTask, { params: { id: later.id }, body: { ...close, version: later.version } });
});
afterAll(() => server?.close());

describe('the tasks that a paper of a month counts', () => {
  it('are those that stood so when it ended, as the paper lists them: closure asked is not overdue', async () => {
    const city = await cityPerson();
    const counted = async (key: 'tasksOpen' | 'tasksClosed' | 'tasksOverdue') =>
      (await city.call(readIndicatorValue, { params: { key }, query: { unit: '331000', month: '2020-03' } })).value;
    expect([await counted('tasksClosed'), await counted('tasksOpen'), await counted('tasksOverdue')]).toEqual([
      1, 5, 2,
    ]);
    const query = { unit: '331000', month: '2020-03' };
    const { rows } = await city.call(listIndicatorRows, { params: { key: 'tasksOverdue' }, query });
    expect(rows.map(({ name }) => name)).toEqual(['超期的', '县级交办的']);
    // What the paper of the city lists below these figures: its own.
    const own = { from: '2020-01-01', to: '2020-03-31', setPath: '331000' };
    const listed = await inRemit(server.desk.db, { remit: '331000', ownerCode: null }, (tx) =>
      settledTasks(tx, '331000', own),
    );
    const standing = listed.tasks.map((task) => {
      const { title, state } = draftedTask(task, { isOverdue: task.isOverdue, nameOf: () => '' });
      return [title, state];
    });
    expect(Object.fromEntries(standing)).toEqual({
      ...{ 超期的: 'overdue', 申请销号的: 'open', 当日到期的: 'open', 四月才销号的: 'open', 已销号的: 'closed' },
    });
  });
});
