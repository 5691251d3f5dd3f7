import { readFile } from 'node:fs/promises';
import path from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Endpoint } from '#kernel/endpoint.ts';
import { writeWorkbook } from '#platform/spreadsheet/write-workbook.ts';
import { documents, paymentHeading, payments, refusals, sourceHeading, taken } from '#testing/ledger-workbooks.ts';
import { as, type Person } from '#testing/people.ts';
import { type TestServer, testServer } from '#testing/server.ts';
import { csv, importedProjects, projectHeading, projectLine } from '#testing/sheets.ts';
import { listProjectMoney, listSources, previewSources, totalSources } from './contract.ts';
import { exportLedger, exportProjectMoney, exportSources } from './contract-exports.ts';

const now = new Date('2020-05-06T02:00:00Z');
let server: TestServer;
let city: Person;
let tiantai: Person;
let xianju: Person;

beforeAll(async () => {
  server = await testServer({ clock: () => now });
  city = await as(server, { role: 'city-desk', regionCode: '331000' });
  tiantai = await as(server, { role: 'county-desk', regionCode: '331023' });
  xianju = await as(server, { role: 'county-desk', regionCode: '331024' });
  const lines = [
    projectLine({ name: '始丰溪治理', code: 'W-1' }),
    projectLine({ name: '锅炉改造', code: 'W-2', industry: '7722' }),
    projectLine({ name: '永安溪治理', code: 'W-3', unit: '仙居县' }),
  ];
  await importedProjects(city, csv('项目', projectHeading, lines));
});
afterAll(() => server?.close());

describe('a 资金下达表', () => {
  it('is previewed without a trace, taken in once, and adds nothing the second time', async () => {
    const preview = await city.call(previewSources, {}, documents);
    expect(preview).toMatchObject({ rows: 4, created: 4, refusedRows: 0 });
    expect(preview.checksum).toMatchObject({ stated: 2_800_000, computed: 2_800_000, agrees: true });
    expect((await city.call(totalSources, { query: {} })).total.sources).toBe(0);
    const { result } = await taken(city, 'sources', documents);
    expect(result).toMatchObject({ created: 4, updated: 0, unchanged: 0 });
    const { rows } = await city.call(listSources, { query: {} });
    expect(
      rows
        .map(({ documentNo, unitCode, issuedYuan, arrivedYuan }) => [documentNo, unitCode, issuedYuan, arrivedYuan])
        .toSorted(),
    ).toEqual([
      ['测财建〔2019〕1号', '331023', 1_000_000, 1_000_000],
      ['测财建〔2019〕1号', '331024', 500_000, 0],
      ['测财建〔2019〕2号', '331000', 300_000, 300_000],
    ]);
    expect((await taken(city, 'sources', documents)).result).toMatchObject({ created: 0, unchanged: 4 });
    expect((await city.call(totalSources, { query: {} })).total.issuedYuan).toBe(1_800_000);
  });

  it('never changes what stands: another amount is refused at its cell', async () => {
    const { result } = await taken(
      city,
      'sources',
      csv('改', sourceHeading, [
        '中央,测财建〔2019〕1号,,水,120,2019-06-01,,,天台县',
        '省级,测财建〔2019〕1号,,水,100,2019-06-01,,,天台县',
        '中央,测财建〔2019〕1号,,水,,,1,2019-10-01,天台县',
      ]),
    );
    expect(refusals(result)).toEqual([
      ['E2', 'issuedDiffers'],
      ['A3', 'levelDiffers'],
      ['G4', 'arrivalBeyondIssued'],
    ]);
  });

  it('says what a new document lacks, and what cannot be', async () => {
    const { result } = await taken(
      city,
      'sources',
      csv('缺', sourceHeading, [
        '中央,测财建〔2019〕3号,,,100,,,,天台县',
        '中央,,,水,100,2019-06-01,,,天台县',
        '中央,测财建〔2019〕3号,,水,100,2020-05-07,,,天台县',
        '中央,测财建〔2019〕3号,,水,100,2019-06-01,,,杭州市',
        '中央,测财建〔2019〕3号,,水,100,2019-06-01,50,,天台县',
        '中央,测财建〔2019〕3号,,海洋,100,2019-06-01,,,天台县',
      ]),
    );
    expect(refusals(result).toSorted()).toEqual(
      [
        ['D2', 'newSourceIncomplete'],
        ['B3', 'documentNoMissing'],
        ['E4', 'dateAhead'],
        ['I5', 'countyUnknown'],
        ['H6', 'arrivedOnMissing'],
        ['D7', 'choiceUnknown'],
      ].toSorted(),
    );
    expect(result.refused.find(({ code }) => code === 'newSourceIncomplete')?.message).toContain('资金方向、下达日期');
  });

  it('of a county concerns that county alone', async () => {
    const { result } = await taken(
      tiantai,
      'sources',
      csv('县', sourceHeading, [
        '县级,天财建〔2019〕5号,县级配套,综合,20,2019-05-01,,,',
        '县级,天财建〔2019〕5号,县级配套,综合,20,2019-05-01,,,仙居县',
        '市级,天财建〔2019〕6号,配套,综合,20,2019-05-01,,,天台县',
        '县级,天财建〔2019〕7号,配套,综合,20,2019-05-01,,,市本级',
      ]),
    );
    expect(refusals(result)).toEqual([
      ['I3', 'unitOutsideRemit'],
      ['A4', 'levelNotYours'],
      ['I5', 'unitOutsideRemit'],
    ]);
    expect(result.created).toBe(1);
  });
});

describe('a table under a head of two levels, as finance bureaus send it', () => {
  it('is read by its upper and lower headings, its title and its unit line', async () => {
    const place = path.join(server.desk.incomingFolder, 'finance.xlsx');
    await writeWorkbook(place, [
      {
        name: '资金下达表',
        title: '天台县2019年生态环境资金下达表',
        unitLine: { right: '单位：万元' },
        columns: Array.from({ length: 8 }, () => ({ width: 16 })),
        head: [
          [
            { text: '资金级次', down: 2 },
            { text: '资金文件', across: 2 },
            { text: '支持方向', down: 2 },
            { text: '资金下达', across: 2 },
            { text: '资金到位', across: 2 },
          ],
          [
            { text: '文号' },
            { text: '文件名称' },
            { text: '金额' },
            { text: '日期' },
            { text: '金额' },
            { text: '日期' },
          ],
        ],
        rows: [
          [
            '省级',
            '测财建〔2019〕40号',
            '农村环境整治资金',
            '农村',
            12.3456,
            { date: '2019-06-03' },
            10,
            { date: '2019-07-04' },
          ],
          { cells: ['合计', null, null, null, 12.3456, null, 10, null], emphasis: true },
        ],
      },
    ]);
    const content = new Uint8Array(await readFile(place));
    const { preview } = await taken(city, 'sources', { name: '资金下达表.xlsx', content });
    expect(preview).toMatchObject({ created: 1, refusedRows: 0, checksum: { stated: 123_456, agrees: true } });
    const { rows } = await city.call(listSources, { query: { q: '40号' } });
    expect(rows[0]).toMatchObject({
      level: 'provincial',
      purpose: 'rural',
      unitCode: '331023',
      issuedOn: '2019-06-03',
      issuedYuan: 123_456,
      arrivedYuan: 100_000,
    });
  });
});

describe('a 项目资金分配拨付表', () => {
  it('finds projects and documents, allocates and pays, and adds nothing the second time', async () => {
    const { preview, result } = await taken(city, 'movements', payments);
    expect(preview).toMatchObject({ created: 4, refusedRows: 0 });
    expect(result).toMatchObject({ created: 4, unchanged: 0 });
    expect((await taken(city, 'movements', payments)).result).toMatchObject({ created: 0, unchanged: 4 });
    const { rows } = await city.call(listProjectMoney, { query: {} });
    expect(rows.map(({ name, allocatedYuan, paidYuan }) => [name, allocatedYuan, paidYuan])).toEqual([
      ['始丰溪治理', 900_000, 505_000],
      ['永安溪治理', 250_000, 50_000],
    ]);
  });

  it('refuses at the cell what the rules refuse, and takes a row as a whole or not at all', async () => {
    const { result } = await taken(
      city,
      'movements',
      csv('错', paymentHeading, [
        'W-9,,测财建〔2019〕1号,,1,,,,,',
        'W-1,,测财建〔2019〕9号,,1,,,,,',
        'W-1,,测财建〔2019〕1号,,81,,,,,',
        'W-2,,测财建〔2019〕1号,,1,,,,,',
        'W-1,,测财建〔2019〕1号,,,,30,2019-08-02,某水务公司,拨1',
        'W-1,,测财建〔2019〕1号,,,,29.6,2019-11-01,某水务公司,拨3',
        'W-3,,测财建〔2019〕2号,,5,,6,2019-11-01,某公司,拨4',
        'W-1,,测财建〔2019〕1号,,,,1,2019-11-01,,拨5',
      ]),
    );
    expect(refusals(result).toSorted()).toEqual(
      [
        ['B2', 'projectUnknown'],
        ['C3', 'documentUnknown'],
        ['E4', 'allocationDiffers'],
        ['E5', 'purposeDiffers'],
        ['J6', 'voucherDiffers'],
        ['G7', 'paymentBeyondAllocation'],
        ['G8', 'paymentBeyondAllocation'],
        ['I9', 'payeeNotGiven'],
      ].toSorted(),
    );
    expect(result.created).toBe(0);
    const { rows } = await xianju.call(listProjectMoney, { query: {} });
    expect(rows[0]).toMatchObject({ name: '永安溪治理', allocatedYuan: 250_000 });
  });

  it('a voucher with 角 and 分 is refused at its cell with what to do, and nothing of it is written', async () => {
    const file = csv('角分', paymentHeading, ['W-1,,测财建〔2019〕1号,,,,1.234567,2019-12-02,某水务公司,拨角分']);
    const { result } = await taken(city, 'movements', file);
    expect(result).toMatchObject({ created: 0, refusedRows: 1 });
    expect(result.refused).toMatchObject([
      { cell: 'G2', code: 'fractionOfYuan', message: expect.stringContaining('0.67 元：系统按整元记录') },
    ]);
  });

  it('two equal rows without a voucher are asked about', async () => {
    const row = 'W-3,,测财建〔2019〕1号,,,,1,2019-12-01,某建设公司,';
    const { result } = await taken(city, 'movements', csv('重', paymentHeading, [row, row]));
    expect(result.created).toBe(1);
    expect(refusals(result)).toEqual([['B3', 'rowTwice']]);
  });

  it('a county pays from the city’s money that its project has, and does not allocate it', async () => {
    const { result } = await taken(
      tiantai,
      'movements',
      csv('县', paymentHeading, [
        'W-1,,测财建〔2019〕2号,,,,4,2019-05-01,某公司,县1',
        'W-2,,测财建〔2019〕2号,,1,,,,,',
        'W-3,,测财建〔2019〕1号,,1,,,,,',
      ]),
    );
    expect(result.created).toBe(1);
    expect(refusals(result)).toEqual([
      ['E3', 'allocationNotYours'],
      ['B4', 'projectUnknown'],
    ]);
  });
});

describe('a workbook that goes out', () => {
  const opened = async (who: Person, e: Endpoint) => {
    const response = await who.fetch(e.path);
    expect(response.headers.get('content-type')).toContain('spreadsheetml');
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(await response.arrayBuffer());
    const sheet = workbook.worksheets[0];
    if (!sheet) throw new Error('no sheet');
    const rows: unknown[][] = [];
    sheet.eachRow((row) => rows.push((row.values as unknown[]).slice(1)));
    return { rows, merges: sheet.model.merges };
  };
  const rowOf = (rows: unknown[][], first: string) => rows.find(([cell]) => cell === first) ?? [];

  it('lists sources under a head of two levels, with a total in 万元', async () => {
    const { rows, merges } = await opened(city, exportSources);
    expect(rows[0]?.[0]).toBe('资金来源表');
    expect(merges.length).toBeGreaterThan(4);
    expect(rowOf(rows, '合计').slice(6)).toEqual([212.3456, 140, 115, 60.5, 97.3456, 79.5]);
  });

  it('lists projects and the ledger of the remit alone', async () => {
    const projects = await opened(xianju, exportProjectMoney);
    expect(rowOf(projects.rows, '合计').slice(3)).toEqual([0, 25, 0, 6, 19]);
    const ledger = await opened(xianju, exportLedger);
    expect(JSON.stringify(ledger.rows)).not.toContain('始丰溪');
    expect(rowOf(ledger.rows, '合计').slice(6, 10)).toEqual([50, 0, 25, 6]);
  });
});
