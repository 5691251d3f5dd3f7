import { expect, test } from 'vitest';
import { heightOf, linesOf } from './row-height.ts';

test.each([
  ['', 12, 1, 'an empty cell is one line'],
  ['计划', 12, 1, 'two Chinese characters take four'],
  ['本年累计完成投资（万元）', 14, 2, 'twenty-four in a room of thirteen'],
  ['受疫情影响，外地工人未到岗，复工推迟', 28, 2, 'thirty-six in a room of twenty-seven'],
  ['abcdefghijkl', 13, 1, 'Latin letters take one each'],
  ['一\n二', 40, 2, 'a line that somebody broke'],
])('%j in a column of %i takes %i: %s', (text, width, lines) => {
  expect(linesOf(text, width)).toBe(lines);
});

test('a row grows with its lines, up to what a program shows', () => {
  expect([heightOf(1), heightOf(2), heightOf(200)]).toEqual([18, 33, 409]);
});
