import { describe, expect, test } from 'vitest';
import { cellTerms } from './cell-terms.ts';
import { dateOfSerial, isDateFormat, serialOfDate } from './date-serial.ts';
import type { Readable } from './understood.ts';
import { understoodDate } from './understood-date.ts';
import { type CalendarContext, understoodMonth } from './understood-month.ts';

describe('a month', () => {
  test.for<[written: Readable, month: string | null, context?: CalendarContext]>([
    ['2020.3', '2020-03'],
    ['2020.1', '2020-01'],
    ['2020.10', '2020-10'],
    ['2020-03', '2020-03'],
    ['2020/3', '2020-03'],
    ['2020年3月', '2020-03'],
    ['2020年03月份', '2020-03'],
    ['2020年3月底前', '2020-03'],
    ['2020年3月上旬', '2020-03'],
    ['2020/3/1 0:00:00', '2020-03'],
    ['2021/2/3 10:00', '2021-02'],
    ['2020-03-01T00:00:00.000Z', '2020-03'],
    ['２０２０年３月', '2020-03'],
    ['2020 年 3 月', '2020-03'],
    ['202003', '2020-03'],
    [202003, '2020-03'],
    ['2020-3-23', '2020-03'],
    ['20200323', '2020-03'],
    [20200323, '2020-03'],
    ['2020-02-29', '2020-02'],
    ['2020年3月23日', '2020-03'],
    ['2020-03-23 08:30:00', '2020-03'],
    [2020.3, '2020-03'],
    [2020.12, '2020-12'],
    [2020.03, '2020-03'],
    [43891, '2020-03'],
    [42429, '2020-03', { date1904: true }],
    [{ kind: 'date', value: '2020-03-01', fromFormula: false, format: 'yyyy"年"m"月"' }, '2020-03'],
    ['3月', '2020-03', { defaultYear: 2020 }],
    ['3月份', '2020-03', { defaultYear: 2020 }],
    [3, '2020-03', { defaultYear: 2020 }],
    ['11', '2020-11', { defaultYear: 2020 }],
    ['', null],
    ['—', null],
  ])('%j is %j', ([written, month, context]) => {
    expect(understoodMonth(written, context)).toEqual({ understood: true, value: month });
  });

  test.for<[written: Readable, code: string, because: string]>([
    [2020.1, 'monthAmbiguous', 'Excel stores 2020.10 as 2020.1'],
    ['3月', 'monthNeedsYear', 'no year is given'],
    [3, 'monthNeedsYear', 'no year is given'],
    [13, 'notAMonth', 'no such month'],
    ['2020年1-3月', 'monthRange', 'a span'],
    ['1月至3月', 'monthRange', 'a span'],
    ['20年3月', 'yearNeedsFourDigits', 'a short year'],
    ['2020.13', 'notAMonth', 'no such month'],
    [2020.13, 'notAMonth', 'no such month'],
    [2020, 'notAMonth', 'a year alone'],
    ['2020', 'notAMonth', 'a year alone'],
    ['2021-02-30', 'noSuchDay', 'the month may be the wrong part'],
    ['2021年2月30日', 'noSuchDay', 'the month may be the wrong part'],
    ['2021.2.29 08:30', 'noSuchDay', 'not a leap year'],
    ['20210230', 'noSuchDay', 'the month may be the wrong part'],
    [20210230, 'noSuchDay', 'stored as a number'],
    ['2021-04-0', 'noSuchDay', 'no day at all'],
    ['2021-13-01', 'notAMonth', 'no such month'],
    ['三月', 'notAMonth', 'Chinese numerals are not read'],
    [{ kind: 'error', value: '#N/A', fromFormula: true }, 'cellError', 'a formula failed'],
  ])('%j is refused as %s: %s', ([written, code]) => {
    expect(understoodMonth(written)).toMatchObject({ understood: false, code });
    expect(cellTerms).toHaveProperty(code);
  });
});

describe('a date', () => {
  test.for<[written: Readable, date: string | null, context?: CalendarContext]>([
    ['2020.3.23', '2020-03-23'],
    ['2020-3-23', '2020-03-23'],
    ['2020/03/23', '2020-03-23'],
    ['2020年3月23日', '2020-03-23'],
    ['２０２０年３月２３日', '2020-03-23'],
    ['20200323', '2020-03-23'],
    [20200323, '2020-03-23'],
    ['2020-03-23 08:30:00', '2020-03-23'],
    [43913, '2020-03-23'],
    [42451, '2020-03-23', { date1904: true }],
    [{ kind: 'date', value: '2020-03-23 12:00:00', fromFormula: false, format: null }, '2020-03-23'],
    ['2020-02-29', '2020-02-29'],
    [null, null],
    ['/', null],
  ])('%j is %j', ([written, date, context]) => {
    expect(understoodDate(written, context)).toEqual({ understood: true, value: date });
  });

  test.for<[written: Readable, code: string, because: string]>([
    ['3/23', 'dateNeedsYear', 'no year'],
    ['3月23日', 'dateNeedsYear', 'no year'],
    ['23/3/2020', 'dateOrderUnclear', 'day or month first'],
    ['3-4-2020', 'dateOrderUnclear', 'day or month first'],
    ['2020年3月', 'dayMissing', 'a month'],
    ['202003', 'dayMissing', 'a month'],
    [2020.3, 'dayMissing', 'a month'],
    ['2021-02-29', 'noSuchDay', 'not a leap year'],
    [20201301, 'noSuchDay', 'no such month'],
    ['20-3-23', 'yearNeedsFourDigits', 'a short year'],
    ['2020-3/23', 'notADate', 'mixed signs'],
    ['尽快', 'notADate', 'words'],
    [12, 'notADate', 'a day of 1900 is a slip'],
    [-1, 'notADate', 'no serial'],
  ])('%j is refused as %s: %s', ([written, code]) => {
    expect(understoodDate(written)).toMatchObject({ understood: false, code });
    expect(cellTerms).toHaveProperty(code);
  });
});

test('serials count as Excel does, with its 29 February 1900', () => {
  expect(dateOfSerial(1, false)).toBe('1900-01-01');
  expect(dateOfSerial(59, false)).toBe('1900-02-28');
  expect(dateOfSerial(60, false)).toBe(null);
  expect(dateOfSerial(61, false)).toBe('1900-03-01');
  expect(dateOfSerial(0, true)).toBe('1904-01-01');
  expect(dateOfSerial(0.5, false)).toBe(null);
  expect(dateOfSerial(43913.999999999, false)).toBe('2020-03-24');
  expect(dateOfSerial(1e9, false)).toBe(null);
  expect(serialOfDate('2020-03-23')).toBe(43913);
});

test.for<[string, boolean]>([
  ['yyyy/m/d', true],
  ['yyyy"年"m"月"', true],
  ['[$-804]yyyy"年"m"月"d"日";@', true],
  ['m"月"d"日"', true],
  ['[DBNum1][$-804]yyyy年m月', true],
  ['e/m/d', true],
  ['h:mm', false],
  ['[h]:mm:ss', false],
  ['mm:ss.0', false],
  ['yyyy-mm-dd hh:mm:ss', true],
  ['General', false],
  ['G/通用格式', false],
  ['0.00E+00', false],
  ['#,##0.00_ ;[Red]-#,##0.00 ', false],
  ['0.00"m3/d"', false],
  ['@', false],
])('the format %j shows a date: %j', ([format, expected]) => {
  expect(isDateFormat(format)).toBe(expected);
});
