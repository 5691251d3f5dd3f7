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

/** How dates and months are to be understood. */
export type CalendarContext = {
  /** Year of a month written without one; without it '3月' and 3 are refused. */
  readonly defaultYear?: number;
  /** The workbook counts days from 1904: matters for serials in cells without a date format. */
  readonly date1904?: boolean;
};

/**
 * The month in a cell as `YYYY-MM`; null for an empty cell and for '—', '-', '/', '无'.
 * Understands 2020.3, 2020年3月底, 2020-03, 2020/3, 2020年3月, 2020年03月份, 202003, whole dates (their day is dropped, but
 * must exist), date cells, serials of 2000–2099, and 3月 or 3 with a default year. The text '2020.1' is January and
 * '2020.10' October, but the number 2020.1 may be either, since Excel drops the nought: refused as `monthAmbiguous`.
 * Refuses `notAMonth`, `monthNeedsYear`, `monthRange` (1-3月), `yearNeedsFourDigits`, `noSuchDay` (2021-02-30),
 * `cellError`, `formulaNotCalculated`. Years 1950–2099.
 */
export function understoodMonth(readable: Readable, context: CalendarContext = {}): Understood<string | null> {
  const content = contentOf(readable);
  switch (content.kind) {
    case 'error':
      return errorRefused(content.value);
    case 'date':
      return meaning(content.value.slice(0, 7));
    case 'number':
      return ofNumber(content.value, context);
    case 'text':
      return ofText(content.value, context);
  }
}

function ofNumber(value: number, context: CalendarContext): Understood<string | null> {
  if ((Number.isInteger(value) && value >= 1 && value <= 12) || /^\d{8}$/.test(String(value)))
    return ofText(String(value), context);
  if (Number.isInteger(value)) {
    const month = yearAndMonth(String(value).slice(0, 4), String(value).slice(4));
    if (/^\d{6}$/.test(String(value)) && month !== null) return meaning(month);
    const date = dateOfSerial(value, context.date1904 ?? false);
    return date !== null && /^20\d\d/.test(date) ? meaning(date.slice(0, 7)) : notUnderstood('notAMonth', value);
  }
  const [year = '', fraction = ''] = String(value).split('.');
  if (fraction === '1' && /^(?:19|20)\d\d$/.test(year)) return notUnderstood('monthAmbiguous', value, { year });
  const month = yearAndMonth(year, fraction);
  return month === null ? notUnderstood('notAMonth', value) : meaning(month);
}

function ofText(written: string, context: CalendarContext): Understood<string | null> {
  const text = narrowed(written)
    .replace(/[ T]\d{1,2}:\d\d(?::\d\d(?:\.\d+)?)?Z?$/, '')
    .replace(/ /g, '')
    .replace(/。/g, '.')
    .replace(withinMonth, '月');
  if (isBlankMark(text)) return meaning(null);
  if (/\d(?:月)?[-–—~至到]+\d{1,2}月/.test(text)) return notUnderstood('monthRange', written.trim());
  const full =
    /^(\d{4})年(\d{1,2})月?份?$/.exec(text) ??
    /^(\d{4})[-/.](\d{1,2})$/.exec(text) ??
    /^(\d{4})(\d{2})$/.exec(text) ??
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})[日号]?(?:T?\d\d:\d\d(?::\d\d)?)?$/.exec(text) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (full !== null) {
    const month = yearAndMonth(full[1] ?? '', full[2] ?? '');
    if (month === null) return notUnderstood('notAMonth', written.trim());
    const day = full[3]?.padStart(2, '0');
    // A day that does not exist is a slip of which nobody knows where: the month may be the wrong part of it.
    if (day !== undefined && !isOnCalendar(`${month}-${day}`)) return notUnderstood('noSuchDay', written.trim());
    return meaning(month);
  }
  if (/^\d{2}(?:年|[-/.])\d{1,2}月?份?$/.test(text)) return notUnderstood('yearNeedsFourDigits', written.trim());
  const alone = /^(?:\d{1,2}(?=月份?$)|(?:0?[1-9]|1[0-2])$)/.exec(text)?.[0];
  if (alone === undefined) return notUnderstood('notAMonth', written.trim());
  if (context.defaultYear === undefined) return notUnderstood('monthNeedsYear', written.trim());
  const month = yearAndMonth(String(context.defaultYear), alone);
  return month === null ? notUnderstood('notAMonth', written.trim()) : meaning(month);
}

/** 2020年3月底, 2020年3月上旬, 2020年3月底前 are March. */
const withinMonth = /(?<=\d)月(?:份?(?:[底末初中]|[上中下]旬)(?:以?前)?)$/;

function yearAndMonth(year: string, month: string): string | null {
  if (!/^(?:19[5-9]|20\d)\d$/.test(year) || !/^(?:0?[1-9]|1[0-2])$/.test(month)) return null;
  return `${year}-${month.padStart(2, '0')}`;
}
