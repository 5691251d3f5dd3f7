import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Cell } from './cell.ts';
import { cellTerms } from './cell-terms.ts';
import { decimalOf, decimalText } from './decimal.ts';
import type { Readable } from './understood.ts';
import { understoodNumber } from './understood-number.ts';
import { isTotalLabel, unitNamed } from './unit-named.ts';
import { type MoneyUnit, yuanFrom } from './yuan-from.ts';

const number = (value: number, format: string | null): Cell => ({ kind: 'number', value, fromFormula: false, format });

describe('a number is understood as people write it', () => {
  test.for<[written: Readable, meaning: string]>([
    ['1234.56', '1234.56'],
    [' １２３．４ ', '123.4'],
    ['1,234,567.89', '1234567.89'],
    ["'1234", '1234'],
    ['1，234，567', '1234567'],
    ['1\u00a0234\u3000567', '1234567'],
    ['1\u00a0234\u00a0567', '1234567'],
    ['+5', '5'],
    ['－5', '-5'],
    ['—5', '-5'],
    ['-1,000', '-1000'],
    ['(1,234.5)', '-1234.5'],
    ['（１００）', '-100'],
    ['12.5%', '12.5%'],
    ['１２％', '12%'],
    ['1234.56万元', '1234.56 万元'],
    ['3 亿元', '3 亿元'],
    ['100万', '100 万元'],
    ['500元', '500 元'],
    ['人民币500万元整', '500 万元'],
    ['120 万 元', '120 万元'],
    ['￥1,200.00', '1200 元'],
    ['.5', '0.5'],
    ['007', '7'],
    ['0', '0'],
    ['1\u200b2', '12'],
    [1234.5600000000002, '1234.5600000000002'],
    [1e21, '1000000000000000000000'],
    [1e-7, '0.0000001'],
    [number(0.125, '0.0%'), '12.5%'],
    [number(0.125, '0.00'), '0.125'],
    ['', 'blank'],
    [null, 'blank'],
    ['—', 'blank'],
    ['——', 'blank'],
    ['-', 'blank'],
    ['－', 'blank'],
    ['/', 'blank'],
    ['／', 'blank'],
    ['无', 'blank'],
    ['\u3000', 'blank'],
  ])('%j means %j', ([written, expected]) => {
    const result = understoodNumber(written);
    if (!result.understood) throw new Error(result.code);
    const { value } = result;
    const shown =
      value === null
        ? 'blank'
        : decimalText(value.decimal) + (value.percent ? '%' : '') + (value.unit ? ` ${value.unit}` : '');
    expect(shown).toBe(expected);
  });

  test.for<[written: Readable, code: string, because: string]>([
    ['12..3', 'notANumber', 'a slip of the finger is not guessed at'],
    ['1.2.3', 'notANumber', 'two points'],
    ['约100', 'notANumber', 'an estimate is no figure'],
    ['≥5', 'notANumber', 'a bound is no figure'],
    ['一百', 'notANumber', 'Chinese numerals are not read'],
    ['100、200', 'notANumber', 'the mark of an enumeration parts figures and no thousands'],
    ['100\n200', 'notANumber', 'two figures below each other, each 100 to 999'],
    ['1\r\n234', 'notANumber', 'the same as another system breaks lines'],
    ['12吨', 'notANumber', 'another unit than money'],
    ['(-5)', 'notANumber', 'two signs'],
    ['(5', 'notANumber', 'half a parenthesis'],
    ['1,23,4', 'groupingUnclear', 'groups of other sizes may be several figures'],
    ['1234,567', 'groupingUnclear', 'the first group is too long'],
    ['1.234,56', 'groupingUnclear', 'the European way'],
    ['12 34', 'groupingUnclear', 'two figures in one cell'],
    ['1.23E+11', 'scientificText', 'the digits behind are gone'],
    [Number.NaN, 'notANumber', 'no number'],
    ['9'.repeat(5000), 'notANumber', 'too long for any figure'],
    [{ kind: 'error', value: '#DIV/0!', fromFormula: true }, 'cellError', 'a formula failed'],
    [{ kind: 'boolean', value: true, fromFormula: false }, 'notANumber', 'TRUE is no figure'],
    [{ kind: 'date', value: '2020-03-23', fromFormula: false, format: null }, 'notANumber', 'a date is no figure'],
  ])('%j is refused as %s: %s', ([written, code]) => {
    expect(understoodNumber(written)).toMatchObject({ understood: false, code });
    expect(cellTerms).toHaveProperty(code);
  });

  test('every finite double comes back exactly', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e300, max: 1e300 }), (value) => {
        const result = understoodNumber(value);
        expect(result.understood && Number(decimalText(result.value?.decimal ?? { digits: 0n, scale: 0 }))).toBe(
          value === 0 ? 0 : value,
        );
      }),
    );
  });

  test('grouping by thousands never changes a number', () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), (whole) => {
        const result = understoodNumber(whole.toLocaleString('en-US'));
        expect(result.understood && decimalText(result.value?.decimal ?? { digits: -1n, scale: 0 })).toBe(
          String(whole),
        );
      }),
    );
  });
});

describe('whole yuan', () => {
  test.for<[amount: string | number, unit: MoneyUnit, yuan: number | string, because: string]>([
    [1234.5600000000002, '万元', 12_345_600, 'float noise is no money'],
    [0.1 + 0.2, '万元', 3000, 'float noise of a sum'],
    ['1234.5678', '万元', 12_345_678, 'four decimals of 万元 are whole yuan'],
    [12.3456789, '亿元', 1_234_567_890, 'eight decimals of 亿元 are whole yuan'],
    ['-0.0001', '万元', -1, 'below zero'],
    ['100.009', '元', 100, 'less than a 分'],
    ['100.01', '元', 'fractionOfYuan', 'one 分 is money'],
    ['1234.56789', '万元', 'fractionOfYuan', '9 角'],
    ['90071992547409.92', '元', 'fractionOfYuan', 'fractions come before size'],
    ['9007199254740992', '元', 'amountTooLarge', 'beyond safe integers'],
    ['0', '亿元', 0, 'nothing'],
    ['-0.001', '元', 0, 'no negative zero'],
  ])('%j %s: %s because %s', ([amount, unit, expected]) => {
    const decimal = decimalOf(String(amount)) ?? { digits: 0n, scale: 0 };
    const result = yuanFrom(decimal, unit);
    expect(result.understood ? result.value.yuan : result.code).toBe(expected);
  });

  test('real fractions are rounded half to even and marked when asked for', () => {
    const rounded = (text: string) => yuanFrom(decimalOf(text) ?? { digits: 0n, scale: 0 }, '元', 'round');
    expect(rounded('2.5')).toEqual({ understood: true, value: { yuan: 2, rounded: true } });
    expect(rounded('3.5')).toEqual({ understood: true, value: { yuan: 4, rounded: true } });
    expect(rounded('-2.51')).toEqual({ understood: true, value: { yuan: -3, rounded: true } });
    expect(rounded('2.001')).toEqual({ understood: true, value: { yuan: 2, rounded: false } });
  });

  test('any whole yuan written as 万元 in a float cell come back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -9e12, max: 9e12 }), (yuan) => {
        const result = yuanFrom(decimalOf(String(yuan / 10_000)) ?? { digits: 0n, scale: 0 }, '万元');
        expect(result.understood && result.value.yuan).toBe(yuan === 0 ? 0 : yuan);
      }),
    );
  });
});

test.for<[string, MoneyUnit | null]>([
  ['总投资（万元）', '万元'],
  ['单位：亿元', '亿元'],
  ['金额/元', '元'],
  ['计量单位万元', '万元'],
  ['万元', '万元'],
  ['本表以万元为单位', '万元'],
  ['注：金额单位为万元', '万元'],
  ['总 投 资（万 元）', '万元'],
  ['总投资（百 万 元）', '百万元'],
  ['单元数', null],
  ['投资额', null],
])('the heading %j names %j', ([text, unit]) => {
  expect(unitNamed(text)).toBe(unit);
});

test.for<[string, boolean]>([
  ['合计', true],
  ['合　计：', true],
  ['全市总计', true],
  ['小计（3个）', true],
  ['合计12个项目', true],
  ['合计：2个', true],
  ['全县合计（含集聚区2个，其余为续建项目）', true],
  ['合计数（个/万元）', true],
  ['Total', true],
  ['合计划拨资金项目', false],
  ['累计完成投资', false],
  ['共2个项目打捆治理工程', false],
  ['公共2号泵站', false],
  ['合计1号地块土壤修复', false],
  ['天台县（含街道共2个）', false],
  ['共12个项目', false],
  ['', false],
])('%j names a total: %j', ([text, expected]) => {
  expect(isTotalLabel(text)).toBe(expected);
});
