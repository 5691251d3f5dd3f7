import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { read as readAgain } from '@e965/xlsx';
import excel from 'exceljs';
import { describe, expect, test } from 'vitest';
import { headLayout } from './head-layout.ts';
import { readWorkbook } from './open-workbook.ts';
import { allOf, sampleFile } from './sample-files.ts';
import type { RowToWrite, SheetToWrite } from './sheet-to-write.ts';
import { writeWorkbook } from './write-workbook.ts';

const hostile = ['=1+1', '+cmd', '-2', '@SUM(A1)', '\t=1', 'a_x000D_b', '<&">', '行\n行', '\u0001控制', '半\ud800字'];

const sheet: SheetToWrite = {
  name: "九月'调度",
  title: '台州市生态环境投资项目调度表',
  unitLine: { left: '填报单位：台州市生态环境局', right: '单位：万元' },
  columns: [
    { width: 6, align: 'center' },
    { width: 30 },
    { width: 14, format: '#,##0.00' },
    { width: 14, format: '0.0%' },
    { width: 12 },
  ],
  head: [
    [
      { text: '序号', down: 2 },
      { text: '项目名称', down: 2 },
      { text: '投资', across: 2 },
      { text: '开工', down: 2 },
    ],
    [{ text: '总投资' }, { text: '完成率' }],
  ],
  frozenColumns: 2,
  rows: [
    [1, '葭沚街道污水管网', 1234.56, 0.125, { date: '2020-03-23' }],
    ...hostile.map((text, i): RowToWrite => [i + 2, text, null, null, null]),
    { cells: [null, '合计', 1234.56, null, null], emphasis: true },
  ],
  foot: ['制表人：张三　　审核人：李四　　联系电话：0576-88880000'],
};

describe('a written workbook', () => {
  test('has its form in the eyes of another library', async () => {
    const file = await written([sheet, { ...sheet, name: '空表', rows: [], foot: [] }]);
    const book = new excel.Workbook();
    await book.xlsx.readFile(file);
    const [first, second] = book.worksheets;
    expect(book.worksheets.map(({ name }) => name)).toEqual(["九月'调度", '空表']);
    expect([...(first?.model.merges ?? [])].sort()).toEqual(['A17:E17', 'A1:E1', 'A3:A4', 'B3:B4', 'C3:D3', 'E3:E4']);
    expect(first?.getCell('A1').value).toBe('台州市生态环境投资项目调度表');
    expect(first?.getCell('E2').value).toBe('单位：万元');
    expect(first?.getCell('C3').font.bold).toBe(true);
    expect(first?.getCell('C5').value).toBe(1234.56);
    expect(first?.getCell('C5').numFmt).toBe('#,##0.00');
    expect(first?.getCell('E5').value).toEqual(new Date('2020-03-23T00:00:00Z'));
    expect(first?.getCell('B16').font.bold).toBe(true);
    expect(first?.getColumn(2).width).toBe(30);
    expect(first?.views[0]).toMatchObject({ state: 'frozen', xSplit: 2, ySplit: 4, topLeftCell: 'C5' });
    expect(first?.pageSetup).toMatchObject({ paperSize: 9, orientation: 'landscape', fitToPage: true, fitToHeight: 0 });
    expect(first?.pageSetup.printTitlesRow).toBe('1:4');
    expect(second?.rowCount).toBe(4);
  });

  test('keeps text that begins like a formula as text, in two other readers', async () => {
    const file = await written([sheet]);
    const book = new excel.Workbook();
    await book.xlsx.readFile(file);
    const other = readAgain(await readFile(file), { cellFormula: true, cellStyles: true }).Sheets["九月'调度"] ?? {};
    for (const [i, text] of hostile.entries()) {
      const cell = book.worksheets[0]?.getCell(i + 6, 2);
      expect(cell?.type).toBe(excel.ValueType.String);
      expect(other[`B${i + 6}`]).toMatchObject({ t: 's' });
      expect(other[`B${i + 6}`].f).toBeUndefined();
      if (i < 5) expect(cell?.value).toBe(text);
    }
  });

  test('comes back through our own reader', async () => {
    const rows = await allOf(readWorkbook(await written([sheet])));
    const texts = rows.slice(5, 5 + hostile.length).map(({ cells }) => cells[1]?.value);
    expect(texts).toEqual([...hostile.slice(0, -1), '半\ufffd字']);
    expect(rows[4]?.cells[4]).toMatchObject({ kind: 'date', value: '2020-03-23' });
  });

  test('streams: rows are asked for as bytes are taken', async () => {
    let asked = 0;
    const rows = async function* endless() {
      for (; ; asked++) yield [asked, `项目${asked}`.repeat(20), Math.random(), null, null];
    };
    const target = new PassThrough();
    const writing = writeWorkbook(target, [{ ...sheet, rows: rows() }]);
    for (let taken = 0; taken < 5; taken++) await new Promise((resolve) => target.once('data', resolve));
    target.pause();
    for (let before = -1; before < asked; ) {
      before = asked;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    expect(asked).toBeGreaterThan(0);
    target.destroy();
    await expect(writing).rejects.toThrow();
  });

  test('is gone when it cannot be finished', async () => {
    const file = path.join(path.dirname(await sampleFile('x', '')), 'half.xlsx');
    const rows = async function* failing(): AsyncGenerator<RowToWrite> {
      yield [1, 'a', 1, 1, null];
      throw new Error('the database is gone');
    };
    await expect(writeWorkbook(file, [{ ...sheet, rows: rows() }])).rejects.toThrow('the database is gone');
    await expect(stat(file)).rejects.toThrow('ENOENT');
  });

  test.for(['', '一'.repeat(32), 'a/b', 'a:b', "'a"])('refuses the sheet name %j', async (name) => {
    await expect(writeWorkbook(new PassThrough(), [{ ...sheet, name }])).rejects.toMatchObject({
      code: 'sheetNameUnusable',
    });
  });

  test('refuses two sheets of one name and a text that Excel cannot hold', async () => {
    await expect(writeWorkbook(new PassThrough(), [sheet, sheet])).rejects.toMatchObject({ code: 'sheetNameUnusable' });
    const long = { ...sheet, rows: [[1, 'a'.repeat(40_000), null, null, null]] };
    await expect(writeWorkbook(new PassThrough().resume(), [long])).rejects.toMatchObject({ code: 'cellTextTooLong' });
  });
});

test('a head that does not fill its columns is a fault', () => {
  expect(() => headLayout([[{ text: 'a' }]], 2)).toThrow('gap');
  expect(() => headLayout([[{ text: 'a', across: 3 }]], 2)).toThrow('no room');
});

async function written(sheets: readonly SheetToWrite[]): Promise<string> {
  const file = await sampleFile('导出.xlsx', '');
  await writeWorkbook(file, sheets);
  return file;
}
