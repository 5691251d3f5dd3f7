import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import JSZip from 'jszip';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { as, type Person } from '#testing/people.ts';
import { type TestServer, testServer } from '#testing/server.ts';
import * as contract from './contract.ts';
import * as life from './contract-life.ts';
import { readTextFile, takeBackFile, type Verification, verifyFile } from './contract-verification.ts';
import type { PaperDocument } from './rules/document.ts';

const run = promisify(execFile);
const hasSoffice = await run('soffice', ['--version']).then(
  () => true,
  () => false,
);
const absence = hasSoffice ? '' : ' (SKIPPED: soffice is not installed)';

const figure = (id: string, shown: string, value: number) => ({
  type: 'figure' as const,
  attrs: {
    ...{ id, indicator: null, unit: null, month: null, scope: null, asOf: null, reason: null },
    ...{ rounding: 'usual' as const, wording: '万元', shown, value, origin: 'typed' as const },
  },
});
const text = (words: string) => ({ type: 'text' as const, text: words });
const cell = (type: 'tableHeader' | 'tableCell', content: ReturnType<typeof text | typeof figure>[]) => ({
  type,
  attrs: { colspan: 1, rowspan: 1, colwidth: null, align: null },
  content: [{ type: 'paragraph' as const, attrs: { role: 'body' as const }, content }],
});
const document: PaperDocument = {
  type: 'doc',
  content: [
    { type: 'title', content: [text('全市生态环保投资情况')] },
    {
      type: 'paragraph',
      attrs: { role: 'body' },
      content: [
        { ...text('一是加快进度。'), marks: [{ type: 'lead', attrs: { level: 3 } }] },
        text('天台县完成投资'),
        figure('a1', '27252万元', 272_520_000),
        text('，三门县完成投资'),
        figure('a2', '9000万元', 90_000_000),
        text('，合计较快增长。'),
      ],
    },
    {
      type: 'table',
      attrs: { caption: '各县投资', unitText: '单位：万元', note: '' },
      content: [
        { type: 'tableRow', content: [cell('tableHeader', [text('县')]), cell('tableHeader', [text('投资')])] },
        {
          type: 'tableRow',
          content: [cell('tableCell', [text('天台')]), cell('tableCell', [figure('a3', '27252', 272_520_000)])],
        },
      ],
    },
    { type: 'signature', attrs: { units: ['台州市生态环境局'], date: '2020-04-10' } },
  ],
};

const now = new Date('2020-04-10T02:00:00Z');
let server: TestServer;
let city: Person;
let leader: Person;
let county: Person;
let folder: string;
const paper = { id: '', docx: Buffer.alloc(0), pdf: Buffer.alloc(0), xlsx: Buffer.alloc(0) };

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'qingzhang-verify-'));
  server = await testServer({ clock: () => now });
  city = await as(server, { role: 'city-desk', regionCode: '331000' });
  leader = await as(server, { role: 'leader', regionCode: '331000' });
  county = await as(server, { role: 'county-desk', regionCode: '331023' });
  const draft = await city.call(contract.draftPaper, { body: { kind: 'notice', year: 2020, document } });
  const params = { id: draft.id };
  const findings = draft.findings.map(({ key }) => key);
  if (findings.length > 0) await city.call(life.overruleFindings, { params, body: { findings, reason: '已核实' } });
  await city.call(life.submitPaper, { params });
  await leader.call(life.reviewPaper, { params });
  await leader.call(life.signPaper, { params });
  await city.call(life.issuePaper, { params });
  const file = async (form: string) =>
    Buffer.from(await (await city.fetch(`/publication/papers/${draft.id}/${form}`)).arrayBuffer());
  Object.assign(paper, {
    id: draft.id,
    docx: await file('docx'),
    pdf: await file('pdf'),
    xlsx: await file('appendix'),
  });
});
afterAll(async () => {
  await server?.close();
  await rm(folder, { recursive: true, force: true });
});

describe('a file that went out', () => {
  it('is known byte for byte, in each of its forms, also by a county', async () => {
    for (const [name, content] of [
      ['a.docx', paper.docx],
      ['b.pdf', paper.pdf],
    ] as const) {
      expect(await verified(name, content, county)).toMatchObject({ issued: true, unchanged: true, edited: [] });
    }
    expect(await verified('c.xlsx', paper.xlsx)).toMatchObject({
      issued: true,
      unchanged: true,
      paper: { id: paper.id },
    });
  });

  it('is known by its code after an edit, and says which figure was changed, in the text and in a table', async () => {
    const docx = await edited(paper.docx, 'word/document.xml', (xml) =>
      xml.replace('>27252万元<', '>37252万元<').replace('>27252<', '>27250<'),
    );
    expect(await verified('edited.docx', docx)).toMatchObject({
      issued: true,
      unchanged: false,
      textChanged: false,
      edited: [
        { figure: 'a1', was: '27252万元', is: '37252万元' },
        { figure: 'a3', was: '27252', is: '27250' },
      ],
    });
  });

  it('is found out where other words were changed, or the marks of its figures are gone', async () => {
    const reworded = await edited(paper.docx, 'word/document.xml', (xml) => xml.replace('较快增长', '快速增长'));
    expect(await verified('a.docx', reworded)).toMatchObject({ issued: true, edited: [], textChanged: true });
    const bare = await edited(paper.docx, 'word/document.xml', (xml) =>
      xml.replace(/<w:sdtPr>.*?<\/w:sdtPr>|<w:bookmark[^>]*>/g, '').replaceAll('>9000万元<', '>9900万元<'),
    );
    expect((await verified('b.docx', bare)).edited).toEqual([{ figure: 'a2', was: '9000万元', is: '9900万元' }]);
  });

  it('is found out by its data appendix too', async () => {
    const changed = await edited(paper.xlsx, 'xl/worksheets/sheet1.xml', (xml) =>
      xml.replace('>9000万元<', '>9001万元<'),
    );
    expect((await verified('a.xlsx', changed)).edited).toEqual([{ figure: 'a2', was: '9000万元', is: '9001万元' }]);
  });

  it('is told from another, and from what is no paper at all', async () => {
    const other = (xml: string) => xml.replace(/(QingzhangCode.*?>|核验码：)[2-9A-Z]{4}-[2-9A-Z]{4}/g, '$12222-2222');
    const half = await edited(paper.docx, 'docProps/custom.xml', other);
    const stranger = await edited(half, 'word/document.xml', other);
    expect(await verified('x.docx', stranger)).toEqual({
      ...{ issued: false, unchanged: false, edited: [], textChanged: false, paper: null },
    });
    for (const content of ['no paper', '%PDF-1.7 broken', 'PK\u0003\u0004broken'])
      await expect(verified('x.docx', Buffer.from(content))).rejects.toMatchObject({ code: 'paperUnreadable' });
  });
});

describe('a paper that comes back from another program', () => {
  it('becomes the next version: words as edited, figures bound where they were left alone, typed where not', async () => {
    const { draft, docx } = await sent();
    const back = await edited(docx, 'word/document.xml', (xml) =>
      xml.replace('>9000万元<', '>9100万元<').replace('合计较快增长', '合计继续增长'),
    );
    const taken = await city.call(
      takeBackFile,
      { params: { id: draft } },
      { name: 'a.docx', content: new Uint8Array(back) },
    );
    expect(taken.text).toContain('三门县完成投资9100万元，合计继续增长。');
    expect(taken.version).toBeGreaterThan(0);
    const { figures } = await city.call(contract.readFigures, { params: { id: draft } });
    expect(figures.map(({ attributes }) => [attributes.id, attributes.shown, attributes.value])).toEqual([
      ['a1', '27252万元', 272_520_000],
      ['a2', '9100万元', null],
      ['a3', '27252', 272_520_000],
    ]);
    const kinds = taken.document.content.map(({ type }) => type);
    expect(kinds).toEqual(['title', 'paragraph', 'table', 'signature']);
  });

  it('is refused where it belongs to another paper', async () => {
    const { draft } = await sent();
    const upload = { name: 'a.docx', content: new Uint8Array(paper.docx) };
    await expect(city.call(takeBackFile, { params: { id: draft } }, upload)).rejects.toMatchObject({
      code: 'otherPaper',
    });
  });

  it.skipIf(!hasSoffice)(`keeps its figures through LibreOffice${absence}`, { timeout: 90_000 }, async () => {
    const { draft, docx } = await sent();
    await writeFile(path.join(folder, 'in.docx'), docx);
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const out = path.join(folder, 'out');
    await run('soffice', [
      '--headless',
      profile,
      '--convert-to',
      'docx',
      '--outdir',
      out,
      path.join(folder, 'in.docx'),
    ]);
    const through = await readFile(path.join(out, 'in.docx'));
    const content = new Uint8Array(through);
    const taken = await city.call(takeBackFile, { params: { id: draft } }, { name: 'in.docx', content });
    const { figures } = await city.call(contract.readFigures, { params: { id: draft } });
    expect(figures.map(({ attributes }) => [attributes.id, attributes.value])).toEqual([
      ['a1', 272_520_000],
      ['a2', 90_000_000],
      ['a3', 272_520_000],
    ]);
    expect(taken.document.content).toEqual(document.content);
    await writeFile(path.join(folder, 'issued.docx'), paper.docx);
    await run('soffice', [
      '--headless',
      profile,
      '--convert-to',
      'docx',
      '--outdir',
      out,
      path.join(folder, 'issued.docx'),
    ]);
    const issued = await readFile(path.join(out, 'issued.docx'));
    expect(await verified('issued.docx', issued)).toMatchObject({
      issued: true,
      unchanged: false,
      edited: [],
      textChanged: false,
    });
  });
});

describe('a file with which a paper begins', () => {
  const read = (name: string, content: Buffer, who: Person = city) =>
    who.call(readTextFile, {}, { name, content: new Uint8Array(content) });

  it('gives its words, of a DOCX and of a text in the old encoding of Chinese', async () => {
    expect((await read('旧通报.docx', paper.docx)).text).toContain('一是加快进度。天台县完成投资27252万元');
    expect(await read('旧通报.txt', Buffer.from('cceccca8cfd8', 'hex'))).toEqual({ text: '天台县' });
  });

  it.each([
    ['旧.doc', Buffer.from('d0cf11e0a1b11ae1', 'hex'), { code: 'paperOldFormat', facts: { file: '旧.doc' } }],
    ['空.txt', Buffer.from(' '), { code: 'articleFileEmpty' }],
    ['长.txt', Buffer.from('字'.repeat(200_001)), { code: 'paperTooLong', facts: { characters: 200_001 } }],
  ])('%s is refused by its name', async (name, content, refusal) => {
    await expect(read(name, content)).rejects.toMatchObject(refusal);
  });

  it('is read for those who may write', async () => {
    await expect(read('a.txt', Buffer.from('字'), leader)).rejects.toMatchObject({ code: 'notAllowed' });
  });
});

/** A draft of the same document and its DOCX. */
async function sent(): Promise<{ draft: string; docx: Buffer }> {
  const { id: draft } = await city.call(contract.draftPaper, { body: { kind: 'notice', year: 2020, document } });
  const response = await city.fetch(`/publication/papers/${draft}/docx`);
  return { draft, docx: Buffer.from(await response.arrayBuffer()) };
}

function verified(name: string, content: Buffer, who: Person = city): Promise<Verification> {
  return who.call(verifyFile, {}, { name, content: new Uint8Array(content) });
}

/** An archive whose part was changed as another program would. */
async function edited(archive: Buffer, part: string, change: (xml: string) => string): Promise<Buffer> {
  const zip = await JSZip.loadAsync(archive);
  const before = (await zip.file(part)?.async('string')) ?? '';
  const after = change(before);
  expect(after).not.toBe(before);
  zip.file(part, after);
  return zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });
}
