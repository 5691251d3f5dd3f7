import { describe, expect, test } from 'vitest';
import { faultSentence } from './fault-sentence.ts';
import { faultsOf, figures, readSheets } from './sample-readings.ts';
import type { SampleValue } from './sample-tables.ts';

describe('units', () => {
  test.for<[because: string, rows: SampleValue[][], yuan: number | string]>([
    [
      'the cell’s own goes before all',
      [['单位：元'], ['项目名称', '所在县', '计划总投资（亿元）'], ['甲', '天台县', '120万元']],
      1_200_000,
    ],
    [
      'the heading’s goes before the unit line’s',
      [['单位：元'], ['项目名称', '所在县', '计划总投资（亿元）'], ['甲', '天台县', 2]],
      200_000_000,
    ],
    [
      'the unit line stands beside the title',
      [
        ['一览表', null, '金额单位：万元'],
        ['项目名称', '所在县', '总投资'],
        ['甲', '天台县', 2],
      ],
      20_000,
    ],
    [
      'the heading says 亿 for 亿元 and goes before the unit line',
      [['单位：万元'], ['项目名称', '所在县', '总投资（亿）'], ['甲', '天台县', 2]],
      200_000_000,
    ],
    ['a line says 以万元为单位', [['本表以万元为单位'], ['项目名称', '所在县', '总投资'], ['甲', '天台县', 2]], 20_000],
    ['the title ends in it', [['项目一览表（万元）'], ['项目名称', '所在县', '总投资'], ['甲', '天台县', 2]], 20_000],
    [
      'a row under the headings names it',
      [
        ['项目名称', '所在县', '总投资'],
        [null, null, '（万元）'],
        ['甲', '天台县', 2],
      ],
      20_000,
    ],
    [
      'nought needs none',
      [
        ['项目名称', '所在县', '总投资'],
        ['甲', '天台县', 0],
      ],
      0,
    ],
    [
      'none is stated',
      [
        ['项目名称', '所在县', '总投资'],
        ['甲', '天台县', 2],
      ],
      'C2 unitNotStated',
    ],
    [
      'two unit lines disagree',
      [
        ['单位：万元', null, '单位：元'],
        ['项目名称', '所在县', '总投资'],
        ['甲', '天台县', 2],
      ],
      'C3 unitsDisagree',
    ],
    [
      'the heading names two',
      [
        ['项目名称', '所在县', '总投资（万元/亿元）'],
        ['甲', '天台县', 2],
      ],
      'C2 unitsDisagree',
    ],
    [
      'a title merely mentions an amount',
      [['总投资500万元以上项目'], ['项目名称', '所在县', '总投资'], ['甲', '天台县', 2]],
      'C3 unitNotStated',
    ],
    [
      'a percentage is no amount',
      [
        ['项目名称', '所在县', '总投资（万元）'],
        ['甲', '天台县', '20%'],
      ],
      'C2 percentNotMoney',
    ],
  ])('%s', async ([, rows, yuan]) => {
    const { records } = await readSheets({ name: '表', rows });
    expect(records.length).toBe(1);
    if (typeof yuan === 'number') expect(figures(records, 'planned')).toEqual([[yuan]]);
    else expect(faultsOf(records)).toEqual([yuan]);
  });
});

describe('a wrong cell', () => {
  test('is refused with its address and does not stop the reading', async () => {
    const { records } = await readSheets({
      name: '表',
      rows: [
        ['单位：万元'],
        ['序号', '项目名称', '项目代码', '计划总投资', '计划开工'],
        [1, '甲', '2019-1', '约100', '2019年3月'],
        [2, '乙', 3.31002e17, 1.23456789, '3月'],
        [3, '丙', '2019-3', 100, 2019.1],
        [4, '丁', '2019-4', 100, '2019.10'],
      ],
    });
    expect(faultsOf(records)).toEqual([
      'D3 notANumber',
      'C4 codeLostDigits',
      'D4 fractionOfYuan',
      'E4 monthNeedsYear',
      'E5 monthAmbiguous',
    ]);
    expect(records.at(-1)).toMatchObject({ faults: [], values: { planned: 1_000_000, start: '2019-10' } });
  });

  test('with a text or code longer than any is refused, since nothing could keep or show it', async () => {
    const { records } = await readSheets({
      name: '表',
      rows: [
        ['项目名称', '项目代码', '计划总投资（万元）'],
        ['长'.repeat(301), '2019-1', 1],
        ['甲', '1'.repeat(65), 1],
        ['乙'.repeat(300), '1'.repeat(64), 1],
      ],
    });
    expect(faultsOf(records)).toEqual(['A2 textTooLong', 'B3 textTooLong']);
    expect(faultSentence(records[0]?.faults[0] ?? { cell: '', code: '', facts: {} }, 'zh')).toBe(
      'A2（项目名称）：有 301 个字，最多 300 个字：请缩短，详细内容可另附文件。',
    );
  });

  test('that its format shows smaller than it is is refused, unless it is in yuan', async () => {
    const { records } = await readSheets({
      name: '表',
      rows: [
        ['项目名称', '计划总投资（万元）', '本月完成投资（元）'],
        ['甲', 123456.78, 123456],
        ['乙', 12345, null],
        ['丙', 12345, null],
        ['丁', 0, null],
      ],
      formats: { B2: '0!.0,', C2: '0.00,,"亿"', B3: '#,##0.0,', B4: '#,##0.00_);[Red](#,##0.00)', B5: '0,' },
    });
    expect(faultsOf(records)).toEqual(['B2 displayScaled', 'B3 displayScaled']);
    expect(figures(records, 'planned', 'month').slice(2)).toEqual([
      [123_450_000, null],
      [0, null],
    ]);
  });

  test('that its format paints a point into, or another unit than the heading’s beside, is refused', async () => {
    const { records } = await readSheets({
      name: '表',
      rows: [
        ['项目名称', '计划总投资（万元）', '本月完成投资'],
        ['12345678 元 shown as 1234.5678', 12345678, null],
        ['the same with a quoted point', 12345678, null],
        ['shown as 5000000元', 5_000_000, null],
        ['shown with the unit of the heading', 500, null],
        ['a unit that nothing else states', null, 1.5],
        ['the sign of money is no unit', 500, null],
        ['what negative numbers show does not count', 500, null],
      ],
      formats: {
        B2: '0!.0000',
        B3: '0"."0000"万元"',
        B4: '#,##0"元"',
        B5: '#,##0.00"万元"',
        C6: '0.00"亿"',
        B7: '[$¥-804]#,##0.00',
        B8: '#,##0.00;-#,##0.00"元"',
      },
    });
    expect(faultsOf(records)).toEqual(['B2 displayScaled', 'B3 displayScaled', 'B4 unitsDisagree']);
    expect(figures(records, 'planned', 'month').slice(3)).toEqual([
      [5_000_000, null],
      [null, 150_000_000],
      [5_000_000, null],
      [5_000_000, null],
    ]);
  });

  test('with an amount for several projects is refused in each, a tall record is not', async () => {
    const { records } = await readSheets({
      name: '表',
      rows: [
        ['项目名称', '所在县', '计划总投资（万元）', '备注'],
        ['甲', '天台县', 100, null],
        ['乙', '天台县', null, null],
        ['丙', '天台县', 300, '一'],
        [null, null, null, '二'],
      ],
      merges: ['C2:C3', 'A4:A5', 'B4:B5', 'C4:C5'],
    });
    expect(faultsOf(records)).toEqual(['C2 amountMerged', 'C3 amountMerged']);
    expect(figures(records, 'name', 'planned')).toEqual([
      ['甲', null],
      ['乙', null],
      ['丙', 3_000_000],
    ]);
  });
});
