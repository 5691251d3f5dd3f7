import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskedText } from '../public-document.ts';
import { readArticles } from '../read-articles.ts';
import { checkPersonalData, isCard, isIdentity } from './personal-data.ts';

function found(text: string): string[] {
  return checkPersonalData(readArticles([{ name: 'a.txt', text: `# 题目\n${text}` }])).map(
    ({ code, severity, text: words }) => `${code} ${severity} ${words}`,
  );
}

describe('personal data', () => {
  it.each([
    ['身份证11010519491231002X。', 'identityNumber error 11010519491231002X', 'the example of the standard'],
    [
      '身份证110105194912310021。',
      'identityNumber warning 110105194912310021',
      'a wrong check digit is a slip, but still somebody',
    ],
    ['手机138 5761 2345。', 'mobileNumber warning 138 5761 2345', 'with spaces'],
    ['手机１３８５７６１２３４５。', 'mobileNumber warning １３８５７６１２３４５', 'full width'],
    ['汇入6222021207004485215。', 'bankCard error 6222021207004485215', 'a card'],
    ['家住白云街道中山路18号3幢502室。', 'homeAddress warning 家住白云街道中山路18号3幢502室', 'a home'],
  ])('%s → %s (%s)', (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  it.each([
    ['联系电话：0576-88819827', 'an office'],
    ['项目代码2019-331023-77-01-012345', 'a project'],
    ['统一社会信用代码91331023MA2AK1234X', 'an enterprise'],
    ['地址：天台县赤城街道人民路1号', 'the address of an office'],
  ])('%s passes (%s)', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('the copy for the public', () => {
  it.each([
    ['身份证11010519491231002X。', '身份证110105＊＊＊＊＊＊＊＊＊＊2X。', 'an identity number'],
    [
      '手机１３８５７６１２３４５，🌱138 5761 2345。',
      '手机１３８＊＊＊＊＊＊４５，🌱138 ＊＊＊＊ ＊＊45。',
      'full width, and spaces',
    ],
    ['汇入6222021207004485215。', '汇入6222＊＊＊＊＊＊＊＊＊＊＊5215。', 'a card'],
    ['家住白云街道中山路18号3幢502室。', '家住白云街道中山路＊＊号＊幢＊＊＊室。', 'the door of a home'],
    ['联系电话：0576-88819827，投资27252万元。', '联系电话：0576-88819827，投资27252万元。', 'an office, a figure'],
  ])('%s → %s (%s)', (text, expected) => {
    expect(maskedText(text)).toBe(expected);
  });
});

describe('check digits', () => {
  const digits = (length: number) =>
    fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length }).map((list) => list.join(''));

  it('allow exactly one last digit', () => {
    fc.assert(
      fc.property(digits(17), (number) => {
        expect([...'0123456789X'].filter((last) => isIdentity(number + last))).toHaveLength(1);
      }),
    );
    fc.assert(
      fc.property(digits(18), (number) => {
        expect([...'0123456789'].filter((last) => isCard(number + last))).toHaveLength(1);
      }),
    );
  });
});
