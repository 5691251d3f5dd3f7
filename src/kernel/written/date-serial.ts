const dayMs = 86_400_000;
/** Excel's day 60 is 29 February 1900, which never was. */
const fictionalLeapDay = 60;

/**
 * True for number formats that show a year, a month or a day. A bare time or duration (h:mm, [h]:mm:ss) is none:
 * its cell stays a number.
 */
export function isDateFormat(format: string): boolean {
  const [positive = ''] = format.replace(/"[^"]*"|\\.|[_*].|\[[^\]]*\]/g, '').split(';');
  if (/general|[0#?]/i.test(positive.replace(/s+\.0+/i, 's'))) return false;
  return /[yde]/i.test(positive) || (/m/i.test(positive) && !/[hs]/i.test(positive));
}

/**
 * Date of an Excel serial as `YYYY-MM-DD`, with ` HH:MM:SS` after it where the serial has a time of day (to the second).
 * Null where the serial is no date of the years 1900–9999 (of 1904–9999 in a 1904 workbook).
 */
export function dateOfSerial(serial: number, date1904: boolean): string | null {
  const seconds = Math.round(serial * 86_400);
  const day = Math.floor(seconds / 86_400);
  if (!Number.isFinite(serial) || day < (date1904 ? 0 : 1) || (!date1904 && day === fictionalLeapDay)) return null;
  const epoch = date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, day < fictionalLeapDay ? 31 : 30);
  const instant = epoch + day * dayMs + (seconds % 86_400) * 1000;
  if (instant >= Date.UTC(10_000, 0, 1)) return null;
  const text = new Date(instant).toISOString();
  return seconds % 86_400 === 0 ? text.slice(0, 10) : `${text.slice(0, 10)} ${text.slice(11, 19)}`;
}

/** Serial of a date `YYYY-MM-DD` in a 1900 workbook, for writing; from 1900-03-01 on. */
export function serialOfDate(date: string): number {
  return Math.round((Date.parse(`${date}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / dayMs);
}

/** Codes of the built-in number formats that files name by number only, zh-CN where the locale decides. Source: ECMA-376-1, 18.8.30. */
export const builtInFormats: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'yyyy/m/d',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy/m/d h:mm',
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: 'm-d-yy',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  37: '#,##0;-#,##0',
  38: '#,##0;-#,##0',
  39: '#,##0.00;-#,##0.00',
  40: '#,##0.00;-#,##0.00',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};
