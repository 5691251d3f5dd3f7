import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { moved, onCell, type Place, rangeOf } from './grid-selection.ts';

const size = { rows: 4, columns: 3, page: 2 };
const plain = { shiftKey: false, ctrlKey: false };
const at = (row: number, column: number): Place => ({ row, column });

describe('moved', () => {
  test.each<[key: string, from: Place, to: Place | null, because: string]>([
    ['ArrowDown', at(0, 0), at(1, 0), 'one row'],
    ['ArrowDown', at(3, 0), at(3, 0), 'the last row is the end'],
    ['ArrowLeft', at(1, 0), at(1, 0), 'the first column is the end'],
    ['Enter', at(1, 1), at(2, 1), 'Enter goes down'],
    ['Tab', at(1, 2), at(2, 0), 'Tab goes on in the next row'],
    ['Tab', at(3, 2), null, 'behind the last cell the focus leaves the grid'],
    ['Home', at(2, 2), at(2, 0), 'first column'],
    ['End', at(2, 0), at(2, 2), 'last column'],
    ['PageDown', at(1, 1), at(3, 1), 'a page'],
    ['a', at(1, 1), null, 'typing does not move'],
  ])('%s from %j leads to %j: %s', (key, from, to) => {
    expect(moved(onCell(from), { ...plain, key }, size)?.active ?? null).toEqual(to);
  });

  test('Shift turns Enter and Tab back, and lets arrows extend', () => {
    expect(moved(onCell(at(1, 1)), { ...plain, key: 'Enter', shiftKey: true }, size)).toEqual(onCell(at(0, 1)));
    expect(moved(onCell(at(1, 0)), { ...plain, key: 'Tab', shiftKey: true }, size)).toEqual(onCell(at(0, 2)));
    expect(moved(onCell(at(0, 0)), { ...plain, key: 'Tab', shiftKey: true }, size)).toBe(null);
    const wide = moved(onCell(at(1, 1)), { ...plain, key: 'ArrowDown', shiftKey: true }, size);
    expect(wide).toEqual({ anchor: at(1, 1), active: at(2, 1) });
    expect(wide && rangeOf(wide)).toEqual({ top: 1, left: 1, bottom: 2, right: 1 });
  });

  test('no key leads out of the grid', () => {
    const key = fc.constantFrom('ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageUp', 'Tab');
    const step = fc.record({ key, shiftKey: fc.boolean(), ctrlKey: fc.boolean() });
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        const end = steps.reduce((selection, one) => moved(selection, one, size) ?? selection, onCell(at(0, 0)));
        const { top, left, bottom, right } = rangeOf(end);
        expect(top >= 0 && left >= 0 && bottom < size.rows && right < size.columns).toBe(true);
      }),
    );
  });
});
