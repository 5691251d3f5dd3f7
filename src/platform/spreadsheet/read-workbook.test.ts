import { utils, write } from '@e965/xlsx';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Refusal } from '#kernel/refusal.ts';
import { type Cell, type SheetRow, uncalculated } from '#kernel/written/cell.ts';
import { cellAddress } from '#kernel/written/cell-address.ts';
import { openWorkbook, readWorkbook } from './open-workbook.ts';
import { allOf, sampleFile, sampleWorkbook, workbookParts, zipOf } from './sample-files.ts';

describe('an .xlsx', () => {
  test('gives each kind of cell with its address, its format and whether a formula made it', async () => {
    const cells = [
      '<c r="A2" t="s"><v>0</v></c><c r="B2" s="1"><v>43913</v></c><c r="C2" s="2"><v>0.125</v></c>',
      '<c r="D2" t="b"><v>1</v></c><c r="F2" t="e"><f>1/0</f><v>#DIV/0!</v></c>',
      '<c r="G2"><f t="shared" si="0">A1&gt;3</f><v>1234.5600000000002</v></c><c r="H2" t="str"><f>A1</f><v>甲&amp;乙</v></c>',
      '<c r="I2" t="inlineStr"><is><t>直接 </t></is></c><c r="J2" t="d"><v>2020-03-23T00:00:00Z</v></c><c r="K2" s="1"/>',
    ];
    const file = await sampleWorkbook({
      sheets: { 表1: `<sheetData><row r="2" spans="1:10">${cells.join('')}</row></sheetData>` },
      texts: [
        '<r><t>项目</t></r><r><rPr/><t xml:space="preserve">_x000D_ 名称</t></r><rPh sb="0" eb="1"><t>xm</t></rPh>',
      ],
      formats: ['yyyy"年"m"月"d"日"', '0.0%'],
    });
    const [row, ...others] = await rowsOf(file);
    expect(others).toEqual([]);
    expect(row).toMatchObject({ sheet: '表1', sheetIndex: 0, row: 2, hidden: false });
    expect(row?.cells).toEqual([
      { kind: 'text', value: '项目\r 名称', fromFormula: false },
      { kind: 'date', value: '2020-03-23', fromFormula: false, format: 'yyyy"年"m"月"d"日"' },
      { kind: 'number', value: 0.125, fromFormula: false, format: '0.0%' },
      { kind: 'boolean', value: true, fromFormula: false },
      null,
      { kind: 'error', value: '#DIV/0!', fromFormula: true },
      { kind: 'number', value: 1234.5600000000002, fromFormula: true, format: null },
      { kind: 'text', value: '甲&乙', fromFormula: true },
      { kind: 'text', value: '直接 ', fromFormula: false },
      { kind: 'date', value: '2020-03-23', fromFormula: false, format: null },
    ] satisfies (Cell | null)[]);
    expect(cellAddress(7, row?.row ?? 0)).toBe('G2');
  });

  test('shows a formula that was never calculated instead of a blank', async () => {
    const file = await sampleWorkbook({
      sheets: {
        表1: '<sheetData><row r="1"><c r="A1"><f>1+1</f></c><c r="B1" t="str"><f>""</f><v></v></c></row></sheetData>',
      },
    });
    expect((await rowsOf(file))[0]?.cells).toEqual([{ kind: 'error', value: uncalculated, fromFormula: true }]);
  });

  test('counts days from 1904 where the workbook does', async () => {
    const file = await sampleWorkbook({
      date1904: true,
      sheets: { 表1: '<sheetData><row r="1"><c r="A1" s="1"><v>42451.5</v></c></row></sheetData>' },
      formats: ['yyyy-mm-dd'],
    });
    expect((await rowsOf(file))[0]?.cells[0]).toMatchObject({ kind: 'date', value: '2020-03-23 12:00:00' });
  });

  test('tells merged ranges and hidden sheets before the rows, and hidden rows with them', async () => {
    const file = await sampleWorkbook({
      sheets: {
        表1: `<sheetData>${textRow(1, '标题')}${textRow(3, '藏', ' hidden="1"')}</sheetData><autoFilter ref="A1:B9"/><mergeCells count="2"><mergeCell ref="A1:T1"/><mergeCell ref="B2:B3"/></mergeCells>`,
        底稿: `<sheetData>${textRow(1, '甲')}</sheetData>`,
      },
      hiddenSheets: ['底稿'],
    });
    const workbook = await openWorkbook(file);
    expect(workbook.sheets).toEqual([
      {
        index: 0,
        name: '表1',
        hidden: false,
        merges: [
          { top: 1, left: 1, bottom: 1, right: 20 },
          { top: 2, left: 2, bottom: 3, right: 2 },
        ],
      },
      { index: 1, name: '底稿', hidden: true, merges: [] },
    ]);
    expect((await allOf(workbook.rows())).map(({ sheet, row, hidden }) => [sheet, row, hidden])).toEqual([
      ['表1', 1, false],
      ['表1', 3, true],
      ['底稿', 1, false],
    ]);
    await workbook.close();
  });

  test('passes over blank rows styled down to 1,048,576', { timeout: 60_000 }, async () => {
    const blank = Array.from(
      { length: 1_048_573 },
      (_, i) => `<row r="${i + 3}" s="1" ht="14"><c r="A${i + 3}" s="1"/></row>`,
    );
    const file = await sampleWorkbook({
      sheets: {
        表1: `<sheetData>${textRow(1, '甲')}${textRow(2, '乙')}${blank.join('')}${textRow(1_048_576, '末')}</sheetData>`,
      },
    });
    expect((await rowsOf(file)).map(({ row }) => row)).toEqual([1, 2, 1_048_576]);
  });

  test('reads what other programs write: prefixed names, no addresses, other quotes, an .xls name', async () => {
    const parts = workbookParts({ sheets: { 表1: '' } });
    parts['xl/worksheets/sheet1.xml'] =
      `<x:worksheet xmlns:x="m"><x:sheetData>\n<x:row>\n<x:c t='inlineStr'><x:is><x:t>甲</x:t></x:is></x:c>\n<x:c><x:v><![CDATA[5]]></x:v></x:c></x:row><x:row r='4'><x:c\n r='C4'><x:v>6</x:v></x:c></x:row></x:sheetData><x:mergeCells><x:mergeCell ref="A1:B1"/></x:mergeCells></x:worksheet>`;
    const file = await sampleFile('老系统导出.xls', await zipOf(parts));
    const rows = await rowsOf(file);
    expect(rows.map(({ row, cells }) => [row, cells.map((cell) => cell?.value)])).toEqual([
      [1, ['甲', 5]],
      [4, [undefined, undefined, 6]],
    ]);
  });

  test('is read again after a loop that was left early, sheet by sheet', async () => {
    const many = Array.from({ length: 3000 }, (_, i) => textRow(i + 1, '很长的文字'.repeat(4))).join('');
    const file = await sampleWorkbook({
      sheets: { 表1: `<sheetData>${many}</sheetData>`, 表2: `<sheetData>${textRow(9, '乙')}</sheetData>` },
    });
    const workbook = await openWorkbook(file);
    for await (const row of workbook.rows([0])) if (row.row === 2) break;
    expect((await allOf(workbook.rows([1]))).map(({ row }) => row)).toEqual([9]);
    expect((await allOf(workbook.rows())).length).toBe(3001);
    await workbook.close();
  });

  test('with any bytes changed gives rows or a refusal, never another error', { timeout: 120_000 }, async () => {
    const sound = await zipOf(
      workbookParts({
        sheets: {
          表1: `<sheetData>${textRow(1, '甲')}${textRow(2, '乙')}</sheetData><mergeCells><mergeCell ref="A1:B1"/></mergeCells>`,
        },
        formats: ['yyyy-mm-dd'],
      }),
    );
    const change = fc.tuple(fc.nat(sound.length - 1), fc.nat(255));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
        const content = Buffer.from(sound);
        for (const [at, byte] of changes) content[at] = byte;
        expect(await outcome(content)).toMatch(/^(?:rows|[a-zA-Z]+)$/);
      }),
      { numRuns: 30 },
    );
  });
});

describe('an .xls', () => {
  const sheet = () => {
    const made = utils.aoa_to_sheet([['项目', '金额', '日期'], ['甲', 1234.5, 43913], [], ['乙', 0.125, 1]]);
    Object.assign(made.C2, { z: 'yyyy/m/d' });
    Object.assign(made.B4, { z: '0.0%', f: '1/8' });
    made.D4 = { t: 'e', v: 7, f: '1/0' };
    made['!ref'] = 'A1:D4';
    made['!merges'] = [utils.decode_range('A1:B1')];
    made['!rows'] = [{}, { hidden: true }];
    return made;
  };

  test('gives cells, dates, formats, merged ranges and hidden rows', async () => {
    const book = { SheetNames: ['表', '藏'], Sheets: { 表: sheet(), 藏: utils.aoa_to_sheet([['x']]) } };
    const file = await sampleFile('旧.xls', write(book, { type: 'buffer', bookType: 'biff8' }));
    const workbook = await openWorkbook(file);
    const rows = await allOf(workbook.rows([0]));
    await workbook.close();
    expect(workbook.format).toBe('xls');
    expect(workbook.sheets[0]?.merges).toEqual([{ top: 1, left: 1, bottom: 1, right: 2 }]);
    expect(rows.map(({ row }) => row)).toEqual([1, 2, 4]);
    expect(rows[1]?.cells).toEqual([
      { kind: 'text', value: '甲', fromFormula: false },
      { kind: 'number', value: 1234.5, fromFormula: false, format: null },
      { kind: 'date', value: '2020-03-23', fromFormula: false, format: 'yyyy/m/d' },
    ]);
    expect(rows[2]?.cells[1]).toMatchObject({ kind: 'number', value: 0.125, format: '0.0%' });
    expect(rows[2]?.cells[3]).toMatchObject({ kind: 'error', value: '#DIV/0!' });
  });

  test('counts days from 1904 where the workbook does', async () => {
    const book = {
      SheetNames: ['表'],
      Sheets: { 表: utils.aoa_to_sheet([[42451]]) },
      Workbook: { WBProps: { date1904: true } },
    };
    Object.assign(book.Sheets.表.A1, { z: 'yyyy/m/d' });
    const file = await sampleFile('旧.xls', write(book, { type: 'buffer', bookType: 'biff8' }));
    expect((await rowsOf(file))[0]?.cells[0]).toMatchObject({ kind: 'date', value: '2020-03-23' });
  });

  test('written by WPS as .et in the same form is read by its content', async () => {
    const book = { SheetNames: ['表'], Sheets: { 表: utils.aoa_to_sheet([['甲']]) } };
    const file = await sampleFile('表.et', write(book, { type: 'buffer', bookType: 'biff8' }));
    expect((await rowsOf(file)).map(({ cells }) => cells[0]?.value)).toEqual(['甲']);
  });
});

async function rowsOf(file: string): Promise<SheetRow[]> {
  return allOf(readWorkbook(file));
}

function textRow(row: number, text: string, attributes = ''): string {
  return `<row r="${row}"${attributes}><c r="A${row}" t="inlineStr"><is><t>${text}</t></is></c><c r="B${row}" s="1"/></row>`;
}

async function outcome(content: Buffer): Promise<string> {
  try {
    await rowsOf(await sampleFile('a.xlsx', content));
    return 'rows';
  } catch (trouble) {
    if (trouble instanceof Refusal) return trouble.code;
    throw trouble;
  }
}
