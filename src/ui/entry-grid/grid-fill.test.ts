import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CellView, GridSource } from './grid.ts';
import { draggedRange, repeated } from './grid-fill.ts';
import type { Place, Range } from './grid-selection.ts';

const block: Range = { top: 2, left: 2, bottom: 3, right: 3 };

/** A grid whose cells say where they are; every third column is shut. */
const grid: GridSource = {
  columns: [],
  frozen: 0,
  rowCount: 20,
  nameOf: String,
  stampOf: String,
  cell: (row, column): CellView => {
    const text = `${row},${column}`;
    return { text, plain: text, marks: [], isOpen: grid.isOpen(row, column), note: null, figure: null };
  },
  isOpen: (_, column) => column % 3 !== 2,
  listen: () => () => {},
  version: () => 0,
};

describe('the fill handle', () => {
  test.each<[to: Place, covers: Range | null, because: string]>([
    [{ row: 3, column: 2 }, null, 'within the selection there is nothing to fill'],
    [{ row: 6, column: 3 }, { top: 4, left: 2, bottom: 6, right: 3 }, 'down'],
    [{ row: 0, column: 3 }, { top: 0, left: 2, bottom: 1, right: 3 }, 'up'],
    [{ row: 3, column: 5 }, { top: 2, left: 4, bottom: 3, right: 5 }, 'right'],
    [{ row: 2, column: 0 }, { top: 2, left: 0, bottom: 3, right: 1 }, 'left'],
    [{ row: 9, column: 5 }, { top: 4, left: 2, bottom: 9, right: 3 }, 'one way, the longer'],
  ])('dragged to %j covers %j: %s', (to, covers) => {
    expect(draggedRange(block, to)).toEqual(covers);
  });

  test('repeats the selection and never goes on counting', () => {
    const texts = repeated(grid, { top: 2, left: 3, bottom: 3, right: 3 }, { top: 4, left: 3, bottom: 6, right: 3 });
    expect(texts.map(({ row, text }) => [row, text])).toEqual([
      [4, '2,3'],
      [5, '3,3'],
      [6, '2,3'],
    ]);
  });

  test('fills only open cells outside the selection, each with what stands in the selection', () => {
    const place = fc.record({ row: fc.nat(15), column: fc.nat(15) });
    fc.assert(
      fc.property(place, (to) => {
        const target = draggedRange(block, to);
        if (target === null) return;
        const inside = (row: number, column: number) => row >= 2 && row <= 3 && column >= 2 && column <= 3;
        for (const { row, column, text } of repeated(grid, block, target)) {
          const [fromRow, fromColumn] = text.split(',').map(Number);
          expect(column % 3).not.toBe(2);
          expect([inside(row, column), inside(fromRow ?? 0, fromColumn ?? 0)]).toEqual([false, true]);
        }
      }),
    );
  });
});
