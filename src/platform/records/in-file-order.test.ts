import { expect, test } from 'vitest';
import { inFileOrder } from './in-file-order.ts';

test('refusals stand by sheet, row and column, and those of one cell as they were found', () => {
  const refusal = (sheet: string, cell: string, code: string) => ({
    ...{ sheet, cell, code, message: code },
    row: Number(/\d+$/.exec(cell)?.[0]),
  });
  const found = [
    refusal('3月', 'B10', 'a'),
    refusal('4月', 'AA4', 'b'),
    refusal('4月', 'C4', 'c'),
    refusal('4月', 'B4', 'd'),
    refusal('4月', 'C4', 'e'),
    refusal('4月', 'A2', 'f'),
    refusal('3月', 'C9', 'g'),
  ];
  expect(inFileOrder(found, ['4月', '3月']).map(({ sheet, cell, code }) => `${sheet} ${cell} ${code}`)).toEqual([
    '4月 A2 f',
    '4月 B4 d',
    '4月 C4 c',
    '4月 C4 e',
    '4月 AA4 b',
    '3月 C9 g',
    '3月 B10 a',
  ]);
});
