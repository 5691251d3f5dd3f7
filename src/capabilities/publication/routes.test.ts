import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { begun as draftOf, issued } from '#testing/papers.ts';
import { as, type Person } from '#testing/people.ts';
import { type TestServer, testServer } from '#testing/server.ts';
import * as contract from './contract.ts';
import { listPapers } from './contract-list.ts';
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
    expect(draft).toMatchObject({ state: 'draft', source: published, asOf: null, bindings: [], number: null });
    for (const sentence of publishedSentences()) expect(bare(draft.text)).toContain(sentence);
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

  it('is refused in words of the month where a month without data is drafted', async () => {
    await expect(begun({ year: 2031, number: 1, month: '2031-03' })).rejects.toMatchObject({
      code: 'monthWithoutData',
      facts: { month: '2031-03' },
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
      expect((await person.fetch(`/publication/papers/${id}/docx`)).status).toBe(404);
    }
  });

  it('is written by a desk and by no leader', async () => {
    const body = { year: 2001, number: 3, source: article };
    await expect(people.leader.call(contract.draftPaper, { body })).rejects.toMatchObject({ code: 'notAllowed' });
  });

  it('comes as a file that is marked as a draft and completed by the masthead of the city', async () => {
    const { id } = await begun({ year: 2001, number: 4, source: article });
    const response = await people.city.fetch(`/publication/papers/${id}/docx`);
    const name = decodeURIComponent(response.headers.get('content-disposition') ?? '');
    expect(name).toContain('工作简报2001-4（草稿）.docx');
    const text = bare(await docxText(new Uint8Array(await response.arrayBuffer())));
    for (const words of ['美丽台州建设', '〔2001〕第4期', '内部资料', '2020年4月10日', '会议部署了全年工作。'])
      expect(text).toContain(words);
  });
});

describe('the list', () => {
  it('shows newest first, page by page, and the county only what went out', async () => {
    await issued(people, (await begun({ year: 2020, number: 4, source: published, series: 'sample' })).id);
    for (const year of [2022, 2023]) await issued(people, (await begun({ year, number: 1, source: article })).id);
    const all: string[] = [];
    let after: string | undefined;
    do {
      const page = await people.city.call(listPapers, { query: { limit: 3, ...(after && { after }) } });
      all.push(
        ...page.rows.map(({ year, shownNumber, id }) => `${year}-${String(shownNumber ?? 999).padStart(3, '0')} ${id}`),
      );
      after = page.next ?? undefined;
    } while (after !== undefined);
    expect(all.length).toBeGreaterThan(6);
    expect(all).toEqual([...new Set(all)].toSorted().toReversed());
    const { rows } = await people.county.call(listPapers, { query: {} });
    expect(rows.map(({ state }) => state)).toEqual(rows.map(() => 'issued'));
    expect(rows.length).toBeGreaterThan(0);
    expect((await people.elsewhere.call(listPapers, { query: {} })).rows).toEqual([]);
  });

  it('finds papers by part of a title or of an article’s, and by number', async () => {
    const found = async (q: string) => (await people.city.call(listPapers, { query: { q } })).rows;
    const years = (rows: readonly contract.PaperRow[]) => [...new Set(rows.map(({ year }) => year))];
    expect(years(await found('阵地'))).toEqual([2020]);
    expect(years(await found('联动工作法 助推'))).toEqual([2020]);
    expect(years(await found('召开推进会'))).toEqual([2023, 2022, 2001]);
    for (const q of ['4', '第4期', '第４期', '4号'])
      expect((await found(q)).map(({ shownNumber, year }) => [year, shownNumber])).toEqual([
        ...[2020, 2020].map((year) => [year, 4]),
        [2001, 4],
      ]);
    // Signs of a pattern are signs of a title.
    for (const q of ['%', '_', '\\']) expect(await found(q)).toEqual([]);
  });

  it('gives the county no working notes', async () => {
    const { rows } = await people.county.call(listPapers, { query: {} });
    const issue = await read(people.county, rows.find(({ year }) => year === 2020)?.id ?? '');
    expect(issue).toMatchObject({ findings: [], bindings: [], events: [], source: issue.text, appendix: null });
    expect(JSON.stringify(issue.document)).not.toContain('"figure"');
    expect((await read(people.city, issue.id)).findings).not.toEqual([]);
  });

  it('refuses a page mark that it did not make', async () => {
    const after = Buffer.from('[1e999,"a"]').toString('base64url');
    await expect(people.city.call(listPapers, { query: { after } })).rejects.toMatchObject({
      code: 'pageUnclear',
    });
  });
});

type Wish = { year: number; number?: number; source?: string; month?: string; series?: string };

function begun(body: Wish): Promise<contract.Paper> {
  return draftOf(people, body);
}

function read(person: Person, id: string): Promise<contract.Paper> {
  return person.call(contract.readPaper, { params: { id } });
}

function codes({ findings }: Pick<contract.Paper, 'findings'>): string[] {
  return findings.map(({ code }) => code);
}
