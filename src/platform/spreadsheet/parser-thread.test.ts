import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { utils, write } from '@e965/xlsx';
import { expect, test } from 'vitest';
import { openWorkbook, readWorkbook } from './open-workbook.ts';
import { parserThread, restThread } from './parser-thread.ts';
import { defaultReadingLimits } from './reading-limits.ts';
import { allOf, sampleFile, sampleWorkbook } from './sample-files.ts';

/** The thread that would open the next file. */
async function next(heapMb = defaultReadingLimits.heapMb): Promise<number> {
  const thread = parserThread(heapMb);
  const { threadId } = thread.worker;
  await restThread(thread);
  return threadId;
}

const workbookOf = (...texts: readonly string[]) => {
  const rows = texts.map(
    (text, i) => `<row r="${i + 1}"><c r="A${i + 1}" t="inlineStr"><is><t>${text}</t></is></c></row>`,
  );
  return sampleWorkbook({ sheets: { 表1: `<sheetData>${rows.join('')}</sheetData>` } });
};
const textsOf = async (file: string) => (await allOf(readWorkbook(file))).map(({ cells }) => cells[0]?.value);

test('a thread that has read a sound file opens the next, and nothing of the former is left', async () => {
  const thread = await next();
  expect(await textsOf(await workbookOf('甲', '乙'))).toEqual(['甲', '乙']);
  expect(await textsOf(await sampleFile('表.csv', '丙,1\n'))).toEqual(['丙']);
  expect(await next()).toBe(thread);
});

test('a reading that nobody ended is over when its file is closed', async () => {
  const many = Array.from({ length: 40_000 }, (_, i) => `很长的文字${i}`);
  const workbook = await openWorkbook(await workbookOf(...many));
  const reading = workbook.rows();
  await reading.next();
  await workbook.close();
  expect(await textsOf(await workbookOf('丁'))).toEqual(['丁']);
  await reading.return();
  expect(await textsOf(await workbookOf('戊'))).toEqual(['戊']);
});

test.for([
  { what: 'was refused', name: '坏.xlsx', content: 'PK no archive' },
  {
    what: 'was an .xls, which a library of others reads',
    name: '旧.xls',
    content: write(
      { SheetNames: ['表'], Sheets: { 表: utils.aoa_to_sheet([['甲']]) } },
      { type: 'buffer', bookType: 'biff8' },
    ),
  },
])('after a file that $what another thread opens the next', async ({ name, content }) => {
  const thread = await next();
  await textsOf(await sampleFile(name, content)).catch(() => undefined);
  expect(await next()).not.toBe(thread);
});

test('each limit of the heap has a thread of its own, and only one waits', async () => {
  const thread = await next();
  const other = await next(64);
  expect(other).not.toBe(thread);
  expect(await next()).toBe(thread);
});

test('a thread that has grown is ended', async () => {
  const thread = await next();
  const many = Array.from({ length: 250_000 }, (_, i) => `<t>文字${i} ${'长'.repeat(60)}</t>`);
  const workbook = await openWorkbook(
    await sampleWorkbook({
      sheets: { 表1: '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row></sheetData>' },
      texts: many,
    }),
    { limits: { ratio: 1000 } },
  );
  await workbook.close();
  expect(await next()).not.toBe(thread);
});

test('a thread that waits keeps no process from ending', async () => {
  const file = await sampleFile('表.csv', '甲,1\n');
  const module = path.join(import.meta.dirname, 'open-workbook.ts');
  const script = `import { readWorkbook } from ${JSON.stringify(module)};
    for await (const row of readWorkbook(${JSON.stringify(file)})) console.log(row.cells[0].value);
    process.on('exit', () => console.log(performance.now() - ended < 10_000));
    const ended = performance.now();`;
  const { stdout } = await promisify(execFile)(process.execPath, [await sampleFile('读.mjs', script)]);
  expect(stdout).toBe('甲\ntrue\n');
});
