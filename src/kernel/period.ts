/** The same month of the year before, `2019-02` → `2018-02`. */
export function sameMonthLastYear(month: string): string {
  return `${Number(month.slice(0, 4)) - 1}${month.slice(4)}`;
}

/** `YYYY` of a month. */
export function yearOf(month: string): number {
  return Number(month.slice(0, 4));
}

/** The month before in the calendar, `2020-01` → `2019-12`. */
export function monthBefore(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 1 ? `${year - 1}-12` : `${year}-${String(number - 1).padStart(2, '0')}`;
}

/** The month after in the calendar, `2019-12` → `2020-01`. */
export function monthAfter(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}

/** A day as official papers write it, `2020-04-03` as 2020年4月3日. Source: GB/T 9704-2012 7.3.5.4. */
export function writtenDay(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}

/** Months from one to another, `2019-11` to `2020-02` are 3; negative where the other comes before. */
export function monthsFrom(from: string, to: string): number {
  const numberOf = (month: string) => yearOf(month) * 12 + Number(month.slice(5));
  return numberOf(to) - numberOf(from);
}

/** The twelve months of a year in order. */
export function monthsOfYear(year: number): string[] {
  return Array.from({ length: 12 }, (_, i) => `${year}-${String(i + 1).padStart(2, '0')}`);
}

/**
 * Whether a round of reports exists for the month: there is none for January, whose work is reported with February's.
 * Source: 固定资产投资统计报表制度 as practised (domain catalogue 2.1, V-15).
 */
export function isReportingMonth(month: string): boolean {
  return !month.endsWith('-01');
}

/** Whether a day `YYYY-MM-DD` stands on the calendar: 2020-02-30, which a Date reads as the first of March, does not. */
export function isOnCalendar(day: string): boolean {
  const instant = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(day);
}

/** Days from one day to another, `YYYY-MM-DD` both; negative where the other comes before. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** The last day of a month, `2020-02` → `2020-02-29`. */
export function lastDayOf(month: string): string {
  return `${month}-${String(new Date(Date.UTC(yearOf(month), Number(month.slice(5)), 0)).getUTCDate()).padStart(2, '0')}`;
}
