import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inRemit } from '#platform/database.ts';
import { as, type Person } from '#testing/people.ts';
import { type TestServer, testServer } from '#testing/server.ts';
import * as contract from './contract.ts';
import { bare, docxText, publishedSentences } from './documents/briefing-example.ts';

const published = await readFile(new URL('../../../demo/briefing-2020-04.txt', import.meta.url), 'utf8');
const article = '# 台州市召开推进会\n\n会议部署了全年工作。（台州市美丽办）\n';

const now = new Date('2020-04-10T02:00:00Z');
let server: TestServer;
let people: { city: Person; leader: Person; county: Person; elsewhere: Person };

beforeAll(async () => {
  server = await testServer({ clock: () => now });
  people = {
    city: await as(server, { role: 'city-desk', regionCode: '331000' }),
    leader: await as(server, { role: 'leader', regionCode: '331000' }),
    county: await as(server, { role: 'county-desk', regionCode: '331023' }),
    elsewhere: await as(server, { role: 'city-desk', regionCode: '340100' }),
  };
});
afterAll(() => server?.close());

describe('a draft', () => {
  it('is checked: the published briefing has a year that differs from its date', async () => {
    const draft = await begun({ year: 2020, number: 4, source: published });
    expect(draft).toMatchObject({ state: 'draft', source: published, text: published, asOf: null, bindings: [] });
    expect(draft.titles).toEqual([
      '台州市齐抓共管促进生态环保投资稳步增长',
      '台州市用铁军精神坚守疫情防控的“环保阵地”',
      '天台“123”联动工作法 助推生态环保投资增长',
    ]);
    expect(codes(draft)).toContain('yearDiffersFromDate');
    expect(draft.findings.find(({ code }) => code === 'copiesLow')?.message).toContain('至少20份');
  });

  it('is refused where its number is taken, and where both a text and a month, or neither, are given', async () => {
    await expect(begun({ year: 2020, number: 4, source: article })).rejects.toMatchObject({ code: 'numberTaken' });
    await expect(begun({ year: 2020, number: 90 })).rejects.toMatchObject({ code: 'sourceOrMonth' });
    await expect(begun({ year: 2020, number: 90, month: '2019-12', source: article })).rejects.toMatchObject({
      code: 'sourceOrMonth',
    });
  });

  it('is not refused for half a character or Windows line ends', async () => {
    const draft = await begun({ year: 2001, number: 1, source: `# 题目\r\n\r\n文字\ud842。汉,字字字𠮷（某办）` });
    expect(draft.source).toBe('# 题目\n\n文字\ufffd。汉,字字字𠮷（某办）');
  });

  it('is seen by the city alone, and by no other city', async () => {
    const { id } = await begun({ year: 2001, number: 2, source: article });
    expect((await read(people.leader, id)).source).toBe(article);
    for (const person of [people.county, people.elsewhere]) {
      await expect(read(person, id)).rejects.toMatchObject({ code: 'notFound' });
      expect((await person.fetch(`/publication/issues/${id}/docx`)).status).toBe(404);
    }
  });

  it('is written by the city desk alone', async () => {
    for (const person of [people.county, people.leader])
      await expect(
        person.call(contract.draftIssue, { body: { year: 2001, number: 3, source: article } }),
      ).rejects.toMatchObject({ code: 'notAllowed' });
  });

  it('comes as a file that is marked as a draft and completed by the masthead of the city', async () => {
    const { id } = await begun({ year: 2001, number: 4, source: article });
    const response = await people.city.fetch(`/publication/issues/${id}/docx`);
    const name = decodeURIComponent(response.headers.get('content-disposition') ?? '');
    expect(name).toContain('工作简报2001-4（草稿）.docx');
    const text = bare(await docxText(new Uint8Array(await response.arrayBuffer())));
    for (const words of ['美丽台州建设', '〔2001〕第4期', '内部资料', '2020年4月10日', '会议部署了全年工作。'])
      expect(text).toContain(words);
  });
});

describe('issuing', () => {
  it('is refused until every finding was looked at, and keeps the files with the text', async () => {
    const { id, findings } = await begun({ year: 2021, number: 1, source: published });
    await expect(issued(id, [])).rejects.toMatchObject({
      code: 'findingsUnseen',
      facts: { count: findings.length },
    });
    const issue = await issued(id, codes({ findings }));
    expect(issue).toMatchObject({ state: 'issued', issuedBy: people.city.name, issuedAt: now.toISOString() });
    const docx = await fileOf(people.county, id, 'docx');
    const pdf = await fileOf(people.county, id, 'pdf');
    expect([sha256(docx), sha256(pdf)]).toEqual([issue.docx, issue.pdf]);
    const text = bare(await docxText(docx));
    for (const sentence of publishedSentences()) expect(text).toContain(sentence);
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('is refused while an error is left, even a seen one', async () => {
    const { id, findings } = await begun({ year: 2021, number: 2, source: `秘密★1年\n\n${article}` });
    await expect(issued(id, codes({ findings }))).rejects.toMatchObject({ code: 'errorsLeft' });
  });

  it('happens once, and an issued paper is never saved again', async () => {
    const { id, findings } = await begun({ year: 2022, number: 1, source: article });
    const { admin } = server;
    await admin.query('begin');
    await admin.query('select from publication.paper where id = $1 for update', [id]);
    const both = Promise.allSettled([issued(id, codes({ findings })), issued(id, codes({ findings }))]);
    await expect.poll(waiting).toBe(2);
    await admin.query('commit');
    expect((await both).map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const refused = { code: 'alreadyIssued' };
    await expect(issued(id, codes({ findings }))).rejects.toMatchObject(refused);
    await expect(people.city.call(contract.saveDraft, { params: { id }, body: { source: 'x' } })).rejects.toMatchObject(
      refused,
    );
    const audit = await admin.query('select act from platform.audit_entry where entity_id = $1 order by sequence', [
      id,
    ]);
    expect(audit.rows.map(({ act }) => act)).toEqual(['publication.draft-issue', 'publication.issue-briefing']);
  });

  it('cannot be undone in the database either', async () => {
    const remit = { remit: '331000', ownerCode: null };
    const { numUpdatedRows } = await inRemit(server.desk.db, remit, (tx) =>
      tx.updateTable('publication.paper').set({ text: 'x' }).where('state', '=', 'issued').executeTakeFirstOrThrow(),
    );
    expect(numUpdatedRows).toBe(0n);
  });

  it('lets a number that follows pass and asks about one that does not', async () => {
    const next = await begun({ year: 2022, number: 2, source: article });
    expect(codes(next)).not.toContain('numberGap');
    expect(codes(await begun({ year: 2022, number: 9, source: article }))).toContain('numberGap');
  });
});

describe('the list', () => {
  it('shows newest first, page by page, and the county only what went out', async () => {
    const all: string[] = [];
    let after: string | undefined;
    do {
      const page = await people.city.call(contract.listIssues, { query: { limit: 3, ...(after && { after }) } });
      all.push(...page.rows.map(({ year, number }) => `${year}-${String(number).padStart(3, '0')}`));
      after = page.next ?? undefined;
    } while (after !== undefined);
    expect(all.length).toBeGreaterThan(6);
    expect(all).toEqual([...new Set(all)].toSorted().toReversed());
    const { rows } = await people.county.call(contract.listIssues, { query: {} });
    expect(rows.map(({ state }) => state)).toEqual(rows.map(() => 'issued'));
    expect(rows.length).toBeGreaterThan(0);
    expect((await people.elsewhere.call(contract.listIssues, { query: {} })).rows).toEqual([]);
  });

  it('gives the county no working notes', async () => {
    const { rows } = await people.county.call(contract.listIssues, { query: {} });
    const issue = await read(people.county, rows.find(({ year }) => year === 2021)?.id ?? '');
    expect(issue).toMatchObject({ findings: [], bindings: [], source: issue.text });
    expect((await read(people.city, issue.id)).findings).not.toEqual([]);
  });

  it('refuses a page mark that it did not make', async () => {
    const after = Buffer.from('[1e999,"a"]').toString('base64url');
    await expect(people.city.call(contract.listIssues, { query: { after } })).rejects.toMatchObject({
      code: 'pageUnclear',
    });
  });
});

type Wish = { year: number; number: number; source?: string; month?: string };

function begun(body: Wish): Promise<contract.Issue> {
  return people.city.call(contract.draftIssue, { body });
}

function issued(id: string, findingsSeen: string[]): Promise<contract.Issue> {
  return people.city.call(contract.issueBriefing, { params: { id }, body: { findingsSeen } });
}

function read(person: Person, id: string): Promise<contract.Issue> {
  return person.call(contract.readIssue, { params: { id } });
}

function codes({ findings }: Pick<contract.Issue, 'findings'>): string[] {
  return findings.map(({ code }) => code);
}

async function fileOf(person: Person, id: string, form: 'docx' | 'pdf'): Promise<Buffer> {
  const response = await person.fetch(`/publication/issues/${id}/${form}`);
  expect(response.status).toBe(200);
  return Buffer.from(await response.arrayBuffer());
}

function sha256(content: Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}

/** Sessions of this database that wait for a lock. */
async function waiting(): Promise<number> {
  // Inside a transaction the view stays as it was first read.
  await server.admin.query('select pg_stat_clear_snapshot()');
  const { rowCount } = await server.admin.query(
    "select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
  );
  return rowCount ?? 0;
}
