import { expect, test } from 'vitest';
import { fieldNames, rankOf } from '#platform/records/field-names.ts';
import { headingText } from '#platform/records/heading-text.ts';
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

test.for<[key: string, headings: string]>([
  ['name', '项目名称 建设项目 工程项目'],
  ['code', '项目代码 国家代码 在线审批平台代码 发改代码'],
  ['ownerName', '项目单位 业主 承担单位 投资主体'],
  ['ownerCode', '统一社会信用代码 项目单位信用代码 统一社会信用代码/组织机构代码'],
  ['unit', '所在县（市、区） 所在县区 县/市/区 县（市、区）、集聚区 所属辖区'],
  ['township', '乡镇街道 镇（乡、街道） 所属街道'],
  ['industry', '行业代码 国民经济行业分类 行业代码（GB/T4754-2017）'],
  ['action', '六大行动 所属“六大行动” 对应行动'],
  ['isEcoLed', '是否生态环境系统主导 生态环境系统是否主导 是否主导'],
  ['content', '建设内容及规模 建设规模及主要内容 项目概况'],
  ['plannedTotalYuan', '计划总投资（万元） 概算投资 投资估算 总概算'],
  ['plannedStart', '计划开工 拟开工日期'],
  ['plannedFinish', '计划完工 拟竣工时间 预计竣工'],
  ['stage', '建设状态 当前状态'],
])('the column %s bears any of its names', async ([key, headings]) => {
  const rules = fieldNames(projectFields, projectReading).fields;
  for (const text of headings.split(' ')) {
    const heading = headingText(text);
    const path = { column: 1, cell: 'A1', text, levels: [heading], units: heading.units, period: heading.period };
    const found = rules.filter(({ names, notUnder }) => rankOf(path, names, notUnder) !== null);
    expect([text, ...found.map(({ rule }) => rule.key)]).toEqual([text, key]);
  }
});
