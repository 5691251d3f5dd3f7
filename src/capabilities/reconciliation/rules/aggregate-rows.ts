import { wanText } from '#kernel/money.ts';
import type { Region } from '#kernel/region.ts';
import { isSmallCell } from '#kernel/small-cell.ts';
import { countyHeadings } from '#platform/records/common-headings.ts';
import type { FieldRule, ReadingOptions, RecordRow } from '#platform/records/record.ts';
import { textValue, yuanValue } from '#platform/records/record-value.ts';
import { countyNamed } from '#platform/records/region-named.ts';
import { wordList } from '#platform/records/word-list.ts';
import { areSame, powerBetween } from './amount-tolerance.ts';
import type { DifferenceClass } from './classes.ts';
import { figuresUpTo, type LibraryProject } from './library-project.ts';
import { compared, listFields } from './list-fields.ts';
import { type Reason, reason } from './reason.ts';

/** A row of the bureau's table of counties in division 77. */
export type AggregateRow = {
  readonly sheet: string;
  readonly row: number;
  readonly written: string;
  /** County, zone or the city itself; null where nobody knows the name. */
  readonly unitCode: string | null;
  readonly projects: number | null;
  readonly yearToDateYuan: number | null;
  readonly largestSharePercent: number | null;
};

const amountWords = listFields.flatMap(({ key, names }) =>
  key === 'yearToDateYuan' || key === 'amountYuan' ? [...names] : [],
);
const [firstAmount = '本年累计完成投资', ...otherAmounts] = amountWords;

/** Columns of such a table, and that of a list of projects which stands in none. */
export const aggregateFields: readonly FieldRule[] = [
  ...listFields.filter(({ key }) => key === 'name'),
  { key: 'unit', kind: 'text', names: [...countyHeadings, ...wordList('地区 单位 县（市、区）别 区县名称 各县市区')] },
  {
    key: 'projects',
    kind: 'number',
    names: wordList('项目个数 项目数 项目数量 个数 在库项目数 在库项目个数 项目个数（个） 入库项目数 统计项目数'),
  },
  { key: 'yearToDateYuan', kind: 'money', ...compared, names: [firstAmount, ...otherAmounts] },
  {
    key: 'largestSharePercent',
    kind: 'number',
    names: wordList('最大项目占比 最大项目占比（%） 最大项目比重 单个项目最大占比 最大项目投资占比'),
  },
];

/** What such a table must have. */
export const aggregateReading: ReadingOptions = {
  identity: ['unit'],
  required: [['unit'], ['projects', 'yearToDateYuan']],
};

/**
 * Whether a row names a project beside its county: then it is of a list of projects, and its amount, of which the sums
 * are kept, would be that of a single project. Source: 统计法 Art. 28.
 */
export function namesProject(record: RecordRow): boolean {
  const name = textValue(record, 'name');
  return name !== null && textValue(record, 'unit') !== null && !/^[\d.,]+\s*个?$/.test(name);
}

/** A row of the table in a record. */
export function understoodAggregate(record: RecordRow, regions: readonly Region[]): AggregateRow {
  const written = textValue(record, 'unit') ?? '';
  const named = countyNamed(written, regions);
  const city = regions.find(({ kind }) => kind === 'city')?.code ?? null;
  return {
    ...{ sheet: record.sheet, row: record.row, written },
    unitCode: named.kind === 'region' ? named.code : named.kind === 'city' ? city : null,
    projects: yuanValue(record, 'projects'),
    yearToDateYuan: yuanValue(record, 'yearToDateYuan'),
    largestSharePercent: yuanValue(record, 'largestSharePercent'),
  };
}

/** What a county's row is to the sums of the library. */
export type ComparedAggregate = { readonly class: DifferenceClass; readonly reasons: readonly Reason[] };

/**
 * Compares a county's sum with that of its projects in the caliber which reported in the year. A sum in which a single
 * project shows is neither compared nor kept. Nothing is worked out from the bureau's figures.
 * Source: domain catalogue 5.4.3; 统计法 Art. 28.
 */
export function comparedAggregate(
  row: AggregateRow,
  {
    projects,
    month,
    city,
  }: { readonly projects: readonly LibraryProject[]; readonly month: string; readonly city: string },
): ComparedAggregate {
  const { unitCode } = row;
  if (unitCode === null) return { class: 'unknown', reasons: [reason('countyNotKnown', { text: row.written })] };
  if (isSmallCell(row)) return { class: 'unknown', reasons: [reason('cellTooSmall')] };
  const own = projects.flatMap((project) => {
    const isOf =
      unitCode === city || (project.countyCode ?? project.unitCode) === unitCode || project.unitCode === unitCode;
    const yuan = figuresUpTo(project, month)?.yearToDateYuan ?? 0;
    return isOf && project.caliber === 'in' && yuan > 0 ? [yuan] : [];
  });
  const sum = own.reduce((total, yuan) => total + yuan, 0);
  const found = [...amountDifference(row.yearToDateYuan, sum), ...countDifference(row.projects, own.length)];
  const [first] = found;
  if (!first) return { class: 'equal', reasons: [reason('sumsAgree', { known: wanText(sum), projects: own.length })] };
  return { class: first.class, reasons: found.map(({ reason: told }) => told) };
}

type Difference = { readonly class: DifferenceClass; readonly reason: Reason };

function amountDifference(stated: number | null, known: number): Difference[] {
  if (stated === null || areSame(stated, known, 10_000)) return [];
  const facts = { amount: 'yearToDateYuan', stated: wanText(stated), known: wanText(known) };
  const power = powerBetween(stated, known);
  if (power !== null) {
    const times = (10 ** Math.abs(power)).toLocaleString('en-US');
    return [{ class: 'unit', reason: reason(power > 0 ? 'factorOfMore' : 'factorOfLess', { ...facts, times }) }];
  }
  const times = roughTimes(stated, known);
  if (times !== null)
    return [{ class: 'unit', reason: reason('sumInOtherUnit', { ...facts, times: times.toLocaleString('en-US') }) }];
  return [
    { class: 'amount', reason: reason('sumDiffers', { ...facts, difference: wanText(Math.abs(stated - known)) }) },
  ];
}

/** 10,000 or 100,000,000 where a sum is roughly so many times the other: sums of two lists are seldom the same. */
function roughTimes(stated: number, known: number): number | null {
  if (stated <= 0 || known <= 0) return null;
  const times = Math.max(stated, known) / Math.min(stated, known);
  return [10_000, 100_000_000].find((unit) => times >= unit / 2 && times <= unit * 2) ?? null;
}

function countDifference(stated: number | null, known: number): Difference[] {
  if (stated === null || stated === known) return [];
  return [{ class: 'amount', reason: reason('countDiffers', { stated, known }) }];
}
