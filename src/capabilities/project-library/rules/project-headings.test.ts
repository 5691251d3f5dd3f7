import { expect, test } from 'vitest';
import { readSample, sampleTable } from '#platform/records/sample-tables.ts';
import { projectFields, projectReading } from './project-row-fields.ts';

test.for<[upper: string, values: object]>([
  ['资金来源', { nationalFundYuan: 30_000, provincialFundYuan: 40_000 }],
  ['已到位资金', {}],
  ['资金支付', {}],
])('中央 and 省级 below %s: only what is planned is money of a source', async ([upper, values]) => {
  const rows = [
    ['单位：万元', null, null, null],
    ['项目名称', '总投资', upper, null],
    [null, null, '中央', '省级'],
    ['甲工程', 10, 3, 4],
  ];
  const sheet = { name: '天台县', rows, merges: ['A2:A3', 'B2:B3', 'C2:D2'] };
  const { records } = await readSample(await sampleTable(sheet), projectFields, projectReading);
  expect(records.map((record) => record.values)).toEqual([{ name: '甲工程', plannedTotalYuan: 100_000, ...values }]);
});
