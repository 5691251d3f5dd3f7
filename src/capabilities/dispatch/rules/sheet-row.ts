import { yearOf } from '#kernel/period.ts';
import { boundSums, type SumsBefore } from './bound-cells.ts';
import { entryFields } from './form-fields.ts';
import type { ReportContext } from './plausibility.ts';
import type { ReportFacts } from './report.ts';
import { reportedCell, type SheetField } from './sheet-fields.ts';

/** A report with its year to date. */
type Last = ReportFacts & { readonly cumulativeYuan: number };

function isOfYear(last: Last, month: string): boolean {
  return yearOf(last.month) === yearOf(month);
}

/** What stands in the cells of a row: what was filled in, else what was reported. Empty ones are left out. */
export function standingValues(
  fields: readonly SheetField[],
  report: ReportFacts | null,
  cells: Readonly<Record<string, string | null>> | null,
): Record<string, string> {
  const values: Record<string, string> = {};
  for (const { key } of fields) {
    const filled = cells?.[key];
    const value = filled === undefined ? reportedCell(report, key) : filled;
    if (value !== null) values[key] = value;
  }
  return values;
}

/** What a report says in some cells; empty ones are left out. */
export function reportedValues(report: ReportFacts | null, fields: readonly string[]): Record<string, string> {
  const said = fields.map((field) => [field, reportedCell(report, field)] as const);
  return Object.fromEntries(said.flatMap(([field, value]) => (value === null ? [] : [[field, value]])));
}

/** Sums at the end of the last report before a month. */
export function sumsBefore(month: string, last: Last | null): SumsBefore {
  if (last === null) return { cumulativeYuan: null, totalYuan: null, isFirst: true };
  return {
    cumulativeYuan: isOfYear(last, month) ? last.cumulativeYuan : null,
    totalYuan: last.totalYuan,
    isFirst: false,
  };
}

/**
 * What the last report said, for cells that are empty: texts, choices and days, and new assets of the same year. Sums
 * follow from the amount of the month, which itself is never proposed.
 */
export function suggestedValues(month: string, last: Last | null, values: Readonly<Record<string, string>>) {
  const suggested: Record<string, string> = {};
  const isSameYear = last !== null && isOfYear(last, month);
  for (const { key, prefill, kind } of entryFields) {
    if (key in values || prefill !== 'last-month' || (kind === 'money' && !isSameYear)) continue;
    const value = reportedCell(last, key);
    if (value !== null) suggested[key] = value;
  }
  return suggested;
}

/** What the reports of a row are held against, as the doubts need it. */
export function rowContext(
  month: string,
  last: Last | null,
  known: Pick<ReportContext, 'lastYearTotalYuan' | 'monthRange' | 'wantsWholeWan' | 'project'>,
): ReportContext {
  const previous =
    last !== null && isOfYear(last, month) ? { month: last.month, cumulativeYuan: last.cumulativeYuan } : null;
  return { ...known, previous, isFirst: last === null };
}

/**
 * Whether a field of a row is filled in before anybody types: it is known, carried over, or follows as a sum once the
 * amount of the month is there.
 */
export function isPrefilled(
  key: string,
  row: {
    readonly known: Readonly<Record<string, unknown>>;
    readonly suggested: Readonly<Record<string, string>>;
    readonly before: SumsBefore;
  },
): boolean {
  if (key in row.known || key in row.suggested) return true;
  const sums = boundSums(0, row.before);
  return (key === 'yearToDateYuan' && sums.yearToDateYuan !== null) || (key === 'totalYuan' && sums.totalYuan !== null);
}
