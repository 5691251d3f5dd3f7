import { CFB } from '@e965/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allOf, workbookParts, zipOf } from '#platform/spreadsheet/sample-files.ts';
import { zipStream } from '#platform/spreadsheet/zip-stream.ts';
import { as, type Person } from '#testing/people.ts';
import { type TestServer, testServer } from '#testing/server.ts';
import { csv, importedProjects, projectHeading, projectLine } from '#testing/sheets.ts';

let server: TestServer;
let city: Person;
beforeAll(async () => {
  server = await testServer();
  city = await as(server, { role: 'city-desk', regionCode: '331000' });
});
afterAll(() => server?.close());

const sound = workbookParts({
  sheets: { 项目: '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>项目名称</t></is></c></row></sheetData>' },
});

const bad: readonly { name: string; file: string; code: string; content: () => Promise<Buffer> | Buffer }[] = [
  { name: 'a zip bomb', file: '炸弹.xlsx', code: 'zipBomb', content: () => bomb() },
  {
    name: 'a workbook with macros',
    file: '宏.xlsm',
    code: 'macroWorkbook',
    content: () => zipOf({ ...sound, 'xl/vbaProject.bin': 'x' }),
  },
  {
    name: 'a damaged workbook',
    file: '损坏.xlsx',
    code: 'damagedWorkbook',
    content: async () => (await zipOf(sound)).subarray(0, 300),
  },
  { name: 'an encrypted workbook', file: '加密.xlsx', code: 'encryptedWorkbook', content: () => encrypted() },
  {
    name: 'a web page called .xls',
    file: '网页.xls',
    code: 'htmlRenamed',
    content: () => Buffer.from('<html><table><tr><td>1</td></tr></table></html>'),
  },
  { name: 'an empty file', file: '空.xlsx', code: 'emptyWorkbook', content: () => Buffer.alloc(0) },
  {
    name: 'an empty sheet',
    file: '空表.xlsx',
    code: 'emptyWorkbook',
    content: () => zipOf(workbookParts({ sheets: { 空: '<sheetData/>' } })),
  },
  {
    name: 'a picture',
    file: '照片.xlsx',
    code: 'notASpreadsheet',
    content: () => Buffer.from('89504e470d0a1a0a', 'hex'),
  },
];

describe('a file that cannot be taken in is refused with a sentence, and nothing of it stays', () => {
  it.each(bad)('$name', async ({ file, code: expected, content }) => {
    const before = await everything();
    const body = new FormData();
    body.append('file', new Blob([new Uint8Array(await content())]), file);
    const answer = await city.fetch('/project-library/imports', { method: 'POST', body });
    const { code, message } = (await answer.json()) as { code: string; message: string };
    expect(code).toBe(expected);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
    expect(message).toMatch(/[一-鿿].*[。：]/);
    expect(message).not.toBe(code);
    expect(await everything()).toBe(before);
  });

  it('200 MB are turned away before they have arrived', async () => {
    const answer = await city
      .fetch('/project-library/imports', {
        method: 'POST',
        headers: { 'content-type': 'multipart/form-data; boundary=x', 'content-length': String(200 * 1024 * 1024) },
        body: new Blob([new Uint8Array(200 * 1024 * 1024)]),
      })
      .catch((error: Error) => error);
    if (answer instanceof Error) return expect(String(answer.cause)).toMatch(/closed|reset|EPIPE/i);
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([413, 'fileTooLarge']);
  });

  it('the server goes on working', async () => {
    const { result } = await importedProjects(
      city,
      csv('好', projectHeading, [projectLine({ name: '好项目', code: 'OK-1' })]),
    );
    expect(result.created).toBe(1);
  });
});

/** Every row that an import could have written, as one text. */
async function everything(): Promise<string> {
  const { rows } = await server.admin.query(`select
    (select count(*) from project_library.project_version) || '/' || (select count(*) from platform.file_chunk)
    || '/' || (select coalesce(max(sequence), 0) from platform.audit_entry) as state`);
  return rows[0].state;
}

/** 300 MB of one letter in a few hundred kilobytes. */
async function bomb(): Promise<Buffer> {
  const place = 'xl/worksheets/sheet1.xml';
  const others = Object.entries(sound).filter(([name]) => name !== place);
  const parts = [
    ...others.map(([name, content]) => ({ name, content: [String(content)] })),
    { name: place, content: blanks() },
  ];
  return Buffer.concat(await allOf(zipStream(parts)));
}

function* blanks(): Generator<string> {
  yield '<worksheet><sheetData>';
  for (let i = 0; i < 300; i++) yield ' '.repeat(1024 * 1024);
  yield '</sheetData></worksheet>';
}

/** The container that Excel writes around an encrypted workbook. */
function encrypted(): Buffer {
  const container = CFB.utils.cfb_new();
  CFB.utils.cfb_add(container, 'EncryptionInfo', Buffer.alloc(64));
  CFB.utils.cfb_add(container, 'EncryptedPackage', Buffer.alloc(4096));
  return Buffer.from(CFB.write(container, { type: 'buffer' }) as Uint8Array);
}
