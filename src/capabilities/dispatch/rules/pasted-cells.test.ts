import { describe, expect, test } from 'vitest';
import { type PasteTarget, pastedCells } from './pasted-cells.ts';

const target: PasteTarget = {
  rowNames: ['城东泵站', '城西污水厂（二期）'],
  rules: [null, { key: 'monthYuan', kind: 'money' }, { key: 'totalYuan', kind: 'money' }],
  nameColumn: 0,
  valueAt: (row, column) => (row === 0 && column === 1 ? '10000' : null),
  isOpen: (row, column) => !(row === 1 && column === 2),
};
const states = (block: string[][], row: number, column: number) =>
  pastedCells(block, { row, column }, target).cells.map((cell) => [cell.row, cell.column, cell.state]);

describe('pastedCells', () => {
  test.each<[block: string[][], place: [number, number], expected: unknown[][], because: string]>([
    [
      [
        ['1', '２'],
        ['3', '4'],
      ],
      [0, 1],
      [
        [0, 1, 'same'],
        [0, 2, 'new'],
        [1, 1, 'new'],
        [1, 2, 'locked'],
      ],
      'laid down from its place',
    ],
    [[['2']], [0, 1], [[0, 1, 'changed']], 'a figure that stands is changed'],
    [[['', '5']], [0, 1], [[0, 2, 'new']], 'an empty cell leaves what stands'],
    [[['约3']], [0, 1], [[0, 1, 'unrecognised']], 'what is not understood is shown and not taken'],
    [
      [['1'], ['2'], ['3']],
      [1, 1],
      [
        [1, 1, 'new'],
        [2, 1, 'outside'],
        [3, 1, 'outside'],
      ],
      'beyond the last row',
    ],
    [
      [
        ['城西污水厂(二期)', '7'],
        ['城东泵站', '8'],
      ],
      [0, 0],
      [
        [1, 1, 'new'],
        [0, 1, 'changed'],
      ],
      'rows are found by their names',
    ],
    [[['没有的项目', '7']], [0, 0], [[-1, 1, 'outside']], 'a name that nobody knows'],
    [[['1'], ['合计']], [0, 1], [[0, 1, 'same']], 'a row of totals is none of a project'],
  ])('%j at %j', (block, [row, column], expected) => {
    expect(states(block, row, column)).toEqual(expected);
  });

  test('says how many rows of totals were passed over', () => {
    expect(
      pastedCells(
        [
          ['城东泵站', '1'],
          ['合 计', '1'],
        ],
        { row: 0, column: 0 },
        target,
      ).totals,
    ).toBe(1);
  });

  test('what would be taken is as it is kept; what would not has no value', () => {
    const { cells } = pastedCells(
      [
        ['1.5', '约3'],
        ['１２', '4'],
      ],
      { row: 0, column: 1 },
      target,
    );
    expect(cells.map(({ state, value }) => [state, value])).toEqual([
      ['changed', '15000'],
      ['unrecognised', undefined],
      ['new', '120000'],
      ['locked', undefined],
    ]);
  });
});
