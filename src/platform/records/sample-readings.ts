import type { FieldRule, ReadingOptions, RecordRow } from './record.ts';
import { readSample, type SampleSheet, sampleTable } from './sample-tables.ts';

/** Test support: columns of a table as it is read in these tests. */
export const fields: readonly FieldRule[] = [
  { key: 'name', kind: 'text', names: ['项目名称', '工程名称'] },
  { key: 'code', kind: 'code', names: ['项目代码'] },
  { key: 'unit', kind: 'text', names: ['所在县（市、区）', '县（市、区）', '所在县', '县'] },
  { key: 'planned', kind: 'money', names: ['计划总投资', '总投资'], notUnder: ['完成'] },
  { key: 'start', kind: 'month', names: ['计划开工'] },
  { key: 'finish', kind: 'month', names: ['计划完工'] },
  { key: 'month', kind: 'money', names: ['本月完成投资', '完成投资/本月'] },
  { key: 'year', kind: 'money', names: ['本年累计完成投资', '完成投资/本年', '完成投资/本年累计'] },
  { key: 'total', kind: 'money', names: ['开工以来累计完成投资', '完成投资/开工以来', '完成投资/开工以来累计'] },
  { key: 'building', kind: 'money', names: ['建筑工程'], notUnder: ['计划'] },
];
/** Test support: what such a table must have. */
export const options: ReadingOptions = {
  identity: ['name'],
  required: [['name']],
  unclear: [{ names: ['累计完成投资'], between: ['year', 'total'] }],
};

/** Test support: reads a file with these columns. */
export const read = (file: string, more: Partial<ReadingOptions> = {}) =>
  readSample(file, fields, { ...options, ...more });
/** Test support: writes sheets and reads them. */
export const readSheets = async (...sheets: SampleSheet[]) => read(await sampleTable(...sheets));
/** Test support: values of some columns, a row a record. */
export const figures = (records: readonly RecordRow[], ...keys: string[]) =>
  records.map(({ values }) => keys.map((key) => values[key]));
/** Test support: faults as cell and code. */
export const faultsOf = (records: readonly RecordRow[]) =>
  records.flatMap(({ faults }) => faults.map(({ cell, code }) => `${cell} ${code}`));

/** Title, unit line, two levels of headings, sub-total and total, notes: as a county bureau sends it. */
export const county: SampleSheet = {
  name: '11月',
  rows: [
    ['台州市2019年11月生态环保项目投资完成情况表'],
    ['填报单位：天台县', null, null, null, null, null, null, null, '单位：万元'],
    ['序号', '项目名称', '所在县\n（市、区）', '计划总投资', '建设起止', null, '完成投资(万元)', null, null, '备注'],
    [null, null, null, null, '计划开工', '计划完工', '本月', '本年累计', '开工以来\n累计', null],
    ['甲', '乙', '丙', '1', '2', '3', '4', '5', '6', '7'],
    [1, '始丰溪综合治理', '天台县', 12000, '2018.3', '2020年12月', 300.5, 2100, 5000, null],
    [2, '污水处理厂\n提标', null, '1.2亿元', new Date(Date.UTC(2019, 2, 1)), '2020-06', 0, 1, 1, '新开工'],
    ['小计', null, null, 24000, null, null, 300.5, 2101, 5001, null],
    [3, '农村生活污水', '仙居县', '3,000', 43891, '—', '/', '１００', 100, null],
    ['合计', null, null, 27000, null, null, 300.5, 2201, 5101, null],
    ['注：本表由各县（市、区）填报。'],
    ['填表人：张三', null, null, null, '审核人：李四'],
  ],
  merges: ['A1:J1', 'A3:A4', 'B3:B4', 'C3:C4', 'D3:D4', 'E3:F3', 'G3:I3', 'J3:J4', 'C6:C7'],
};
