import { describe, expect, test } from 'vitest';
import type { Region } from '#kernel/region.ts';
import type { FieldRule } from '#platform/records/record.ts';
import { readSample, type SampleValue, sampleTable } from '#platform/records/sample-tables.ts';
import { recordTerms } from '#platform/records/terms.ts';
import { importTerms, projectFaultSentence } from '../terms-import.ts';
import { nothingKnown, type ProjectFacts } from './project.ts';
import { understoodProject } from './project-row.ts';
import { projectFields, projectReading } from './project-row-fields.ts';
import { actionWords, natureWords, stageWords } from './project-words.ts';

const region = (
  code: string,
  name: string,
  kind: Region['kind'],
  parent: string | null,
  aliases: string[] = [],
): Region => ({ code, name, kind, parent, aliases });
const regions: readonly Region[] = [
  region('331000', '台州市', 'city', null),
  region('331002', '椒江区', 'county', '331000'),
  region('331023', '天台县', 'county', '331000'),
  region('331000-Z01', '台州湾集聚区', 'zone', '331000', ['集聚区']),
  region('331002005', '三甲街道', 'township', '331002'),
  region('331023100', '白鹤镇', 'township', '331023'),
];
const empty: ProjectFacts = { ...nothingKnown, name: '甲工程', unitCode: '331023' };

/** The one project of a sheet with these columns besides name and county. */
async function projectOf(columns: Record<string, SampleValue>, sheet = '表') {
  const all: Record<string, SampleValue> = { 项目名称: '甲工程', '所在县（市、区）': '天台县', ...columns };
  const rows = [Object.keys(all), Object.values(all)];
  const { records, refusals } = await readSample(
    await sampleTable({ name: sheet, rows }),
    projectFields,
    projectReading,
  );
  expect(refusals).toEqual([]);
  const [record] = records;
  if (record === undefined || records.length > 1) throw new Error(`${records.length} records`);
  return understoodProject(record, regions);
}

test('a place that names county and township together says both', async () => {
  const place = { facts: { unitCode: '331023', townshipCode: '331023100' } };
  expect(await projectOf({ '所在县（市、区）': '天台县白鹤镇' })).toMatchObject(place);
  expect(await projectOf({ 乡镇街道: '天台县白鹤镇' })).toMatchObject(place);
});

test('a row with everything is a project', async () => {
  const result = await projectOf({
    项目名称: ' 始丰溪流域\n综合治理（一期） ',
    项目代码: '2019－331023—77-01-０１２３４５-ａ00',
    项目单位: '天台县水务集团有限公司',
    统一社会信用代码: '91350100M000100Y43',
    '所在县（市、区）': '台州市天台县',
    乡镇街道: '白鹤',
    行业代码: 'N7721',
    六大行动: '生态修复专项行动',
    是否生态环境系统主导: '√',
    建设性质: '技改',
    建设内容及规模: '整治河道\n12公里',
    '计划总投资（万元）': 12000.5,
    计划开工: '2019.3',
    计划完工: '2020年12月',
    开工时间: '2019-04-01',
    入库月份: 201905,
    建设状态: '续建',
    '中央资金（万元）': 100,
    '省级资金（万元）': '200',
    '市级资金（亿元）': 0.03,
  });
  expect(result).toEqual({
    doubts: [
      { severity: 'note', field: 'code', code: 'codeOfOwnForm', facts: { text: '2019-331023-77-01-012345-A00' } },
    ],
    facts: {
      ...nothingKnown,
      name: '始丰溪流域综合治理（一期）',
      code: '2019-331023-77-01-012345-A00',
      ownerName: '天台县水务集团有限公司',
      ownerCode: '91350100M000100Y43',
      unitCode: '331023',
      townshipCode: '331023100',
      industryCode: '7721',
      action: 'restoration',
      isEcoLed: true,
      nature: 'alteration',
      content: '整治河道\n12公里',
      plannedTotalYuan: 120_005_000,
      plannedStart: '2019-03',
      plannedFinish: '2020-12',
      startedIn: '2019-04',
      enteredIn: '2019-05',
      stage: 'building',
      nationalFundYuan: 1_000_000,
      provincialFundYuan: 2_000_000,
      cityFundYuan: 3_000_000,
    } satisfies ProjectFacts,
  });
});

test('what longer tables say of approval, parts of the total, the statistics side and the site', async () => {
  const result = await projectOf({
    建设地统计用区划代码: '331002005001',
    行业代码版本: '2011版',
    主管部门: '天台县水利局',
    责任人: '演某',
    '土地购置费（万元）': 120,
    '其中征地拆迁补偿费（万元）': 80,
    '旧设备购置费（万元）': 10,
    '铺底流动资金（万元）': 5,
    '运维费（万元）': 3,
    批复日期: '2019年3月5日',
    批复文号: '台发改审批〔2019〕9号',
    '批复总投资（万元）': 4000,
    是否单独立项: '是',
    是否形成可辨认资产: '是',
    是否计入固定资产: '否',
    是否不只是平整开挖围填: '√',
    统计状态: '退回',
    退回月份: '2019-06',
    退回原因: '缺少施工合同',
    经度: 121.031234,
    纬度: '29.141',
  });
  expect('facts' in result && result.facts).toEqual({
    ...empty,
    siteCode: '331002005001',
    industryEdition: '2011',
    departmentName: '天台县水利局',
    responsiblePerson: '演某',
    landYuan: 1_200_000,
    compensationYuan: 800_000,
    usedAssetYuan: 100_000,
    workingCapitalYuan: 50_000,
    expensedYuan: 30_000,
    approvedOn: '2019-03-05',
    approvalNumber: '台发改审批〔2019〕9号',
    approvedTotalYuan: 40_000_000,
    isFiledSeparately: true,
    leavesAsset: true,
    isCapitalised: false,
    isBeyondLevelling: true,
    statisticsState: 'returned',
    returnedIn: '2019-06',
    returnReason: '缺少施工合同',
    siteLongitude: 121.031234,
    siteLatitude: 29.141,
  } satisfies ProjectFacts);
});

test.for<[columns: Record<string, SampleValue>, code: string]>([
  [{ 统计用区划代码: '331002' }, 'siteCodeMalformed'],
  [{ 经度: 1210.3 }, 'coordinateBeyond'],
  [{ 批复日期: '2019年3月' }, 'dayMissing'],
  [{ '土地购置费（万元）': -3 }, 'amountNegative'],
])('%j is refused as %s', async ([columns, code]) => {
  const result = await projectOf(columns);
  expect('faults' in result && result.faults.map((fault) => fault.code)).toEqual([code]);
});

test.for<[columns: Record<string, SampleValue>, facts: Partial<ProjectFacts>]>([
  [{}, {}],
  [{ 行业代码: 7721 }, { industryCode: '7721' }],
  [{ 行业代码: '7721 水污染治理' }, { industryCode: '7721' }],
  [{ 行业代码: '77' }, { industryCode: '77' }],
  [{ '所在县（市、区）': '331023000000' }, {}],
  [{ '所在县（市、区）': 331023 }, {}],
  [{ 乡镇街道: '全县' }, { townshipCode: null }],
  [{ 乡镇街道: 331023100 }, { townshipCode: '331023100' }],
  [{ 是否生态环境系统主导: '无' }, { isEcoLed: false }],
  [{ 是否生态环境系统主导: 0 }, { isEcoLed: false }],
  [{ 是否生态环境系统主导: 1 }, { isEcoLed: true }],
  [{ 是否生态环境系统主导: true }, { isEcoLed: true }],
  [{ 是否生态环境系统主导: '有' }, { isEcoLed: true }],
  [{ 是否生态环境系统主导: '—' }, { isEcoLed: null }],
  [{ 建设状态: '在建（完成80%）' }, { stage: 'building' }],
  [{ 六大行动: '2.大气整治' }, { action: 'air' }],
  [{ 项目单位: '/' }, { ownerName: null }],
  [
    { 六大行动: '一、生态修复', 建设状态: '本年正式施工' },
    { action: 'restoration', stage: 'building' },
  ],
  [{ 行业代码: '水污染治理' }, { industryCode: '7721' }],
  [{ 项目代码: '待赋码' }, { code: null }],
])('%j gives %j', async ([columns, facts]) => {
  expect(await projectOf(columns)).toEqual({ doubts: [], facts: { ...empty, ...facts } });
});

test.for<[because: string, columns: Record<string, SampleValue>, fault: string]>([
  ['a name is needed', { 项目名称: null, 项目代码: 'A1', 建设性质: '新建' }, 'A2 nameMissing'],
  ['a number is no name', { 项目名称: 12, 建设性质: '新建' }, 'A2 nameIsNumber'],
  ['nor with the number of its projects', { 项目名称: '天台县2个', 建设性质: '新建' }, 'A2 nameIsPlace'],
  ['a county is no name', { 项目名称: '台州市天台县', 建设性质: '新建' }, 'A2 nameIsPlace'],
  ['a county is needed', { '所在县（市、区）': null, 项目代码: 'A1' }, 'B2 countyMissing'],
  ['the city is no county', { '所在县（市、区）': '市本级' }, 'B2 countyIsCity'],
  ['another city’s county', { '所在县（市、区）': '宁海县' }, 'B2 countyUnknown'],
  ['the township lies elsewhere', { 乡镇街道: '三甲街道' }, 'C2 townshipElsewhere'],
  ['there is no such township', { 乡镇街道: '某某镇' }, 'C2 townshipUnknown'],
  ['no industry of the standard', { 行业代码: '水环境整治' }, 'C2 industryUnclear'],
  [
    'a name of 2017 beside the edition of 2011',
    { 行业代码: '野生动物保护', 行业分类版本: '2011' },
    'C2 industryUnclear',
  ],
  ['a long number has lost digits', { 项目代码: 2 ** 60 }, 'C2 codeLostDigits'],
  ['scientific notation has lost digits', { 统一社会信用代码: '9.13E+17' }, 'C2 codeLostDigits'],
  ['a credit code has 18 characters', { 统一社会信用代码: '91331023' }, 'C2 ownerCodeMalformed'],
  ['an unknown action', { 六大行动: '蓝天行动' }, 'C2 choiceUnknown'],
  ['an unknown stage', { 建设状态: '快了' }, 'C2 choiceUnknown'],
  ['neither yes nor no', { 是否生态环境系统主导: '待定' }, 'C2 notYesOrNo'],
  ['an amount below nought', { '计划总投资（万元）': -5 }, 'C2 amountNegative'],
  ['an amount without a unit', { 计划总投资: 5 }, 'C2 unitNotStated'],
])('%s', async ([, columns, expected]) => {
  const result = await projectOf(columns);
  const faults = 'faults' in result ? result.faults : [];
  expect(faults.map(({ cell, code }) => `${cell} ${code}`)).toEqual([expected]);
  for (const fault of faults) {
    expect(projectFaultSentence(fault, 'zh')).toMatch(/^[A-Z]+\d+[（：]/);
    for (const language of ['zh', 'en'] as const) {
      expect(projectFaultSentence(fault, language)).not.toMatch(/\{\w+\}|: \w+$|：\w+$/);
    }
  }
});

describe('a doubt keeps the row', () => {
  test('for a credit code with a wrong last character', async () => {
    const result = await projectOf({ 统一社会信用代码: '91350100M000100Y44' });
    expect(result).toMatchObject({
      facts: { ownerCode: '91350100M000100Y44' },
      doubts: [
        { severity: 'warn', field: 'ownerCode', code: 'ownerCodeCheckCharacter', facts: { expected: '3', cell: 'C2' } },
      ],
    });
  });

  test('for a township of a county under a zone', async () => {
    const result = await projectOf({ '所在县（市、区）': '集聚区', 乡镇街道: '三甲街道' });
    expect(result).toMatchObject({
      facts: { unitCode: '331000-Z01', townshipCode: null },
      doubts: [{ severity: 'note', code: 'townshipOfZone' }],
    });
  });

  test('for a finish before the start', async () => {
    expect(await projectOf({ 计划开工: '2020-03', 计划完工: '2019-03' })).toMatchObject({
      doubts: [{ code: 'finishBeforeStart' }],
    });
  });
});

test('the county is the sheet’s where the table has no such column', async () => {
  const rows = [
    ['项目名称', '项目代码'],
    ['甲工程', 'A1'],
  ];
  const file = await sampleTable({ name: '天台县', rows }, { name: '表2', rows });
  const { records } = await readSample(file, projectFields, projectReading);
  const results = records.map((record) => understoodProject(record, regions));
  expect(results).toMatchObject([
    { facts: { unitCode: '331023' } },
    { faults: [{ cell: 'A2', code: 'countyMissing' }] },
  ]);
});

test('planned months stand below 建设起止 in two columns', async () => {
  const rows: SampleValue[][] = [
    ['序号', '项目名称', '县（市、区）', '建设起止年月', null, '资金来源（万元）', null, null],
    [null, null, null, '计划开工', '计划完工', '中央', '省级', '市级'],
    [1, '甲工程', '天台', '2019.3', '2020.5', 1, 2, 3],
  ];
  const merges = ['A1:A2', 'B1:B2', 'C1:C2', 'D1:E1', 'F1:H1'];
  const { records } = await readSample(await sampleTable({ name: '表', rows, merges }), projectFields, projectReading);
  expect(records.map((record) => understoodProject(record, regions))).toMatchObject([
    {
      facts: {
        plannedStart: '2019-03',
        plannedFinish: '2020-05',
        nationalFundYuan: 10_000,
        provincialFundYuan: 20_000,
        cityFundYuan: 30_000,
      },
    },
  ]);
});

test('no word and no heading means two things', () => {
  const doubled = (words: readonly string[]) => words.filter((word, i) => words.indexOf(word) !== i);
  for (const choices of [actionWords, natureWords, stageWords])
    expect(doubled(choices.flatMap(({ words }) => words))).toEqual([]);
  expect(doubled(projectFields.flatMap(({ names }: FieldRule) => names))).toEqual([]);
  expect(Object.keys(importTerms).filter((code) => code in recordTerms)).toEqual([]);
});
