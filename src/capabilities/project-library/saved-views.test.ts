import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { as, type Person } from '#testing/people.ts';
import { type TestServer, testServer } from '#testing/server.ts';
import { deleteView, listViews, saveView } from './contract-table.ts';

let server: TestServer;
let people: Record<'city' | 'tiantai' | 'xianju' | 'clerk' | 'owner' | 'leader', Person>;

beforeAll(async () => {
  server = await testServer();
  people = {
    city: await as(server, { role: 'city-desk', regionCode: '331000' }),
    tiantai: await as(server, { role: 'county-desk', regionCode: '331023' }),
    xianju: await as(server, { role: 'county-desk', regionCode: '331024' }),
    clerk: await as(server, { role: 'township-clerk', regionCode: '331023101' }),
    owner: await as(server, { role: 'project-owner', regionCode: '331023', ownerCode: '913310230000000015' }),
    leader: await as(server, { role: 'leader', regionCode: '331000' }),
  };
});
afterAll(() => server?.close());

describe('a saved view', () => {
  const view = (name: string, more: object = {}) => ({
    name,
    search: 'caliber=in',
    isShared: false,
    isDefault: false,
    ...more,
  });
  const keep = (person: Person, id: string, body: ReturnType<typeof view>) =>
    person.call(saveView, { params: { id }, body });
  const seen = async (person: Person) => (await person.call(listViews, {})).map(({ name }) => name);

  it('is the own of one account, may be renamed, and goes when it is deleted', async () => {
    const id = randomUUID();
    await keep(people.tiantai, id, view('口径内'));
    await keep(people.tiantai, id, view('口径内在建'));
    expect(await seen(people.tiantai)).toEqual(['口径内在建']);
    expect(await seen(people.clerk)).toEqual([]);
    const other = people.clerk.call(deleteView, { params: { id } });
    await expect(other).rejects.toMatchObject({ code: 'notFound' });
    await people.tiantai.call(deleteView, { params: { id } });
    expect(await seen(people.tiantai)).toEqual([]);
  });

  it('that a desk shares is seen on the way down and up, not beside; only its keeper changes it', async () => {
    const id = randomUUID();
    await keep(people.city, id, view('全市在建', { isShared: true }));
    const county = randomUUID();
    await keep(people.xianju, county, view('仙居口径', { isShared: true }));
    for (const person of [people.tiantai, people.clerk, people.owner, people.leader])
      expect(await seen(person)).toContain('全市在建');
    expect(await seen(people.tiantai)).not.toContain('仙居口径');
    expect(await seen(people.city)).toContain('仙居口径');
    const taken = keep(people.leader, id, view('抢来的'));
    await expect(taken).rejects.toMatchObject({ code: 'notFound' });
    const shared = keep(people.leader, randomUUID(), view('领导的', { isShared: true }));
    await expect(shared).rejects.toMatchObject({ code: 'mayNotShare' });
  });

  it('one is the beginning, and a name is used once', async () => {
    const [one, two] = [randomUUID(), randomUUID()];
    await keep(people.owner, one, view('一', { isDefault: true }));
    await keep(people.owner, two, view('二', { isDefault: true }));
    const own = (await people.owner.call(listViews, {})).filter(({ isOwn }) => isOwn);
    expect(own.map(({ name, isDefault }) => [name, isDefault])).toEqual([
      ['一', false],
      ['二', true],
    ]);
    await expect(keep(people.owner, randomUUID(), view('二'))).rejects.toMatchObject({ code: 'viewNameTaken' });
  });
});
