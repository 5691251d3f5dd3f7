import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import excel from 'exceljs';
import jszip from 'jszip';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ChartAttributes } from '../rules/figure-node.ts';
import type { Block } from '../rules/paper.ts';
import { readArticles } from '../rules/read-articles.ts';
import { workbookOf } from './appendix.ts';
import { tableSheets } from './table-sheets.ts';

const text = `# 关于2019年台州市生态环保投资情况的通报

| 表题：2019年各地投资增长情况表 |
| 单位：万元、% |
| 地区 | 累计完成投资 | < | 同比增长 | < |
| ^ | 本年 | 上年同期 | 增速 | 排名 |
|---|---|---|---|---|
| 临海市 | 43060 | 45130.5 | −4.6 | 10 |
| 天台县 | 27252 | 22356 | 21.9 | — |
| 全市 | 70312 | 67486.5 | 4.2 | — |
| 注：“—”为暂无可比数据。 |

正文一段。

| 项目 | 责任领导 |
| =1+1 | 李演示 |
`;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'tables-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the tables of a paper as the form of an authority, in the eyes of another library', () => {
  it('have caption, unit line, merged heads, numbers, note, and a page to print', async () => {
    const [first, second] = await sheetsOf(text);
    expect(first?.getCell('A1').value).toBe('2019年各地投资增长情况表');
    expect([first?.getCell('A2').value, first?.getCell('E2').value]).toEqual([
      '编制单位：台州市美丽办',
      '单位：万元、%',
    ]);
    expect(first?.model.merges).toEqual(expect.arrayContaining(['A1:E1', 'A3:A4', 'B3:C3', 'D3:E3']));
    expect([5, 6, 7].map((row) => first?.getCell(row, 4).value)).toEqual([-4.6, 21.9, 4.2]);
    expect([first?.getCell('B5').numFmt, first?.getCell('C5').numFmt, first?.getCell('D5').numFmt]).toEqual([
      ...['#,##0', '#,##0.0', '0.0'],
    ]);
    expect([first?.getCell('A7').font.bold, first?.getCell('A6').font.bold ?? false]).toEqual([true, false]);
    expect(first?.getCell('A8').value).toBe('注：“—”为暂无可比数据。');
    expect(first?.pageSetup).toMatchObject({ paperSize: 9, orientation: 'landscape', fitToPage: true });
    expect([first?.pageSetup.printTitlesRow, first?.pageSetup.printArea]).toEqual(['1:4', 'A1:E9']);
    expect(second?.getCell('A1').value).toBe('关于2019年台州市生态环保投资情况的通报');
    expect(second?.getCell('A4').value).toBe('=1+1');
  });

  it('a chart is drawn from the cells beside it, as a chart of the workbook and no picture', async () => {
    await sheetsOf(
      `# 通报\n\n{{growthPercent|331000|2019-12|柱状图}} 各地增速\n\n{{investedYuan|331000|2019-12|折线图}} 逐月`,
      [
        { label: "O'天台", value: 21.9 },
        { label: '临海', value: -4.6 },
        { label: '仙居', value: null },
      ],
    );
    const zip = await jszip.loadAsync(await readFile(path.join(folder, 'tables.xlsx')));
    const part = (name: string) => zip.file(name)?.async('string') ?? '';
    const [bars, line] = [await part('xl/charts/chart1.xml'), await part('xl/charts/chart2.xml')];
    expect(bars).toContain('<c:barDir val="bar"/>');
    expect(bars).toContain("<c:f>'图1'!$A$6:$A$8</c:f>");
    expect(bars).toContain("<c:f>'图1'!$B$6:$B$8</c:f>");
    expect(bars).toContain('<c:pt idx="1"><c:v>-4.6</c:v></c:pt></c:numCache>');
    expect(line).toContain('<c:lineChart>');
    expect(await part('xl/worksheets/sheet1.xml')).toContain('<drawing r:id="rId1"/></worksheet>');
    expect(await part('[Content_Types].xml')).toContain('/xl/drawings/drawing2.xml');
  });

  it('are none where a paper has none', () => {
    expect(tableSheets(readArticles([{ name: '', text: '# 题\n\n一段。' }]), { author: '', title: '题' })).toEqual([]);
  });
});

async function sheetsOf(paper: string, points: ChartAttributes['points'] = []): Promise<excel.Worksheet[]> {
  const text = readArticles([{ name: '', text: paper }]);
  const drawn = (block: Block) => (block.kind === 'chart' ? { ...block, chart: { ...block.chart, points } } : block);
  const read = { ...text, articles: text.articles.map((one) => ({ ...one, blocks: one.blocks.map(drawn) })) };
  const title = read.articles[0]?.title.text ?? '';
  const place = path.join(folder, 'tables.xlsx');
  await writeFile(place, await workbookOf(tableSheets(read, { author: '台州市美丽办', title })));
  const book = new excel.Workbook();
  await book.xlsx.readFile(place);
  return book.worksheets;
}
