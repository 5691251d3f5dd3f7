import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nearMonths } from './near-months.ts';

const april = 2020 * 12 + 3;
const flat = (months: number) => new Float64Array(months).fill(1);
const after = (expected: readonly number[], lately: number, origin = april) =>
  [...nearMonths(Float64Array.from(expected), { lately, ahead: flat(expected.length), origin })].map(
    (factor, step) => factor * (expected[step] ?? 0),
  );
const nine = Array.from({ length: 9 }, () => 100);

test('after slow months the next is slower and the last ones make up for it', () => {
  const months = after(nine, 40);
  expect(months[0]).toBeCloseTo(70);
  expect(months.toSorted((one, other) => one - other)).toEqual(months);
  expect(months[8]).toBeGreaterThan(100);
});

test('a pace that goes on as expected changes nothing', () => {
  for (const yuan of after(nine, 100)) expect(yuan).toBeCloseTo(100);
});

test.each([
  { expected: [100], origin: april + 8, because: 'December alone has no month to make up for it' },
  { expected: [0, 0, 0], origin: april, because: 'nothing is expected' },
])('nothing moves where $because', ({ expected, origin }) => {
  expect(after(expected, 40, origin)).toEqual(expected);
});

test('a single large payment does not become the usual month', () => {
  expect(after(nine, 100_000)[0]).toBeLessThanOrEqual(0.5 * 100 + (0.5 * 900) / 3);
});

test('the rest of the year keeps its sum, and no month turns negative; the next year stays', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 1e9 }), { minLength: 1, maxLength: 24 }),
      fc.double({ min: 0, max: 1e9, noNaN: true }),
      fc.integer({ min: 0, max: 11 }),
      (expected, lately, month) => {
        const moved = after(expected, lately, 2020 * 12 + month);
        const until = Math.min(expected.length, 12 - month);
        const sum = (values: readonly number[]) => values.slice(0, until).reduce((all, one) => all + one, 0);
        expect(Math.abs(sum(moved) - sum(expected))).toBeLessThanOrEqual(1e-9 * sum(expected));
        expect(Math.min(...moved)).toBeGreaterThanOrEqual(0);
        expect(moved.slice(until)).toEqual(expected.slice(until));
      },
    ),
  );
});
