import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { inRemit } from '#platform/database.ts';
import * as papers from '#testing/papers.ts';
import { as, type Person } from '#testing/people.ts';
import { type TestServer, testServer } from '#testing/server.ts';
import * as life from './contract-life.ts';
import { listPapers } from './contract-list.ts';
import * as received from './contract-received.ts';
import * as settings from './contract-settings.ts';
import { docxText } from './documents/briefing-example.ts';

const source = '# 关于项目推进情况的通报\n\n县发改局，县统计局：\n\n请按职责抓好落实。\n';
let server: TestServer;
let people: Record<'city' | 'leader' | 'reform' | 'statistics', Person>;
let id = '';
const issued = async () => {
  const paper = await papers.begun(people, { kind: 'notice', year: 2020, source });
  return (await papers.issued(people, paper.id)).id;
};
const sent = (of: string) => people.city.call(life.sendPaper, { params: { id: of } });
const listed = async (person: Person) => (await person.call(received.listReceivedPapers, { query: {} })).rows;
const lines = async (of: string) => {
  const { rows } = await people.city.call(life.listRecipients, { params: { id: of } });
  return rows.map(({ name, receiver, receivedBy }) => [name, receiver, receivedBy]);
};

beforeAll(async () => {
  server = await testServer({ clock: () => new Date('2020-04-10T02:00:00Z') });
  people = {
    city: await as(server, { role: 'county-desk', regionCode: '331023' }),
    leader: await as(server, { role: 'leader', regionCode: '331023' }),
    reform: await as(server, { role: 'department-contact', regionCode: '331023' }),
    statistics: await as(server, { role: 'department-contact', regionCode: '331023' }),
  };
  id = await issued();
});
afterAll(() => server?.close());

it('a department is named with the account of its contact, which must be one within the unit', async () => {
  const row = (name: string, receiver: string | null) => ({ name, line: 'issue' as const, copies: 1, receiver });
  const set = (receiver: string) =>
    people.city.call(life.setRecipients, {
      params: { id },
      body: { rows: [row('县发改局', receiver), row('县统计局', null)] },
    });
  await expect(set(people.leader.name)).rejects.toMatchObject({ code: 'receiverUnknown' });
  await set(people.reform.name);
  expect(await listed(people.reform)).toEqual([]);
  await expect(people.reform.call(received.readReceivedPaper, { params: { id } })).rejects.toMatchObject({
    code: 'notFound',
  });
});

it('what was sent is read as it went out and confirmed once, by that department and no other', async () => {
  await sent(id);
  const params = { id };
  expect((await listed(people.reform)).map((row) => [row.id, row.toConfirm, row.isOwn])).toEqual([[id, true, false]]);
  const paper = await people.reform.call(received.readReceivedPaper, { params });
  expect(paper).toMatchObject({ events: [], findings: [], bindings: [], appendix: null });
  expect((await people.reform.fetch(`/publication/received-papers/${id}/pdf`)).status).toBe(200);
  expect(await listed(people.statistics)).toEqual([]);
  expect((await people.statistics.fetch(`/publication/received-papers/${id}/pdf`)).status).toBe(404);
  const confirm = (person: Person) => person.call(received.confirmReceivedPaper, { params });
  await expect(confirm(people.statistics)).rejects.toMatchObject({ code: 'notFound' });
  await expect(confirm(people.city)).rejects.toMatchObject({ code: 'notAllowed' });
  expect((await confirm(people.reform)).toConfirm).toBe(false);
  await expect(confirm(people.reform)).rejects.toMatchObject({ code: 'notSentHere' });
  const { name } = people.reform;
  expect(await lines(id)).toEqual([
    ['县发改局', name, name],
    ['县统计局', null, null],
  ]);
});

it('the next paper to the same department goes to the same account', async () => {
  const next = await issued();
  expect(await lines(next)).toEqual([
    ['县发改局', people.reform.name, null],
    ['县统计局', null, null],
  ]);
});

it('the contact reads no other paper of the county, in no other way and not in the database either', async () => {
  await expect(people.reform.call(listPapers, { query: {} })).rejects.toMatchObject({ code: 'notAllowed' });
  const draft = await papers.begun(people, { kind: 'notice', year: 2020, source });
  await expect(people.reform.call(received.readReceivedPaper, { params: { id: draft.id } })).rejects.toMatchObject({
    code: 'notFound',
  });
  const remit = { remit: '331000/331023', ownerCode: `contact:${people.reform.name}` };
  const seen = await inRemit(server.desk.db, remit, async (tx) => {
    const tables = ['paper', 'recipient', 'paper_event', 'archive', 'series_year'].map((one) =>
      sql.table(`publication.${one}`),
    );
    return Promise.all(tables.map(async (table) => (await sql`select from ${table}`.execute(tx)).rows.length));
  });
  expect(seen).toEqual([1, 2, 0, 0, 0]);
});

it('goes on page by page; one that is confirmed meanwhile hides no other', async () => {
  for (const one of [await issued(), await issued(), await issued()]) await sent(one);
  const all = (await listed(people.reform)).map((row) => row.id);
  const page = (after?: string) => people.reform.call(received.listReceivedPapers, { query: { limit: 1, after } });
  const first = await page();
  await people.reform.call(received.confirmReceivedPaper, { params: { id: first.rows[0]?.id ?? '' } });
  const found = new Set(first.rows.map((row) => row.id));
  for (let next = first.next; next !== null; ) {
    const more = await page(next);
    for (const row of more.rows) found.add(row.id);
    next = more.next;
  }
  expect([...found].toSorted()).toEqual(all.toSorted());
  expect(all.length).toBeGreaterThanOrEqual(4);
  await expect(page('乱')).rejects.toMatchObject({ code: 'pageUnclear' });
});

it('papers that bear the symbol of their unit are numbered by it without a gap, whatever their kind', async () => {
  const {
    version: _,
    recordedAt: __,
    recordedBy: ___,
    ...usual
  } = await people.city.call(settings.readMastheadSetting, {});
  const set = (symbols: object) => people.city.call(settings.setMastheadSetting, { body: { ...usual, symbols } });
  await expect(set({ notice: '台环函〔2020〕' })).rejects.toMatchObject({ code: 'inputUnclear' });
  expect(await set({ notice: '天环函', plan: '天环函' })).toMatchObject({
    symbols: { notice: '天环函', plan: '天环函' },
  });
  const numbers: string[] = [];
  for (const kind of ['notice', 'plan', 'notice'] as const) {
    const { id: of } = await papers.begun(people, { kind, year: 2020, source });
    const { series, number } = await papers.issued(people, of);
    const file = await people.city.fetch(`/publication/papers/${of}/docx`);
    expect(await docxText(Buffer.from(await file.arrayBuffer()))).toContain(`天环函〔2020〕${number}号`);
    numbers.push(`${series} ${number}`);
  }
  expect(numbers).toEqual(['天环函 1', '天环函 2', '天环函 3']);
  const briefing = await papers.begun(people, { kind: 'briefing', year: 2020, source: '# 题目\n\n正文。\n' });
  expect(briefing.series).toBe('briefing');
});
