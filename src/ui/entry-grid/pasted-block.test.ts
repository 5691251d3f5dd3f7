import fc from 'fast-check';
import { expect, test } from 'vitest';
import { blockText, pastedBlock } from './pasted-block.ts';

test.each<[text: string, rows: string[][], because: string]>([
  [
    '1\t2\r\n3\t4\r\n',
    [
      ['1', '2'],
      ['3', '4'],
    ],
    'a spreadsheet ends its block with a break',
  ],
  ['1', [['1']], 'one cell'],
  ['\t', [['', '']], 'empty cells count'],
  ['"两行\n文字"\t5', [['两行\n文字', '5']], 'a cell with a break stands in quotes'],
  ['"他说""好"""\t', [['他说"好"', '']], 'quotes within are doubled'],
  ['"未闭合\t5', [['"未闭合', '5']], 'a quote that nobody closes is a sign like any other'],
])('%j is read as %j: %s', (text, rows) => {
  expect(pastedBlock(text)).toEqual(rows);
});

test('what is copied is read back as it was', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '1', '"', '\t', '\n', '中') });
  const block = fc
    .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
    .chain(([rows, columns]) =>
      fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
    );
  fc.assert(
    fc.property(block, (rows) => {
      // A single empty cell at the end cannot be told from the break that ends a block.
      fc.pre(rows.length === 1 || rows.at(-1)?.join('') !== '' || (rows.at(-1)?.length ?? 0) > 1);
      expect(pastedBlock(blockText(rows))).toEqual(rows);
    }),
  );
});
