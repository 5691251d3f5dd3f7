import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cellPlaces } from './cell-places.ts';

const cell = fc.record({
  projectId: fc.constantFrom('p1', 'p2', 'p3'),
  month: fc.constantFrom('2020-03', '2020-04'),
  field: fc.constantFrom('monthYuan', 'startedOn', 'problems'),
});
const nameOf = ({ projectId, month, field }: { projectId: string; month: string; field: string }) =>
  [projectId, month, field].join('/');

test('cells have the same number where they are the same cell, and only there; so have their reports', () => {
  fc.assert(
    fc.property(fc.array(cell), (cells) => {
      const places = cellPlaces();
      const numbers = cells.map(places.numbered);
      const different = (names: readonly (string | number)[]) => new Set(names).size;
      expect(different(numbers.map(({ place }) => place))).toBe(different(cells.map(nameOf)));
      expect(different(numbers.map(({ row }) => row))).toBe(different(cells.map((one) => one.projectId + one.month)));
      expect(cells.map(places.placeOf)).toEqual(numbers.map(({ place }) => place));
      expect(cells.map(places.rowOf)).toEqual(numbers.map(({ row }) => row));
    }),
  );
});

test('what was never numbered has no number', () => {
  const places = cellPlaces();
  places.numbered({ projectId: 'p1', month: '2020-03', field: 'monthYuan' });
  expect(places.placeOf({ projectId: 'p1', month: '2020-03', field: 'problems' })).toBeUndefined();
  expect(places.rowOf({ projectId: 'p1', month: '2020-04' })).toBeUndefined();
});
