import { expect, test } from 'vitest';
import { cellAddress, columnOf, rangeOf } from './cell-address.ts';
import { cellTerms } from './cell-terms.ts';
import type { Readable } from './understood.ts';
import { understoodCode } from './understood-code.ts';
import { understoodText } from './understood-text.ts';

const number = (value: number, format: string): Readable => ({ kind: 'number', value, fromFormula: false, format });

test.for<[written: Readable, code: string | null, length?: number]>([
  [7721, '7721'],
  ['7721.0', '7721'],
  ['７７２１', '7721'],
  [' 77\u00a021 ', '7721'],
  ["'0112", '0112'],
  ['77\u000021', '7721'],
  [112, '0112', 4],
  [331002, '331002'],
  ['91331002MA2ABCDE1X', '91331002MA2ABCDE1X'],
  ['2106-331002-04-01-123456', '2106-331002-04-01-123456'],
  [123456789012345, '123456789012345'],
  ['2020-331023- 77-01\n-000101', '2020-331023-77-01-000101'],
  ['待赋码', null],
  ['（正在办理）', null],
  ['暂未赋码', null],
  ['审批中', null],
  ['—', null],
  ['', null],
])('the code %j is %j', ([written, code, length]) => {
  expect(understoodCode(written, length)).toEqual({ understood: true, value: code });
});

test.for<[written: Readable, code: string, because: string]>([
  [331_002_199_001_011_200, 'codeLostDigits', 'doubles keep 15 digits'],
  ['3.31002E+17', 'codeLostDigits', 'the digits behind are gone'],
  [7721.5, 'notACode', 'a fraction'],
  [-7721, 'notACode', 'a sign'],
  ['77,21', 'notACode', 'a comma'],
  ['见附件', 'notACode', 'words have no digit'],
  ['2020-331023-77-01-000101\n2020-331023-77-01-000102', 'severalCodes', 'one below the other'],
  ['2020-331023-77-01-000101/2020-331023-77-01-000102', 'severalCodes', 'one beside the other'],
  [{ kind: 'error', value: '#REF!', fromFormula: true }, 'cellError', 'a formula failed'],
])('the code %j is refused as %s: %s', ([written, code]) => {
  expect(understoodCode(written)).toMatchObject({ understood: false, code });
  expect(cellTerms).toHaveProperty(code);
});

test.for<[written: Readable, folded: string | null, lines: string | null]>([
  ['  椒江区\u00a0\u3000葭沚街道  ', '椒江区 葭沚街道', '椒江区 葭沚街道'],
  ['一期工程\n（污水管网）', '一期工程（污水管网）', '一期工程\n（污水管网）'],
  ['PPP\r\n项目', 'PPP 项目', 'PPP\n项目'],
  ['第１２期ＰＰＰ（一），完：', '第12期PPP（一），完：', '第12期PPP（一），完：'],
  ['零\u200b宽', '零宽', '零宽'],
  ['零\u0000字节\u001f', '零字节', '零字节'],
  ['半个\ud800字', '半个\ufffd字', '半个\ufffd字'],
  [' \n ', null, null],
  [null, null, null],
  [12.5, '12.5', '12.5'],
  [number(0.5, '0%'), '50%', '50%'],
  [number(0.125, '0%'), '12.5%', '12.5%'],
  [number(532, '0000'), '0532', '0532'],
  [number(532, '#,##0'), '532', '532'],
  [{ kind: 'date', value: '2020-03-23', fromFormula: false, format: null }, '2020-03-23', '2020-03-23'],
])('the text %j reads %j', ([written, folded, lines]) => {
  expect(understoodText(written)).toEqual({ understood: true, value: folded });
  expect(understoodText(written, 'lines')).toEqual({ understood: true, value: lines });
});

test('an error is never text', () => {
  expect(understoodText({ kind: 'error', value: '#N/A', fromFormula: true })).toMatchObject({ code: 'cellError' });
});

test('addresses are Excel’s', () => {
  expect(cellAddress(3, 7)).toBe('C7');
  expect(cellAddress(16_384, 1_048_576)).toBe('XFD1048576');
  expect(columnOf('AA12')).toBe(27);
  for (let column = 1; column <= 16_384; column++) expect(columnOf(cellAddress(column, 1))).toBe(column);
  expect(rangeOf('B2:$D$9')).toEqual({ top: 2, left: 2, bottom: 9, right: 4 });
  expect(rangeOf('C3')).toEqual({ top: 3, left: 3, bottom: 3, right: 3 });
  expect(rangeOf('#REF!')).toBe(null);
});
