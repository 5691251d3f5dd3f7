import type { Region } from '#kernel/region.ts';
import { countyHeadings } from '#platform/records/common-headings.ts';
import type { Fault, FieldRule, ReadingOptions, RecordRow } from '#platform/records/record.ts';
import { cellOf, textValue, yuanValue } from '#platform/records/record-value.ts';
import { wordList } from '#platform/records/word-list.ts';
import type { FundLevel, FundPurpose } from './fund.ts';
import { documentHeadings, levelChoices, purposeChoices, purposeHeadings } from './import-words.ts';
import { rowUnit } from './row-unit.ts';

/** A row of a 资金下达表: what a document gives a unit for a purpose, and one arrival of it. */
export type SourceRow = {
  readonly level: FundLevel | null;
  readonly documentNo: string;
  readonly title: string | null;
  readonly purpose: FundPurpose | null;
  /** Null where the row names nothing: then the money is handed to whoever sends the table. */
  readonly unitCode: string | null;
  readonly issuedYuan: number | null;
  readonly issuedOn: string | null;
  readonly arrivedYuan: number | null;
  readonly arrivedOn: string | null;
};

/**
 * Columns of a 资金下达表, with the headings under which finance bureaus send them. A heading 金额 below 资金下达 is read as
 * 资金下达.
 */
export const sourceFields: readonly FieldRule[] = [
  {
    key: 'level',
    kind: 'choice',
    choices: levelChoices,
    names: wordList('级次 资金级次 资金级别 资金来源级次 资金层级 资金来源 来源级次'),
  },
  { key: 'documentNo', kind: 'text', names: documentHeadings },
  { key: 'title', kind: 'text', names: wordList('文件名称 文件标题 资金文件名称 资金文件 文件名 资金名称 专项名称') },
  { key: 'purpose', kind: 'choice', choices: purposeChoices, names: purposeHeadings },
  {
    key: 'issuedYuan',
    kind: 'money',
    names: wordList('下达金额 下达资金 下达数 指标金额 资金下达 下达 下达额 下达资金额 资金金额 安排金额'),
  },
  {
    key: 'issuedOn',
    kind: 'day',
    names: wordList('下达日期 下达时间 发文日期 文件日期 下达/日期 资金下达/日期 印发日期'),
  },
  {
    key: 'arrivedYuan',
    kind: 'money',
    names: wordList('到位金额 到位资金 到账金额 到位数 资金到位 到位 到位额 实际到位'),
  },
  {
    key: 'arrivedOn',
    kind: 'day',
    names: wordList('到位日期 到位时间 到账日期 到账时间 到位/日期 资金到位/日期'),
  },
  { key: 'unit', kind: 'text', names: [...countyHeadings, '下达地区', '接收地区', '下达到', '下达单位'] },
];

/** What such a table must have: the document, and money issued or arrived. */
export const sourceReading: ReadingOptions = {
  identity: ['documentNo'],
  apart: ['unit', 'purpose', 'arrivedOn'],
  required: [['documentNo'], ['issuedYuan', 'arrivedYuan']],
};

/** The checksum is that of what was issued; arrivals are checked too. */
export const sourceChecksumKeys = { main: ['issuedYuan', 'arrivedYuan'], others: ['arrivedYuan'] } as const;

/**
 * The row of a 资金下达表 in a record that `readRecords` gave for `sourceFields`. Refuses, besides the record's own
 * faults: `documentNoMissing`, `nothingMoved`, `countyUnknown`, `moneyNegative`.
 */
export function understoodSource(
  record: RecordRow,
  regions: readonly Region[],
): { readonly facts: SourceRow } | { readonly faults: readonly Fault[] } {
  const documentNo = textValue(record, 'documentNo');
  const unit = rowUnit(record, regions);
  const [issuedYuan, arrivedYuan] = [givenYuan(record, 'issuedYuan'), givenYuan(record, 'arrivedYuan')];
  const arrivedOn = textValue(record, 'arrivedOn');
  const faults: Fault[] = [...record.faults];
  const add = (code: string, key: string, facts: Fault['facts'] = {}) =>
    faults.push({ cell: cellOf(record, key, 'documentNo'), code, facts });
  if (documentNo === null) add('documentNoMissing', 'documentNo');
  if (unit === undefined) add('countyUnknown', 'unit', { text: textValue(record, 'unit') ?? '' });
  for (const key of ['issuedYuan', 'arrivedYuan']) if ((yuanValue(record, key) ?? 0) < 0) add('moneyNegative', key);
  if (issuedYuan === null && arrivedYuan === null && record.faults.length === 0) add('nothingMoved', 'issuedYuan');
  if (faults.length > 0 || documentNo === null || unit === undefined) return { faults };
  return {
    facts: {
      level: textValue(record, 'level') as FundLevel | null,
      documentNo,
      title: textValue(record, 'title'),
      purpose: textValue(record, 'purpose') as FundPurpose | null,
      unitCode: unit,
      issuedYuan,
      issuedOn: textValue(record, 'issuedOn'),
      arrivedYuan,
      arrivedOn,
    },
  };
}

/** Nought says that nothing moved. */
function givenYuan(record: RecordRow, key: string): number | null {
  return yuanValue(record, key) || null;
}
