import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import excel from 'exceljs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentence } from '#kernel/terms.ts';
import { writeWorkbook } from '#platform/spreadsheet/write-workbook.ts';
import type { ProjectRow } from '../contract.ts';
import type { Speaking } from '../rules/filter-words.ts';
import { columnsNamed } from '../rules/table-columns.ts';
import { terms } from '../terms.ts';
import { tableTerms } from '../terms-table.ts';
import { listPaper } from './list-paper.ts';
import { listSheets } from './list-sheets.ts';

const speaking: Speaking = {
  t: (key, facts) => sentence({ ...terms, ...tableTerms }, key, 'zh', facts),
  nameOf: (code) => `地区${code}`,
};
const row = (i: number): ProjectRow => ({
  id: '00000000-0000-4000-8000-000000000000',
  name: `项目${i}`,
  code: null,
  ownerName: null,
  unitCode: '331023',
  townshipCode: null,
  industryCode: null,
  action: null,
  isEcoLed: null,
  plannedTotalYuan: i * 10_000,
  fundYuan: 0,
  enteredIn: null,
  stage: null,
  caliber: 'in',
  statisticsState: 'notReported',
  nature: null,
  departmentName: null,
  responsiblePerson: null,
  approvedOn: null,
  approvalNumber: null,
  plannedStart: null,
  plannedFinish: null,
  startedIn: null,
  recordedAt: '2020-04-03T00:00:00.000Z',
});

async function* batches(count: number) {
  for (let from = 0; from < count; from += 7)
    yield Array.from({ length: Math.min(7, count - from) }, (_, i) => row(from + i));
}

async function written(count: number, perSheet: number): Promise<excel.Workbook> {
  const paper = listPaper(
    { sort: 'plannedTotal' },
    { place: '天台县', now: new Date('2020-04-03T02:00:00Z'), speaking },
  );
  const target = new PassThrough();
  const content = buffer(target);
  const sheets = listSheets({ kind: 'plain', count, rows: batches(count) }, { ...paper, speaking }, perSheet);
  await writeWorkbook(target, sheets, { isFast: true });
  const book = new excel.Workbook();
  await book.xlsx.load((await content) as unknown as ArrayBuffer);
  return book;
}

describe('more rows than a sheet holds', () => {
  it('go on in the next sheet, each with its head, and the total stands once, at the end', async () => {
    const book = await written(25, 10);
    expect(book.worksheets.map(({ name, rowCount }) => [name, rowCount])).toEqual([
      ['项目清单1', 14],
      ['项目清单2', 14],
      ['项目清单3', 10],
    ]);
    for (const sheet of book.worksheets) expect(sheet.getCell('A4').value).toBe('项目名称');
    expect(book.worksheets[2]?.getCell('A10').value).toBe('合计 25 个项目');
    expect(book.worksheets[2]?.getCell('G10').value).toBe(300);
  });

  it('are all there, once and in order, however many a sheet holds', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 30 }), async (count, perSheet) => {
        const book = await written(count, perSheet);
        const names = book.worksheets.flatMap((sheet) =>
          (sheet.getRows(5, sheet.rowCount - 4) ?? []).map((one) => String(one.getCell(1).value)),
        );
        expect(names.filter((name) => name.startsWith('项目'))).toEqual(
          Array.from({ length: count }, (_, i) => `项目${i}`),
        );
      }),
      { numRuns: 25 },
    );
  });
});

it('columns come in the order of the list, with the name, and the usual ones where none is named', () => {
  expect(columnsNamed('stage,unitCode,nonsense')).toEqual(['name', 'unitCode', 'stage']);
  expect(columnsNamed('nonsense')).toEqual(columnsNamed(undefined));
});
