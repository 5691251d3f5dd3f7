import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { read, utils } from '@e965/xlsx';
import { expect, test } from 'vitest';
import { writeWorkbook } from '#platform/spreadsheet/write-workbook.ts';
import { sampleIndicator, sampleScheme } from '../rules/sample-scheme.ts';
import { scored } from '../rules/scored.ts';
import type { Assessment } from '../use-cases/assessment-of.ts';
import { assessmentSheets } from './assessment-sheets.ts';

const third = { kind: 'linear', zeroAt: 0, fullAt: 3, capPercent: 100 } as const;
const content = sampleScheme([
  sampleIndicator({ rule: third, key: 'first', name: '调度及时', weight: 33.33, fullMarks: 33.33 }),
  sampleIndicator({
    rule: third,
    key: 'second',
    name: '资金执行',
    source: 'fundExecution',
    weight: 33.34,
    fullMarks: 10,
  }),
  sampleIndicator({ rule: third, key: 'third', name: '佐证齐全', weight: 33.33, fullMarks: 33.33 }),
]);
const values = new Map([
  ['331023', 1],
  ['331024', 2],
  ['331081', null],
]);
const names: Readonly<Record<string, string>> = { '331023': '天台县', '331024': '仙居县', '331081': '温岭市' };

function sample(): Assessment {
  const inputs = new Map(content.indicators.map(({ key }) => [key, values]));
  const rulings = [
    { kind: 'adjustment', unitCode: '331023', indicator: 'first', pointsHundredths: 150 } as const,
    { kind: 'veto', unitCode: '331024', indicator: 'falsified' } as const,
  ];
  const results = scored({ content, unitCodes: [...values.keys()], inputs, rulings });
  return {
    run: {
      ...{ id: 'x', schemeId: 'x-1', schemeName: '工作考核', isExample: true, level: 'counties', assessor: '331000' },
      ...{ version: 1, year: 2019, number: 1, state: 'published', dueOn: null, snapshot: 1, edit: 1, mayWrite: false },
      ...{ knownAt: '2020-01-20T00:00:00Z', madeAt: '2020-01-20T00:00:00Z', madeBy: 'city', publishedAt: null },
    },
    ...{ total: content.total, note: '', indicators: content.indicators, vetoes: content.vetoes, entries: [] },
    units: results.map(({ code, scoreHundredths, rank, isVetoed, lines }) => ({
      ...{ code, name: names[code] ?? code, score: scoreHundredths / 100, rank, isVetoed },
      inputs: Object.fromEntries(content.indicators.map(({ key }) => [key, values.get(code) ?? null])),
      lines: lines.map(({ pointsHundredths, ...line }) => ({ ...line, points: pointsHundredths / 100 })),
    })),
  };
}

test('another reader finds titles, merged heads, and parts that add up to the total in every row', async () => {
  const stream = new PassThrough();
  const sheets = assessmentSheets({ assessment: sample(), assessor: '台州市' });
  const [bytes] = await Promise.all([buffer(stream), writeWorkbook(stream, sheets)]);
  const book = read(bytes);
  expect(book.SheetNames).toEqual(['得分表', '指标数', '加扣分和调整']);
  const sheet = book.Sheets.得分表;
  if (!sheet) throw new Error('no sheet');
  const rows = utils.sheet_to_json<(string | number | null)[]>(sheet, { header: 1, defval: null });
  expect(rows[0]?.[0]).toBe('台州市2019年度工作考核得分表（示例方案，不是正式考核结果）');
  expect(rows.flat()).toContain('单位：分');
  const head = rows.findIndex((row) => row[0] === '位次');
  expect(rows[head]).toEqual(['位次', '地区', '各项指标得分', null, null, '调整', '一票否决', '总分（100）']);
  expect((sheet['!merges'] ?? []).length).toBeGreaterThan(4);
  const body = rows.slice(head + 2, head + 5);
  expect(body.map((row) => row[1])).toEqual(['天台县', '仙居县', '温岭市']);
  for (const row of body) {
    const hundredths = row.slice(2).map((cell) => Math.round(Number(cell ?? 0) * 100));
    expect(hundredths.slice(0, -1).reduce((all, one) => all + one, 0)).toBe(hundredths.at(-1));
  }
  expect(body[1]?.slice(-2)).toEqual([-66.67, 0]);
});
