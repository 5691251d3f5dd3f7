import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawingAfter, drawnRows, headHeight, rowHeight } from './grid-geometry.ts';

const [height, rows] = [552, 1000];
const longest = rows * rowHeight + headHeight - height;

describe('drawingAfter', () => {
  test.each<[from: number, to: number, expected: string, because: string]>([
    [0, 3 * rowHeight, 'nothing', 'within the rows of a step'],
    [0, 4 * rowHeight, 'later', 'one step on: the spare rows fill the view'],
    [40 * rowHeight, 36 * rowHeight, 'later', 'one step back'],
    [0, 12 * rowHeight, 'now', 'further than the spare rows'],
    [0, longest, 'now', 'to the end'],
  ])('from %d to %d: %s', (from, to, expected) => {
    expect(drawingAfter({ from, to })).toBe(expected);
  });

  test('what is not drawn at once is in view already', () => {
    const place = fc.integer({ min: 0, max: longest });
    fc.assert(
      fc.property(place, fc.integer({ min: -400, max: 400 }), (from, by) => {
        const to = Math.min(longest, Math.max(0, from + by));
        if (drawingAfter({ from, to }) === 'now') return;
        const [first, end] = drawnRows(from, height, rows);
        const last = Math.min(rows, Math.ceil((to + height - headHeight) / rowHeight));
        expect(first).toBeLessThanOrEqual(Math.floor(to / rowHeight));
        expect(end).toBeGreaterThanOrEqual(last);
      }),
    );
  });
});
