import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import XLSX from '@e965/xlsx';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { as, type Person } from '#testing/people.ts';
import { type TestServer, testServer } from '#testing/server.ts';
import { csv, importedProjects, importedReports, projectHeading, projectLine, reportHeading } from '#testing/sheets.ts';
import { listProjects } from '../project-library/contract.ts';
import { openRound } from './contract.ts';
import { readCell, readSheet, saveCells } from './contract-sheet.ts';
import { previewWorkbook, takeInWorkbook, type WorkbookAnswer } from './contract-workbook.ts';
import { blocksOf } from './rules/cell-blocks.ts';

const month = '2020-04';
const soffice = '/usr/bin/soffice';
/** LibreOffice may be there without its spreadsheet. */
const hasCalc = existsSync('/usr/lib/libreoffice/program/libsclo.so');
const absence = hasCalc ? '' : ' (SKIPPED: LibreOffice Calc is not installed)';
let server: TestServer;
let people: { city: Person; tiantai: Person; xianju: Person };
const ids: Record<string, string> = {};

beforeAll(async () => {
  server = await testServer({ clock: () => new Date('2020-05-06T02:00:00Z') });
  people = {
    city: await as(server, { role: 'city-desk', regionCode: '331000' }),
    tiantai: await as(server, { role: 'county-desk', regionCode: '331023' }),
    xianju: await as(server, { role: 'county-desk', regionCode: '331024' }),
  };
  const lines = ['W-1', 'W-2', 'W-3'].map((code) => projectLine({ name: `项目${code}`, code }));
  await importedProjects(people.city, csv('项目', projectHeading, lines));
  const { rows } = await people.city.call(listProjects, { query: { q: 'W-' } });
  for (const { code, id } of rows) ids[code ?? ''] = id;
  for (const one of ['2020-03', month])
    await people.city.call(openRound, { body: { month: one, dueOn: '2020-05-10' } });
  await importedReports(people.city, csv('三月', reportHeading, ['W-1,,2020-03,10,30,130']));
});
afterAll(() => server?.close());

const download = async (who = people.tiantai) => {
  const answer = await who.fetch(`/dispatch/rounds/${month}/workbook`);
  return { status: answer.status, content: new Uint8Array(await answer.arrayBuffer()) };
};
/** Opens it as a clerk does, changes cells of the visible sheet, and saves it. */
const filled = async (content: Uint8Array, cells: Readonly<Record<string, ExcelJS.CellValue>>) => {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(content.slice().buffer);
  const sheet = book.worksheets[0];
  for (const [address, value] of Object.entries(cells)) if (sheet) sheet.getCell(address).value = value;
  return new Uint8Array(await book.xlsx.writeBuffer());
};
const addressOf = async (content: Uint8Array, name: string, title: string) => {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(content.slice().buffer);
  const sheet = book.worksheets[0];
  let [row, column] = [0, 0];
  sheet?.eachRow((line, number) =>
    line.eachCell((cell, at) => {
      if (cell.value === name) row = number;
      if (cell.value === title) column = at;
    }),
  );
  return sheet?.getRow(row).getCell(column).address ?? '';
};
const preview = (content: Uint8Array, who = people.tiantai): Promise<WorkbookAnswer> =>
  who.call(previewWorkbook, {}, { name: '填报表.xlsx', content: new Uint8Array(content) });
const valuesOf = async (code: string) => {
  const { rows } = await people.tiantai.call(readSheet, { params: { month }, query: {} });
  return rows.find(({ projectId }) => projectId === ids[code])?.values;
};

describe('the workbook of a unit', () => {
  it('opens in another reader: its own rows, last month, locked but for the entry cells, with rules', async () => {
    const { content } = await download();
    const book = XLSX.read(content, { cellStyles: true });
    const table = XLSX.utils.sheet_to_json<unknown[]>(book.Sheets[book.SheetNames[0] ?? ''] ?? {}, { header: 1 });
    const names = table.map((row) => row[1]).filter((name) => typeof name === 'string' && name.startsWith('项目W'));
    expect(names).toEqual(['项目W-1', '项目W-2', '项目W-3']);
    expect(table.find((row) => row[1] === '项目W-1')?.[4]).toBe(30);
    const excel = new ExcelJS.Workbook();
    await excel.xlsx.load(content.slice().buffer);
    const [sheet] = excel.worksheets;
    const open = await addressOf(content, '项目W-1', '本月完成投资（万元）');
    expect(sheet?.getCell(open).protection).toMatchObject({ locked: false });
    expect(sheet?.getCell('B7').protection?.locked).not.toBe(false);
    expect(sheet?.getCell(open).dataValidation).toMatchObject({ type: 'decimal' });
    const cause = await addressOf(content, '项目W-1', '滞后原因');
    expect(sheet?.getCell(cause).dataValidation).toMatchObject({ type: 'list' });
    expect(excel.worksheets.map(({ name, state }) => [name, state])).toEqual([
      ['填报表', 'visible'],
      ['校验', 'hidden'],
      ['选项', 'hidden'],
    ]);
  });

  it('comes back merged with what changed meanwhile: saved, contested and refused cells by their address', async () => {
    const { content } = await download();
    const at = (code: string, title: string) => addressOf(content, `项目${code}`, title);
    const [own, contested, wrong, cause] = [
      await at('W-1', '本月完成投资（万元）'),
      await at('W-2', '本月完成投资（万元）'),
      await at('W-3', '本月完成投资（万元）'),
      await at('W-3', '滞后原因'),
    ];
    const back = await filled(content, { [own]: 12.5, [contested]: 7, [wrong]: '约九', [cause]: '设计' });
    const edit = { month, projectId: ids['W-2'] ?? '', field: 'monthYuan', base: null, value: '90000' };
    await people.tiantai.call(saveCells, { body: { source: 'grid', blocks: blocksOf([edit]) } });
    const seen = await preview(back);
    expect(seen.counts).toMatchObject({ saved: 2, conflict: 1, refused: 1, followed: 2 });
    expect(
      [0, 1].flatMap((i) => seen.cells[i] ?? []).map(({ address, result }) => [address, result.state, result.code]),
    ).toEqual([
      [contested, 'conflict', undefined],
      [wrong, 'refused', 'notANumber'],
    ]);
    expect(await valuesOf('W-1')).toEqual({});
    const params = { uploadId: seen.uploadId };
    const taken = await people.tiantai.call(takeInWorkbook, { params, body: { fileName: '填报表.xlsx' } });
    expect(taken.counts).toEqual(seen.counts);
    expect(await valuesOf('W-1')).toEqual({ monthYuan: '125000', yearToDateYuan: '425000', totalYuan: '1425000' });
    expect(await valuesOf('W-2')).toEqual({ monthYuan: '90000' });
    expect(await valuesOf('W-3')).toEqual({ causeCode: 'design' });
  });

  it('says of each cell what stands now and what was read, and which sums only follow', async () => {
    const { content } = await download();
    const [own, contested] = [
      await addressOf(content, '项目W-1', '本月完成投资（万元）'),
      await addressOf(content, '项目W-2', '本月完成投资（万元）'),
    ];
    const seen = await preview(await filled(content, { [own]: 20, [contested]: 8 }));
    expect(seen.counts).toMatchObject({ saved: 2, conflict: 0, followed: 4 });
    const edit = { month, projectId: ids['W-2'] ?? '', field: 'monthYuan', base: '90000', value: '95000' };
    await people.tiantai.call(saveCells, { body: { source: 'grid', blocks: blocksOf([edit]) } });
    const { counts, cells } = await preview(await filled(content, { [own]: 20, [contested]: 8 }));
    expect(counts).toMatchObject({ saved: 1, conflict: 1, followed: 2 });
    expect(cells.map(({ field, isFollowing, base, now, read }) => [field, isFollowing, base, now, read])).toEqual([
      ['monthYuan', false, '90000', '95000', '80000'],
      ['monthYuan', false, '125000', '125000', '200000'],
      ['yearToDateYuan', true, '425000', '425000', '500000'],
      ['totalYuan', true, '1425000', '1425000', '1500000'],
    ]);
    expect(cells[0]?.result.theirs).toMatchObject({ value: '95000', by: people.tiantai.name });
    const back = { ...edit, base: '95000', value: '90000' };
    await people.tiantai.call(saveCells, { body: { source: 'grid', blocks: blocksOf([back]) } });
  });

  it('refuses a 说明 that hints at a figure to report', async () => {
    const { content } = await download();
    const place = await addressOf(content, '项目W-2', '说明（数据存疑或有特殊情况时填写）');
    const { cells } = await preview(await filled(content, { [place]: '保证达到500万元' }));
    expect(cells.map(({ result }) => result)).toEqual([{ state: 'refused', code: 'figureHinted', facts: {} }]);
  });

  it('brings 说明 back: to the doubts that ask for one, else as a comment, and once only', async () => {
    const [row] = (await people.tiantai.call(readSheet, { params: { month }, query: { project: ids['W-1'] ?? '' } }))
      .rows;
    const { content } = await download();
    const title = '说明（数据存疑或有特殊情况时填写）';
    const [why, also] = [await addressOf(content, '项目W-1', title), await addressOf(content, '项目W-2', title)];
    const amount = await addressOf(content, '项目W-1', '本月完成投资（万元）');
    const back = await filled(content, { [amount]: -12.5, [why]: '审减，冲回上期', [also]: '本月雨天多' });
    const seen = await preview(back);
    expect(seen.cells.filter(({ field }) => field === 'explanation').map(({ result }) => result.state)).toEqual([
      'saved',
      'saved',
    ]);
    const params = { uploadId: seen.uploadId };
    await people.tiantai.call(takeInWorkbook, { params, body: { fileName: '填报表.xlsx' } });
    const after = await people.tiantai.call(readSheet, { params: { month }, query: {} });
    const of = (code: string) => after.rows.find(({ projectId }) => projectId === ids[code]);
    expect([row?.explained, of('W-1')?.explained.length]).toEqual([[], expect.any(Number)]);
    expect(of('W-1')?.explained.length).toBeGreaterThan(0);
    const place = { month, projectId: ids['W-2'] ?? '', field: 'monthYuan' };
    const { comments } = await people.city.call(readCell, { params: place });
    expect([of('W-2')?.commented, comments.map(({ text }) => text)]).toEqual([['monthYuan'], ['本月雨天多']]);
    const again = await preview(back);
    expect(again.cells.filter(({ field }) => field === 'explanation')).toHaveLength(1);
    await people.tiantai.call(takeInWorkbook, {
      params: { uploadId: again.uploadId },
      body: { fileName: '填报表.xlsx' },
    });
    expect((await people.city.call(readCell, { params: place })).comments).toHaveLength(1);
  });

  it('sent a second time changes nothing', async () => {
    const { content } = await download();
    const again = await preview(content);
    expect(again.counts).toMatchObject({ saved: 0, conflict: 0, refused: 0 });
  });

  it('of another unit changes nothing there', async () => {
    const { content } = await download();
    const back = await filled(content, { [await addressOf(content, '项目W-1', '形象进度')]: '别人填的' });
    const { counts, cells } = await preview(back, people.xianju);
    expect(counts).toMatchObject({ saved: 0, refused: 1 });
    expect(cells[0]?.result).toMatchObject({ code: 'notFound' });
  });

  it('is refused where it is another table, and where a unit has nothing to report', async () => {
    const book = new ExcelJS.Workbook();
    book.addWorksheet('表').addRow(['项目', 1]);
    const other = new Uint8Array(await book.xlsx.writeBuffer());
    await expect(preview(other)).rejects.toMatchObject({ code: 'notOurWorkbook' });
    expect((await download(people.xianju)).status).toBe(409);
  });

  it.skipIf(!hasCalc)(`goes through LibreOffice and back${absence}`, async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'qingzhang-workbook-'));
    try {
      const { content } = await download();
      const back = await filled(content, { [await addressOf(content, '项目W-3', '形象进度')]: '基础完成' });
      await writeFile(path.join(folder, 'in.xlsx'), back);
      const out = path.join(folder, 'out');
      const home = `-env:UserInstallation=file://${folder}/profile`;
      await promisify(execFile)(soffice, [
        home,
        '--headless',
        '--convert-to',
        'xlsx',
        '--outdir',
        out,
        path.join(folder, 'in.xlsx'),
      ]);
      const { counts, cells } = await preview(new Uint8Array(await readFile(path.join(out, 'in.xlsx'))));
      expect(counts).toMatchObject({ saved: 1, conflict: 0, refused: 0 });
      expect(cells[0]).toMatchObject({ projectName: '项目W-3', field: 'progress', written: '基础完成' });
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});
