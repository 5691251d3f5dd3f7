import { expect, test } from 'vitest';
import { creditCheckCharacter, industryCodeIn, isCreditCode } from './project-row-codes.ts';

test.for<[string, string | null]>([
  ['7721', '7721'],
  ['N7721', '7721'],
  ['7721.0', '7721'],
  ['N77', '77'],
  ['水污染治理（7721）', '7721'],
  ['7721-水污染治理', '7721'],
  ['772', '772'],
  ['7', null],
  ['77210', null],
  ['7721、7722', null],
  ['N', null],
])('the industry %j is %j', ([written, code]) => {
  expect(industryCodeIn(written)).toBe(code);
});

test('check characters of credit codes are those of the standard and of known firms', () => {
  for (const code of ['91350100M000100Y43', '91110000802100433B', '914403001922038216']) {
    expect(isCreditCode(code)).toBe(true);
    expect(creditCheckCharacter(code)).toBe(code.at(-1));
  }
  expect(isCreditCode('91350100M000100I43')).toBe(false);
});
