import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wanFieldText } from '#kernel/money.ts';
import { yuanFromWan } from './wan-input.ts';

describe('yuanFromWan', () => {
  test.each<[string, number | null, string]>([
    ['', null, 'nothing typed is not zero'],
    ['  ', null, 'spaces are nothing'],
    ['0', 0, 'zero is a figure'],
    ['-0', 0, 'there is no negative zero'],
    ['1', 10_000, '1 万元'],
    ['2.5', 25_000, 'one decimal'],
    ['1234.56', 12_345_600, 'two decimals'],
    ['0.29', 2_900, 'a fraction that floating point cannot hold'],
    ['8.20', 82_000, 'a zero at the end says nothing'],
    ['12,345.6', 123_456_000, 'thousands parted'],
    ['１２３．４', 1_234_000, 'full-width digits from a Chinese keyboard'],
    ['1，234', 12_340_000, 'a full-width comma'],
    ['−15.5', -155_000, 'a true minus, as our tables print it'],
    ['-15.5', -155_000, 'a hyphen as minus'],
  ])('%j is %j yuan: %s', (typed, yuan) => {
    expect(yuanFromWan(typed)).toEqual({ yuan });
  });

  test('takes single yuan where four decimals are asked for', () => {
    expect(yuanFromWan('12.3456', 4)).toEqual({ yuan: 123_456 });
    expect(yuanFromWan('12.34567', 4)).toEqual({ fault: 'tooManyDecimals' });
  });

  test.each([
    ['1.234', 'tooManyDecimals', 'finer than the form asks'],
    ['约50', 'notANumber', 'words'],
    ['1e3', 'notANumber', 'no scientific notation'],
    ['12,34', 'notANumber', 'a comma that parts no thousands'],
    ['.5', 'notANumber', 'no digit before the point'],
    ['1.', 'notANumber', 'no digit after the point'],
    ['999999999999', 'tooLarge', 'beyond what is exact'],
  ])('refuses %j as %s: %s', (typed, fault) => {
    expect(yuanFromWan(typed)).toEqual({ fault });
  });

  test('what a field shows for an amount of two decimals is read back as that amount', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), (hundreds) => {
        const yuan = hundreds === 0 ? 0 : hundreds * 100;
        expect(yuanFromWan(wanFieldText(yuan))).toEqual({ yuan });
      }),
    );
  });
});

describe('wanFieldText', () => {
  test.each<[number | null, string, string]>([
    [null, '', 'no figure'],
    [0, '0', 'zero'],
    [155, '0.0155', 'an imported amount is shown to the yuan'],
    [12_345_600, '1234.56', 'no zeros at the end'],
    [-155_000, '-15.5', 'negative'],
  ])('%j yuan is %j: %s', (yuan, text) => {
    expect(wanFieldText(yuan)).toBe(text);
  });
});
