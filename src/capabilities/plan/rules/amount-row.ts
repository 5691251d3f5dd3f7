import type { Doubt } from '#kernel/doubt.ts';
import { wanText } from '#kernel/money.ts';
import type { Region } from '#kernel/region.ts';
import { codeHeadings, countyHeadings, nameHeadings } from '#platform/records/common-headings.ts';
import type { Fault, FieldRule, ReadingOptions, RecordRow } from '#platform/records/record.ts';
import { cellOf, textValue, yuanValue } from '#platform/records/record-value.ts';
import { countyAround, countyNamed } from '#platform/records/region-named.ts';
import { wordList } from '#platform/records/word-list.ts';
import type { ProjectPointer } from '../../project-library/public.ts';

/** A row of a workbook of planned amounts: which project it means, the year, and the amount. */
export type AmountRow = { readonly key: ProjectPointer; readonly year: number; readonly plannedYuan: number };

/** Columns of such a workbook. A heading states its year: 2020年计划投资 is 本年计划投资 of 2020. */
export const amountFields: readonly FieldRule[] = [
  { key: 'name', kind: 'text', names: nameHeadings },
  { key: 'code', kind: 'code', names: codeHeadings },
  { key: 'unit', kind: 'text', names: countyHeadings },
  {
    key: 'plannedYuan',
    kind: 'money',
    notUnder: ['完成', '上年', '去年'],
    names: wordList(`
      年度计划投资 本年计划投资 年度计划投资额 本年计划投资额 年度投资计划 本年投资计划 本年度计划投资 当年计划投资 年计划投资 本年计划完成投资 年度计划完成投资 计划投资/本年 本年/计划投资
      年度计划 本年计划 投资计划/本年
    `),
  },
];

/** What a table of planned amounts must have: a project by name or code, and the amount. */
export const amountReading: ReadingOptions = {
  identity: ['name', 'code'],
  required: [['name', 'code'], ['plannedYuan']],
};

/** The amount whose 合计 is checked. */
export const amountChecksum = { main: ['plannedYuan'], others: [] } as const;

/** A row understood, or every reason why it isn't. */
export type UnderstoodAmount =
  | { readonly facts: AmountRow; readonly doubts: readonly Doubt[] }
  | { readonly faults: readonly Fault[] };

/**
 * The planned amount in a record that `readRecords` gave for `amountFields`. Refuses, besides the record's own faults:
 * `projectMissing`, `countyUnknown`, `yearMissing`, `yearsDisagree`, `amountMissing`, `amountNegative`.
 */
export function understoodAmount(record: RecordRow, regions: readonly Region[]): UnderstoodAmount {
  const code = textValue(record, 'code');
  const name = textValue(record, 'name');
  const plannedYuan = yuanValue(record, 'plannedYuan');
  const year = yearOfRow(record);
  const unit = unitOf(record, regions);
  const faults: Fault[] = [...record.faults, ...('fault' in unit ? [unit.fault] : [])];
  const add = (key: string, code: string, facts: Fault['facts'] = {}) => {
    const cell = cellOf(record, key, 'name');
    if (!record.faults.some((fault) => fault.cell === cell)) faults.push({ cell, code, facts });
  };
  if (code === null && name === null) add('name', 'projectMissing');
  if ('code' in year) add('plannedYuan', year.code, year.facts);
  if (plannedYuan === null) add('plannedYuan', 'amountMissing');
  else if (plannedYuan < 0) add('plannedYuan', 'amountNegative', { amount: wanText(plannedYuan) });
  if (faults.length > 0 || plannedYuan === null || 'code' in year || 'fault' in unit) return { faults };
  return { facts: { key: { code, name, unitCode: unit.unitCode }, year: year.year, plannedYuan }, doubts: [] };
}

type YearOfRow = { readonly year: number } | { readonly code: string; readonly facts: Fault['facts'] };

/** The heading's year wins over that of the title, which may be the year in which the table was made. */
function yearOfRow({ table }: RecordRow): YearOfRow {
  const stated = table.headings.plannedYuan?.period?.year;
  if (typeof stated === 'number') return { year: stated };
  const [year, ...others] = table.years;
  if (year === undefined) return { code: 'yearMissing', facts: {} };
  return others.length === 0 ? { year } : { code: 'yearsDisagree', facts: { years: table.years.join('、') } };
}

function unitOf(record: RecordRow, regions: readonly Region[]): { unitCode: string | null } | { fault: Fault } {
  const written = textValue(record, 'unit');
  if (written === null) {
    return { unitCode: record.cells.unit === undefined ? countyAround(record, regions) : null };
  }
  const named = countyNamed(written, regions);
  if (named.kind === 'region') return { unitCode: named.code };
  return { fault: { cell: cellOf(record, 'unit'), code: 'countyUnknown', facts: { text: written } } };
}
