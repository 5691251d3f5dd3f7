import { expect, test } from 'vitest';
import { checksumOf } from './checksum-of.ts';
import { messageSentence } from './fault-sentence.ts';
import type { FieldRule, ReadingOptions } from './record.ts';
import { readSample, type SampleSheet, type SampleValue, sampleTable } from './sample-tables.ts';

const fields: readonly FieldRule[] = [
  { key: 'name', kind: 'text', names: ['项目名称'] },
  { key: 'year', kind: 'money', names: ['本年累计完成投资'] },
  { key: 'month', kind: 'money', names: ['本月完成投资'] },
];
const options: ReadingOptions = { identity: ['name'], required: [['name']] };
const head = ['项目名称', '本年累计完成投资（万元）', '本月完成投资（万元）'];

async function outcome(...sheets: SampleSheet[]) {
  const { items } = await readSample(await sampleTable(...sheets), fields, options);
  const count = checksumOf(['year', 'month']);
  for (const item of items) count.add(item);
  return {
    result: count.result(),
    notices: count.notices().map(({ cell, code }) => `${cell} ${code}`),
    all: count.notices(),
  };
}
const sheet = (rows: SampleValue[][], name = '表', formats: Record<string, string> = {}): SampleSheet => ({
  name,
  rows: [head, ...rows],
  formats,
});

type Wan = { stated: number; computed: number; agrees: boolean } | null;
test.for<[because: string, rows: SampleValue[][], wan: Wan, notices?: string[]]>([
  [
    'the total below agrees',
    [
      ['甲', 1.5, 1],
      ['乙', 2, 1],
      ['合计', 3.5, 2],
    ],
    { stated: 3.5, computed: 3.5, agrees: true },
  ],
  [
    'the total above agrees',
    [
      ['合计', 3, 2],
      ['甲', 1, 1],
      ['乙', 2, 1],
    ],
    { stated: 3, computed: 3, agrees: true },
  ],
  [
    'it does not agree',
    [
      ['甲', 1, 1],
      ['合计', 3, 1],
    ],
    { stated: 3, computed: 1, agrees: false },
  ],
  [
    'half of its last decimal is rounding',
    [
      ['甲', 1.004, 1],
      ['合计', 1, 1],
    ],
    { stated: 1, computed: 1.004, agrees: true },
  ],
  [
    'more is none',
    [
      ['甲', 1.6, 1],
      ['合计', 1, 1],
    ],
    { stated: 1, computed: 1.6, agrees: false },
  ],
  [
    'its own unit counts',
    [
      ['甲', 12345, 1],
      ['合计', '1.23亿元', 1],
    ],
    { stated: 12300, computed: 12345, agrees: true },
  ],
  [
    'sub-totals are no second total',
    [
      ['甲', 1, 1],
      ['小计', 1, 1],
      ['乙', 2, 1],
      ['小计', 2, 1],
      ['总计', 3, 2],
    ],
    { stated: 3, computed: 3, agrees: true },
  ],
  [
    'sub-totals may stand above',
    [
      ['一、续建', 1, 1],
      ['甲', 1, 1],
      ['二、新建', 5, 3],
      ['乙', 2, 1],
      ['丙', 3, 2],
      ['合计', 6, 4],
    ],
    { stated: 6, computed: 6, agrees: true },
  ],
  [
    'sub-totals may be nested',
    [
      ['甲', 1, 1],
      ['镇小计', 1, 1],
      ['乙', 2, 1],
      ['镇小计', 2, 1],
      ['县小计', 3, 2],
      ['合计', 3, 2],
    ],
    { stated: 3, computed: 3, agrees: true },
  ],
  [
    'a wrong sub-total is told',
    [
      ['甲', 1, 1],
      ['小计', 9, 1],
      ['乙', 2, 1],
      ['合计', 3, 2],
    ],
    { stated: 3, computed: 3, agrees: true },
    ['B3 subtotalDisagrees'],
  ],
  [
    '合计 may mean sub-totals beside 总计',
    [
      ['甲', 1, 1],
      ['合计', 1, 1],
      ['乙', 2, 1],
      ['合计', 2, 1],
      ['总计', 3, 2],
    ],
    { stated: 3, computed: 3, agrees: true },
  ],
  [
    'each 合计 may close its own table',
    [
      ['甲', 1, 1],
      ['合计', 1, 1],
      ['乙', 2, 1],
      ['合计', 2, 1],
    ],
    { stated: 3, computed: 3, agrees: true },
  ],
  [
    'a lone total may bear a name',
    [
      ['甲', 1, 1],
      ['天台县合计', 1, 1],
    ],
    { stated: 1, computed: 1, agrees: true },
  ],
  [
    'a blank total is none',
    [
      ['甲', 1, 1],
      ['合计', null, null],
    ],
    null,
  ],
  [
    'the month stands in for the year',
    [
      ['甲工程', 1, 2],
      ['合计', null, 2],
    ],
    { stated: 2, computed: 2, agrees: true },
  ],
  ['there is no total', [['甲', 1, 1]], null],
  [
    'a total that is no number is told',
    [
      ['甲', 1, 1],
      ['合计', '约1', 1],
    ],
    { stated: 1, computed: 1, agrees: true },
    ['B3 notANumber'],
  ],
  [
    'a wrong total of another amount is the one shown, and told with its column',
    [
      ['甲', 1, 1],
      ['合计', 1, 5],
    ],
    { stated: 5, computed: 1, agrees: false },
    ['C3 totalDisagrees'],
  ],
])('%s', async ([, rows, wan, notices = []]) => {
  const { result, notices: told } = await outcome(sheet(rows));
  const yuan = (value: number) => Math.round(value * 10_000);
  expect(result).toEqual(wan === null ? null : { ...wan, stated: yuan(wan.stated), computed: yuan(wan.computed) });
  expect(told).toEqual(notices);
});

test('the totals of all sheets that state one are summed, and one that is wrong shows', async () => {
  const good = sheet(
    [
      ['甲', 1, 1],
      ['合计', 1, 1],
    ],
    '天台县',
  );
  const none = sheet([['乙', 50, 1]], '仙居县');
  expect(
    (
      await outcome(
        good,
        none,
        sheet(
          [
            ['丙', 2, 1],
            ['合计', 2, 1],
          ],
          '三门县',
        ),
      )
    ).result,
  ).toEqual({ stated: 30_000, computed: 30_000, agrees: true });
  const up = sheet(
    [
      ['丙', 2, 1],
      ['合计', 3, 1],
    ],
    '三门县',
  );
  const down = sheet(
    [
      ['丁', 2, 1],
      ['合计', 1, 1],
    ],
    '临海市',
  );
  expect((await outcome(up, down)).result).toEqual({ stated: 40_000, computed: 40_000, agrees: false });
});

test('noughts that the number format shows are decimals', async () => {
  const rows: SampleValue[][] = [
    ['甲', 1.006, 1],
    ['合计', 1, 1],
  ];
  expect((await outcome(sheet(rows))).result?.agrees).toBe(true);
  expect((await outcome(sheet(rows, '表', { B3: '0.00' }))).result?.agrees).toBe(false);
});

test('what disagrees is said in the words of the table', async () => {
  const { all } = await outcome(
    sheet([
      ['甲', 1, 1],
      ['小计', 9, 1],
      ['合计', 1, 1],
    ]),
  );
  expect(all.map((message) => messageSentence(message, 'zh'))).toEqual([
    '工作表“表”：“小计”行“本年累计完成投资（万元）”写的是 9 万元，而该组各行相加是 1 万元：请核对。',
  ]);
});

test('the totals of the other amounts count too, and the main one is shown where both are wrong', async () => {
  const { items } = await readSample(
    await sampleTable(
      sheet([
        ['甲', 1, 1],
        ['合计', 1, 5],
      ]),
    ),
    fields,
    options,
  );
  const monthOther = checksumOf(['year'], ['month']);
  for (const item of items) monthOther.add(item);
  expect(monthOther.result()).toEqual({ stated: 50_000, computed: 10_000, agrees: false });
  expect(
    (
      await outcome(
        sheet([
          ['甲', 1, 1],
          ['合计', 2, 5],
        ]),
      )
    ).result,
  ).toEqual({ stated: 20_000, computed: 10_000, agrees: false });
});
