import { expect, test } from 'vitest';
import { shockSizes, type Tested } from './shock-sizes.ts';

/** A past origin at which the city went off by `city` and its nine groups by as much, up and down in turn. */
const origin = (city: number, group: number, weight = 1): Tested => ({
  ...{ weight, city },
  groups: Array.from({ length: 9 }, (_, at) => ({ error: at % 2 === 0 ? group : -group, chance: 0.01 })),
});
const years = (city: number, group: number) => Array.from({ length: 4 }, () => origin(city, group));

test('a city whose past was even gets narrow shocks, an uneven one wide ones', () => {
  const [even, uneven] = [shockSizes(years(0.02, 0.1), 60), shockSizes(years(0.3, 0.5), 60)];
  expect(even.citySigma).toBeLessThan(0.06);
  expect(even.groupSigma).toBeLessThan(0.15);
  expect(uneven.citySigma).toBeGreaterThan(0.2);
  expect(uneven.groupSigma).toBeGreaterThan(0.35);
});

test('a city that came in above what was said gets its width above, up to where chance could have led there', () => {
  const aboveOf = (...cities: number[]) =>
    shockSizes(
      cities.map((city) => origin(city, 0.1)),
      60,
    ).cityAbove;
  expect(aboveOf()).toBe(0.5);
  expect(aboveOf(-0.2, 0.2)).toBeCloseTo(0.5);
  expect(aboveOf(-0.2, -0.1, -0.3, -0.2)).toBeCloseTo(0.75);
  expect(aboveOf(0.2, 0.1, 0.3, 0.2)).toBeCloseTo(0.25);
  expect(aboveOf(-0.2)).toBeLessThan(aboveOf(-0.2, -0.2));
});

test('an error with little history behind it says less than one with much', () => {
  const withLast = (last: Tested) => shockSizes([origin(0.05, 0.1), last], 60).citySigma;
  expect(withLast(origin(0.4, 0.1, 0.5))).toBeLessThan(withLast(origin(0.4, 0.1, 1)));
});

test('without past origins what is believed is the wider, the shorter the history is', () => {
  const sizes = [12, 24, 36, 48, 96].map((months) => shockSizes([], months));
  const city = sizes.map(({ citySigma }) => citySigma);
  expect(city.toSorted((one, other) => other - one)).toEqual(city);
  expect(city[0]).toBe(0.35);
  expect(city.slice(3)).toEqual([0.1, 0.1]);
  expect(sizes[0]?.groupSigma).toBeGreaterThan(2 * (sizes[4]?.groupSigma ?? 1));
});

test('projects whose chance explains everything leave no shock beyond the least', () => {
  const quiet = { weight: 1, city: 0, groups: [0, 1, 2].map(() => ({ error: 0.05, chance: 0.5 })) };
  expect(shockSizes([quiet, quiet, quiet, quiet], 60).citySigma).toBeGreaterThanOrEqual(0.05);
});
