import type { Fault, RecordRow } from '#platform/records/record.ts';
import { cellOf, textValue } from '#platform/records/record-value.ts';

/** The month of a report, or why it has none. */
export type ReportMonth = { readonly month: string } | { readonly fault: Fault | null };

/**
 * The month in the 月份 column; without the column the one that the titles or the sheet's name state, else the one in
 * the headings (1—11月累计 is November). `today` is `YYYY-MM-DD`. `fault` is null where the record already has one.
 * Refuses `monthMissing`, `monthsDisagree` (title against sheet name), `headingOfOtherPeriod` (10月完成投资 in a report
 * of November), `januaryNotReported`, `monthInFuture`.
 */
export function reportMonth(record: RecordRow, today: string): ReportMonth {
  const column = record.cells.month;
  if (column !== undefined && record.faults.some(({ cell }) => cell === column)) return { fault: null };
  const cell = cellOf(record, 'month', 'name', 'code');
  const fault = (code: string, facts: Fault['facts'] = {}): ReportMonth => ({ fault: { cell, code, facts } });
  const stated = textValue(record, 'month');
  if (column !== undefined && stated === null) return fault('monthMissing');
  const { months } = record.table;
  if (stated === null && months.length > 1) return fault('monthsDisagree', { months: months.join('、') });
  const month = stated ?? months[0] ?? monthOfHeadings(record);
  if (month === null) return fault('monthMissing');
  if (month.endsWith('-01')) return fault('januaryNotReported', { month });
  if (month > today.slice(0, 7)) return fault('monthInFuture', { month });
  const other = headingOfOtherPeriod(record, month);
  return other === null ? { month } : { fault: other };
}

function periods(record: RecordRow) {
  return ['monthYuan', 'yearToDateYuan'].flatMap((key) => {
    const heading = record.table.headings[key];
    return heading === undefined || heading.period === null ? [] : [{ ...heading, period: heading.period }];
  });
}

function monthOfHeadings(record: RecordRow): string | null {
  const found = periods(record).flatMap(({ period: { year, month } }) => {
    const [only, ...others] = record.table.years;
    const whole = year ?? (others.length === 0 ? only : undefined);
    return month === null || whole === undefined ? [] : [`${whole}-${String(month).padStart(2, '0')}`];
  });
  const [month, ...others] = new Set(found);
  return month !== undefined && others.length === 0 ? month : null;
}

function headingOfOtherPeriod(record: RecordRow, month: string): Fault | null {
  const [year, number] = month.split('-').map(Number);
  const other = periods(record).find(
    ({ period }) =>
      (period.year !== null && period.year !== year) || (period.month !== null && period.month !== number),
  );
  if (other === undefined) return null;
  return { cell: other.cell, code: 'headingOfOtherPeriod', facts: { heading: other.text, month } };
}
