import fc from 'fast-check';
import { expect, test } from 'vitest';
import { workingDaysAfter } from './working-days.ts';

test.each([
  ['2020-04-01', 0, '2020-04-01', 'the day itself'],
  ['2020-04-01', 2, '2020-04-03', 'Wednesday to Friday'],
  ['2020-04-03', 1, '2020-04-06', 'over the weekend'],
  ['2020-04-04', 1, '2020-04-06', 'from a Saturday'],
  ['2020-04-01', 10, '2020-04-15', 'two weeks'],
  ['2020-12-31', 1, '2021-01-01', 'into the next year; holidays are not known'],
])('%s and %i working days: %s', (day, days, after, because) => {
  expect({ after: workingDaysAfter(day, days), because }).toEqual({ after, because });
});

test('never ends on a weekend, and ten of them take twelve to fourteen days', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4000 }), (offset) => {
      const day = new Date(Date.UTC(2015, 0, 1 + offset)).toISOString().slice(0, 10);
      const after = workingDaysAfter(day, 10);
      expect([1, 2, 3, 4, 5]).toContain(new Date(after).getUTCDay());
      const days = (Date.parse(after) - Date.parse(day)) / 86_400_000;
      expect(days).toBeGreaterThanOrEqual(12);
      expect(days).toBeLessThanOrEqual(14);
    }),
  );
});
