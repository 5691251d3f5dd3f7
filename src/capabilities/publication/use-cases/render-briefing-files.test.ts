import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Caller } from '#platform/caller.ts';
import { as } from '#testing/people.ts';
import { type TestServer, testServer } from '#testing/server.ts';
import { draftPaper } from '../contract.ts';
import { issuePaper, overruleFindings, reviewPaper, signPaper, submitPaper } from '../contract-life.ts';
import { bare, docxText, publishedSentences } from '../documents/briefing-example.ts';
import { readArticleFiles, renderBriefingFiles } from '../public.ts';

const published = new URL('../../../../demo/briefing-2020-04.txt', import.meta.url).pathname;
const article = { name: '1.md', text: '# 台州市召开推进会\n\n会议部署了全年工作。（台州市美丽办）\n' };
const caller: Caller = {
  accountId: '',
  name: 'cli',
  role: 'city-desk',
  rights: ['publication.read', 'growth.read'],
  remit: '331000',
  cityCode: '331000',
  ownerCode: null,
  requestId: 'test',
};

let server: TestServer;
let folder: string;
beforeAll(async () => {
  server = await testServer({ clock: () => new Date('2020-04-10T02:00:00Z') });
  folder = await mkdtemp(path.join(tmpdir(), 'briefing-'));
});
afterAll(async () => {
  await server?.close();
  await rm(folder, { recursive: true, force: true });
});

it('makes the files of a whole briefing, says what to look at, and leaves the database alone', async () => {
  const outFolder = path.join(folder, 'new', 'out');
  const articles = await readArticleFiles(published);
  const wish = { year: 2020, number: 4, articles, outFolder };
  const { docx, pdf, findings } = await renderBriefingFiles(server.desk, caller, wish);
  expect([docx, pdf]).toEqual([
    path.join(outFolder, '工作简报2020-4.docx'),
    path.join(outFolder, '工作简报2020-4.pdf'),
  ]);
  expect((await readdir(outFolder)).length).toBe(2);
  const text = bare(await docxText(await readFile(docx)));
  for (const sentence of publishedSentences()) expect(text).toContain(sentence);
  expect(findings.map(({ code }) => code)).toContain('yearDiffersFromDate');
  expect((await server.admin.query('select from publication.paper')).rowCount).toBe(0);

  const first = [await readFile(docx), await readFile(pdf)];
  await renderBriefingFiles(server.desk, caller, wish);
  expect([await readFile(docx), await readFile(pdf)]).toEqual(first);
});

it('says in English that a number went out already', async () => {
  const city = await as(server, { role: 'city-desk', regionCode: '331000' });
  const leader = await as(server, { role: 'leader', regionCode: '331000' });
  for (const [year, number] of [
    [2019, 3],
    [2020, 1],
  ] as const) {
    const { id, findings } = await city.call(draftPaper, { body: { year, number, source: article.text } });
    const params = { id };
    const body = { findings: findings.map(({ key }) => key), reason: '已核实' };
    if (findings.length > 0) await city.call(overruleFindings, { params, body });
    await city.call(submitPaper, { params });
    for (const act of [reviewPaper, signPaper]) await leader.call(act, { params });
    await city.call(issuePaper, { params });
  }
  const render = (year: number, number: number) =>
    renderBriefingFiles(server.desk, caller, { year, number, articles: [article], outFolder: folder, language: 'en' });
  expect((await render(2020, 1)).findings).toMatchObject([
    { code: 'numberRepeated', message: expect.stringContaining('The number was used before') },
  ]);
  expect((await render(2019, 3)).findings.map(({ code }) => code)).toContain('numberRepeated');
  expect((await render(2020, 2)).findings).toEqual([]);
});

it('refuses an unknown figure, a character that no font has, and a folder that cannot be written', async () => {
  const wish = { year: 2020, number: 2, articles: [article], outFolder: folder };
  const articles = [{ name: 'a.md', text: '{{projects|331000|2019-12|个}}' }];
  await expect(renderBriefingFiles(server.desk, caller, { ...wish, articles })).rejects.toMatchObject({
    code: 'figureUnknown',
  });
  const emoji = [{ name: 'a.md', text: '# 台州市召开推进会\n\n会议😀部署工作。\n' }];
  await expect(renderBriefingFiles(server.desk, caller, { ...wish, articles: emoji })).rejects.toMatchObject({
    code: 'characterNotShown',
    facts: { characters: '😀' },
  });
  const outFolder = path.join(folder, 'file');
  await writeFile(outFolder, '');
  await expect(renderBriefingFiles(server.desk, caller, { ...wish, outFolder })).rejects.toMatchObject({
    code: 'outFolderUnusable',
    facts: { folder: outFolder, detail: 'EEXIST' },
  });
});
