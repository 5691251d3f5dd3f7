import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CellRule, keptCell, plainCell, shownCell, typedCell } from './typed-cell.ts';

const month: CellRule = { key: 'monthYuan', kind: 'money' };
const total: CellRule = { key: 'totalYuan', kind: 'money' };
const day: CellRule = { key: 'promisedOn', kind: 'day' };
const words: CellRule = { key: 'progress', kind: 'text', maxLength: 10 };
const cause: CellRule = {
  key: 'causeCode',
  kind: 'choice',
  choices: [
    { value: 'design', word: '设计' },
    { value: 'planChange', word: '规划调整' },
    { value: 'policyHandling', word: '政策处理' },
    { value: 'policyOther', word: '政策其他' },
  ],
};

describe('typedCell', () => {
  test.each<[typed: string | number, rule: CellRule, value: string | null, because: string]>([
    ['', month, null, 'nothing typed is not nought'],
    ['—', month, null, 'the mark for nothing'],
    ['/', month, null, 'so many write nothing'],
    ['0', month, '0', 'nought is a figure'],
    ['12.5', month, '125000', '万元 where no unit stands'],
    ['１２．５', month, '125000', 'full-width digits of an input method'],
    ['1,234.5', month, '12345000', 'thousands marks'],
    ['1，234.5', month, '12345000', 'full-width ones'],
    ['125000元', month, '125000', 'a unit in the cell stands before that of the column'],
    ['1.2亿', month, '120000000', '亿元'],
    ['-3', month, '-30000', 'a month may correct an earlier one'],
    ['(3)', month, '-30000', 'as accountants write it'],
    [12.5, month, '125000', 'a number of a workbook'],
    ['2020.3.23', day, '2020-03-23', 'points'],
    ['2020年3月23日', day, '2020-03-23', 'Chinese'],
    ['20200323', day, '2020-03-23', 'no marks at all'],
    ['主体完工 ', words, '主体完工', 'no space at the end'],
    ['无', words, null, 'the word for nothing'],
    ['规划调整', cause, 'planChange', 'the word'],
    ['规', cause, 'planChange', 'a beginning that only one has'],
  ])('%j is %j', (typed, rule, value) => {
    expect(typedCell(typed, rule)).toEqual({ value });
  });

  test.each<[typed: string, rule: CellRule, code: string, because: string]>([
    ['约50', month, 'notANumber', 'words'],
    ['1,23', month, 'groupingUnclear', 'a comma that parts no thousands'],
    ['50%', month, 'percentNotMoney', 'a share is no amount'],
    ['0.00001', month, 'fractionOfYuan', 'less than a yuan'],
    ['-1', total, 'yearToDateNegative', 'a sum since the start never falls below nought'],
    ['3/23', day, 'dateNeedsYear', 'no year'],
    ['2020-02-30', day, 'noSuchDay', 'not on the calendar'],
    ['一二三四五六七八九十零', words, 'textTooLong', 'longer than the form takes'],
    ['政策', cause, 'choiceUnknown', 'two words begin so'],
    ['天气', cause, 'choiceUnknown', 'no such word'],
  ])('%j is refused', (typed, rule, code) => {
    expect(typedCell(typed, rule)).toMatchObject({ fault: { code } });
  });

  test('what is shown to type again is read as the same amount', () => {
    fc.assert(
      fc.property(fc.integer({ min: -10_000_000_000, max: 10_000_000_000 }), (yuan) => {
        expect(typedCell(plainCell(String(yuan), month), month)).toEqual({ value: String(yuan) });
      }),
    );
  });

  test('whatever is understood is a value that may be kept', () => {
    const typed = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'0123456789.,，-元万亿年月日无—') }));
    fc.assert(
      fc.property(typed, fc.constantFrom(month, total, day, words, cause), (text, rule) => {
        const cell = typedCell(text, rule);
        if ('value' in cell) expect(keptCell(cell.value, rule)).toEqual(cell);
      }),
    );
  });
});

test.each<[value: string, rule: CellRule, because: string]>([
  ['1.5', month, 'whole yuan only'],
  ['01', month, 'one way to write an amount'],
  ['99999999999999999', month, 'beyond what is exact'],
  ['-1', total, 'never negative'],
  ['2020-02-30', day, 'no such day'],
  [' 主体', words, 'a space in front'],
  ['规划调整', cause, 'the word and not the code'],
])('%j is not kept', (value, rule) => {
  expect(keptCell(value, rule)).toHaveProperty('fault');
});

test.each<[value: string | null, rule: CellRule, text: string]>([
  [null, month, ''],
  ['12345678', month, '1,234.57'],
  ['design', cause, '设计'],
])('%j is shown as %j', (value, rule, text) => {
  expect(shownCell(value, rule)).toBe(text);
});
