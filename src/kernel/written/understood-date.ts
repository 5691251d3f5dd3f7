import { isOnCalendar } from '../period.ts';
import { dateOfSerial } from './date-serial.ts';
import {
  contentOf,
  errorRefused,
  isBlankMark,
  meaning,
  narrowed,
  notUnderstood,
  type Readable,
  type Understood,
} from './understood.ts';
import type { CalendarContext } from './understood-month.ts';

/**
 * The date in a cell as `YYYY-MM-DD`; null for an empty cell and for '—', '-', '/', '无'. A time of day is dropped.
 * Understands 2020.3.23, 2020-3-23, 2020/3/23, 2020年3月23日, 20200323, date cells and serials of 1950–2099.
 * Refuses `dateNeedsYear` (3/23, 3月23日), `dateOrderUnclear` (23/3/2020), `dayMissing` (2020年3月), `noSuchDay`
 * (2020-02-30), `yearNeedsFourDigits` (20-3-23), `notADate`, `cellError`, `formulaNotCalculated`.
 */
export function understoodDate(readable: Readable, context: CalendarContext = {}): Understood<string | null> {
  const content = contentOf(readable);
  switch (content.kind) {
    case 'error':
      return errorRefused(content.value);
    case 'date':
      return meaning(content.value.slice(0, 10));
    case 'number':
      return ofNumber(content.value, context);
    case 'text':
      return ofText(content.value);
  }
}

function ofNumber(value: number, context: CalendarContext): Understood<string | null> {
  if (/^\d{8}$/.test(String(value))) return ofText(String(value));
  if (/^\d{4}\.\d{1,2}$|^\d{6}$/.test(String(value)) && /^(?:19|20)/.test(String(value))) {
    return notUnderstood('dayMissing', value);
  }
  const date = dateOfSerial(value, context.date1904 ?? false);
  return date !== null && /^(?:19[5-9]|20\d)\d/.test(date)
    ? meaning(date.slice(0, 10))
    : notUnderstood('notADate', value);
}

function ofText(written: string): Understood<string | null> {
  const text = narrowed(written)
    .replace(/[ T]\d{1,2}:\d\d(?::\d\d(?:\.\d+)?)?$/, '')
    .replace(/ /g, '')
    .replace(/。/g, '.');
  if (isBlankMark(text)) return meaning(null);
  const date =
    /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(text) ??
    /^(\d{4})(年)(\d{1,2})月(\d{1,2})[日号]?$/.exec(text) ??
    /^(\d{4})()(\d{2})(\d{2})$/.exec(text);
  const refuse = (code: string) => notUnderstood(code, written.trim());
  if (date !== null) {
    const [, year = '', , month = '', day = ''] = date;
    if (!/^(?:19[5-9]|20\d)\d$/.test(year)) return refuse('notADate');
    const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    return isOnCalendar(iso) ? meaning(iso) : refuse('noSuchDay');
  }
  if (/^\d{1,2}[-/.]\d{1,2}[-/.]\d{4}$/.test(text)) return refuse('dateOrderUnclear');
  if (/^\d{1,2}(?:[-/.]\d{1,2}|月\d{1,2}[日号]?)$/.test(text)) return refuse('dateNeedsYear');
  if (/^\d{4}(?:[-/.]\d{1,2}|年\d{1,2}月?份?|\d{2})$/.test(text)) return refuse('dayMissing');
  if (/^\d{2}(?:年|[-/.])\d{1,2}(?:月|[-/.])\d{1,2}[日号]?$/.test(text)) return refuse('yearNeedsFourDigits');
  return refuse('notADate');
}
