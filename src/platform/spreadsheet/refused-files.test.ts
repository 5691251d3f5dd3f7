import { open } from 'node:fs/promises';
import { CFB, utils, write } from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import { Refusal } from '#kernel/refusal.ts';
import { sentence } from '#kernel/terms.ts';
import { type OpenOptions, openWorkbook, readWorkbook } from './open-workbook.ts';
import {
  allOf,
  type SampleWorkbook,
  sampleFile,
  sampleWorkbook,
  withLyingSize,
  workbookParts,
  zipOf,
} from './sample-files.ts';
import { terms } from './terms.ts';

const oneCell = '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const plain: SampleWorkbook = { sheets: { 表1: oneCell } };

describe('a file that cannot be read is refused with a code before any row', () => {
  const cases: { because: string; code: string; name?: string; content: () => Promise<Buffer | string> }[] = [
    { because: 'no byte', code: 'emptyWorkbook', content: async () => '' },
    { because: 'a picture', code: 'notASpreadsheet', content: async () => Buffer.from('ffd8ffe000104a464946', 'hex') },
    { because: 'a PDF', code: 'notASpreadsheet', content: async () => '%PDF-1.7\n1 0 obj' },
    { because: 'a letter', code: 'notASpreadsheet', content: async () => '关于开展调度工作的通知\n各县（市、区）：' },
    {
      because: 'an HTML table',
      code: 'htmlRenamed',
      content: async () => '\ufeff<html><table><tr><td>1</td></tr></table>',
    },
    {
      because: 'a bare HTML table',
      code: 'htmlRenamed',
      content: async () => '<style>td{}</style><table border=1><tr><td>1',
    },
    {
      because: 'HTML in UTF-16',
      code: 'htmlRenamed',
      content: async () => Buffer.from('\ufeff<html xmlns:x="excel"><body><table>', 'utf16le'),
    },
    {
      because: 'a web archive',
      code: 'htmlRenamed',
      content: async () => 'MIME-Version: 1.0\nContent-Type: multipart/related; boundary="x"\n',
    },
    {
      because: 'XML-Spreadsheet-2003',
      code: 'htmlRenamed',
      content: async () => '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:x"/>',
    },
    { because: 'an archive of something else', code: 'notASpreadsheet', content: () => zipOf({ 'a.txt': 'a' }) },
    {
      because: 'a Word document',
      code: 'notASpreadsheet',
      content: () => zipOf({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<w/>' }),
    },
    {
      because: 'an .xlsb',
      code: 'formatNotRead',
      content: () => zipOf({ '[Content_Types].xml': '<Types/>', 'xl/workbook.bin': 'x' }),
    },
    { because: 'an .ods', code: 'formatNotRead', content: () => zipOf({ mimetype: 'x', 'content.xml': '<x/>' }) },
    { because: 'Excel 4', code: 'formatNotRead', content: async () => Buffer.from('0904060000001000', 'hex') },
    {
      because: 'macros',
      code: 'macroWorkbook',
      content: () => zipOf(workbookParts({ ...plain, more: { 'xl/vbaProject.bin': 'x' } })),
    },
    {
      because: 'macros under another name',
      code: 'macroWorkbook',
      content: () =>
        zipOf(
          workbookParts({ ...plain, relations: `<Relationship Id="r" Type="http://x/vbaProject" Target="a.bin"/>` }),
        ),
    },
    {
      because: 'an Excel 4 macro sheet',
      code: 'macroWorkbook',
      content: () => zipOf(workbookParts({ ...plain, more: { 'xl/macrosheets/sheet1.xml': '<x/>' } })),
    },
    {
      because: 'links to other workbooks',
      code: 'externalLinks',
      content: () =>
        zipOf(
          workbookParts({
            ...plain,
            relations: `<Relationship Id="r" Type="${office}/externalLink" Target="externalLinks/externalLink1.xml"/>`,
          }),
        ),
    },
    {
      because: 'a document type in a sheet',
      code: 'dtdInXml',
      content: () => {
        const parts = workbookParts(plain);
        const sheet = String(parts['xl/worksheets/sheet1.xml']);
        parts['xl/worksheets/sheet1.xml'] = sheet.replace('\n', '<!DOCTYPE x [<!ENTITY a "aaaa">]>');
        return zipOf(parts);
      },
    },
    {
      because: 'a document type in the shared texts',
      code: 'dtdInXml',
      content: () =>
        zipOf({ ...workbookParts(plain), 'xl/sharedStrings.xml': '<!DOCTYPE x><sst><si><t>a</t></si></sst>' }),
    },
    { because: 'no value in any sheet', code: 'emptyWorkbook', content: () => emptyOf('<sheetData/>') },
    {
      because: 'styled blank rows only',
      code: 'emptyWorkbook',
      content: () => emptyOf('<sheetData><row r="1"><c r="A1" s="1"/></row></sheetData>'),
    },
    {
      because: 'empty texts only',
      code: 'emptyWorkbook',
      content: () => emptyOf('<sheetData><row r="1"><c r="A1" t="str"><v></v></c></row></sheetData>'),
    },
    {
      because: 'the second half is missing',
      code: 'damagedWorkbook',
      content: async () => half(await zipOf(workbookParts(plain))),
    },
    { because: 'a byte of a sheet is wrong', code: 'damagedWorkbook', content: flipped },
    {
      because: 'a sheet that the workbook names is missing',
      code: 'damagedWorkbook',
      content: () => {
        const { 'xl/worksheets/sheet1.xml': _, ...parts } = workbookParts(plain);
        return zipOf(parts);
      },
    },
    {
      because: 'the XML of the rows breaks off',
      code: 'damagedWorkbook',
      content: () => emptyOf('<sheetData><row r="1"><c r="A1"><v>1</v></c></row>'),
    },
    {
      because: 'a shared text that is not there',
      code: 'damagedWorkbook',
      content: () => emptyOf('<sheetData><row r="1"><c r="A1" t="s"><v>7</v></c></row></sheetData>'),
    },
    {
      because: 'column beyond XFD',
      code: 'damagedWorkbook',
      content: () => emptyOf('<sheetData><row r="1"><c r="ZZZZ1"><v>7</v></c></row></sheetData>'),
    },
    { because: 'a bomb that tells its size', code: 'zipBomb', content: bomb },
    {
      because: 'a bomb that lies about its size',
      code: 'zipBomb',
      content: async () => withLyingSize(await bomb(), 'xl/worksheets/sheet1.xml', 900_000),
    },
    {
      because: 'a bomb among the texts',
      code: 'zipBomb',
      content: () => zipOf({ ...workbookParts(plain), 'xl/sharedStrings.xml': `<sst>${' '.repeat(3e7)}</sst>` }),
    },
    {
      because: 'thousands of parts',
      code: 'zipBomb',
      content: () => zipOf({ ...workbookParts(plain), ...many(5001) }),
    },
    { because: 'an encrypted .xlsx', code: 'encryptedWorkbook', content: async () => compound('EncryptedPackage') },
    { because: 'an .xls with VBA', code: 'macroWorkbook', content: async () => compound('_VBA_PROJECT_CUR/VBA/dir') },
    { because: 'a Word 97 document', code: 'notASpreadsheet', content: async () => compound('WordDocument') },
    { because: 'a WPS .et of its own kind', code: 'formatNotRead', content: async () => compound('ETWorkbook') },
    { because: 'an .xls with a password', code: 'encryptedWorkbook', content: async () => xlsWith(0x2f, '0100') },
    {
      because: 'an .xls linked to another',
      code: 'externalLinks',
      content: async () => xlsWith(0x1ae, '01000500016162632e'),
    },
    {
      because: 'an .xls with a macro sheet',
      code: 'macroWorkbook',
      content: async () => xlsWith(0x85, '000000000001010041'),
    },
    { because: 'an .xls cut short', code: 'damagedWorkbook', content: async () => xls().subarray(0, 700) },
    { because: 'Excel 5', code: 'formatNotRead', content: async () => xls('biff5') },
    { because: 'an .xls without a value', code: 'emptyWorkbook', content: async () => xls('biff8', []) },
    { because: 'an unclosed quote', code: 'quoteNotClosed', name: 'a.csv', content: async () => 'a,b\n1,"2\n3,4\n' },
    { because: 'blank lines only', code: 'emptyWorkbook', name: 'a.csv', content: async () => ',,\n\n,,\n' },
    {
      because: 'neither UTF-8 nor GBK',
      code: 'encodingUnknown',
      name: 'a.csv',
      content: async () => Buffer.from('a,b\n\xff\xff,\x81\x20', 'latin1'),
    },
  ];
  test.for(cases)('$code: $because', async ({ code, name, content }) => {
    const file = await sampleFile(name ?? '报表.xls', await content());
    expect(await refusalOf(file)).toBe(code);
    expect(sentence(terms, code, 'zh', { sizeMb: 1, limitMb: 1, format: 'x', row: 1 })).not.toMatch(/[{}]|^\w+$/);
  });
});

test('a file of 200 MB is refused without being read', async () => {
  const file = await sampleFile('大.xlsx', 'PK');
  const handle = await open(file, 'r+');
  await handle.truncate(200 * 1024 * 1024);
  await handle.close();
  expect(await refusalOf(file)).toBe('workbookTooLarge');
});

test('a parser that takes too long is ended', async () => {
  const file = await sampleWorkbook(plain);
  expect(await refusalOf(file, { limits: { waitMs: 1 } })).toBe('parserTimeout');
});

test('a parser that needs too much memory is ended and the process lives', async () => {
  const texts = Array.from({ length: 60_000 }, (_, i) => `<t>${i} ${'长文本'.repeat(100)}</t>`);
  const file = await sampleWorkbook({ ...plain, texts });
  expect(await refusalOf(file, { limits: { heapMb: 16, ratio: 1000 } })).toBe('workbookTooComplex');
  expect((await allOf(readWorkbook(await sampleWorkbook(plain)))).length).toBe(1);
});

test('an abort ends the reading with its own reason', async () => {
  const file = await sampleWorkbook(plain);
  await expect(openWorkbook(file, { signal: AbortSignal.abort(new Error('gone')) })).rejects.toThrow('gone');
  const controller = new AbortController();
  const rows = readWorkbook(file, { signal: controller.signal });
  await rows.next();
  controller.abort(new Error('left'));
  await expect(rows.next()).rejects.toThrow('left');
});

test('a path that leads nowhere is an error and no refusal', async () => {
  await expect(openWorkbook('/nowhere/a.xlsx')).rejects.toThrow('ENOENT');
});

async function refusalOf(file: string, options: OpenOptions = {}): Promise<string> {
  try {
    const rows = await allOf(readWorkbook(file, options));
    return `${rows.length} rows`;
  } catch (trouble) {
    if (trouble instanceof Refusal) return trouble.code;
    throw trouble;
  }
}

async function emptyOf(inner: string): Promise<Buffer> {
  return zipOf(workbookParts({ sheets: { 表1: inner, 表2: '<sheetData/>' } }));
}

async function bomb(): Promise<Buffer> {
  const parts = workbookParts(plain);
  parts['xl/worksheets/sheet1.xml'] = Buffer.alloc(30_000_000, ' ');
  return zipOf(parts);
}

function half(content: Buffer): Buffer {
  return content.subarray(0, content.length / 2);
}

async function flipped(): Promise<Buffer> {
  const content = await zipOf(workbookParts({ sheets: { 表1: oneCell.replace('<v>1', '<v>12345678') } }));
  const at = content.indexOf('xl/worksheets/sheet1.xml') + 'xl/worksheets/sheet1.xml'.length + 40;
  content[at] = (content[at] ?? 0) ^ 0xff;
  return content;
}

function many(count: number): Record<string, string> {
  return Object.fromEntries(Array.from({ length: count }, (_, i) => [`xl/media/${i}`, '']));
}

function compound(stream: string): Buffer {
  const container = CFB.utils.cfb_new();
  CFB.utils.cfb_add(container, `/${stream}`, Buffer.alloc(5000, 1));
  return Buffer.from(CFB.write(container, { type: 'buffer' }));
}

function xls(bookType: 'biff8' | 'biff5' = 'biff8', rows: unknown[][] = [['甲', 1]]): Buffer {
  return write({ SheetNames: ['表'], Sheets: { 表: utils.aoa_to_sheet(rows) } }, { type: 'buffer', bookType });
}

/** An .xls with one more record behind the first of its workbook stream. */
function xlsWith(kind: number, body: string): Buffer {
  const container = CFB.read(xls(), { type: 'buffer' });
  const stream = Buffer.from(CFB.find(container, 'Workbook').content);
  const first = 4 + stream.readUInt16LE(2);
  const head = Buffer.alloc(4);
  head.writeUInt16LE(kind, 0);
  head.writeUInt16LE(body.length / 2, 2);
  const changed = Buffer.concat([stream.subarray(0, first), head, Buffer.from(body, 'hex'), stream.subarray(first)]);
  const next = CFB.utils.cfb_new();
  CFB.utils.cfb_add(next, '/Workbook', changed);
  return Buffer.from(CFB.write(next, { type: 'buffer' }));
}
