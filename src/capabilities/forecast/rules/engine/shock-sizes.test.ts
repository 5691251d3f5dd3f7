import { describe, expect, test } from 'vitest';
import { otherSights, seenFrom } from './other-sights.ts';
import { shockSizes, type Tested } from './shock-sizes.ts';

/** A past origin at which the city went off by `city` and its nine groups by as much, up and down in turn. */
const origin = (city: number, group: number, weight = 1): Tested => ({
  ...{ weight, city },
  groups: Array.from({ length: 9 }, (_, at) => ({ error: at % 2 === 0 ? group : -group, chance: 0.01 })),
});
const years = (city: number, group: number) => Array.from({ length: 4 }, () => origin(city, group));

test('a city whose past was even gets narrow shocks, an uneven one wide ones', () => {
  const [even, uneven] = [shockSizes(years(0.02, 0.1), { months: 60 }), shockSizes(years(0.3, 0.5), { months: 60 })];
  expect(even.citySigma).toBeLessThan(0.06);
  expect(even.groupSigma).toBeLessThan(0.15);
  expect(uneven.citySigma).toBeGreaterThan(0.2);
  expect(uneven.groupSigma).toBeGreaterThan(0.35);
});

test('a city that came in above what was said gets its width above, up to where chance could have led there', () => {
  const aboveOf = (...cities: number[]) =>
    shockSizes(
      cities.map((city) => origin(city, 0.1)),
      { months: 60 },
    ).cityAbove;
  expect(aboveOf()).toBe(0.5);
  expect(aboveOf(-0.2, 0.2)).toBeCloseTo(0.5);
  expect(aboveOf(-0.2, -0.1, -0.3, -0.2)).toBeCloseTo(0.75);
  expect(aboveOf(0.2, 0.1, 0.3, 0.2)).toBeCloseTo(0.25);
  expect(aboveOf(-0.2)).toBeLessThan(aboveOf(-0.2, -0.2));
});

test('an error with little history behind it says less than one with much', () => {
  const withLast = (last: Tested) => shockSizes([origin(0.05, 0.1), last], { months: 60 }).citySigma;
  expect(withLast(origin(0.4, 0.1, 0.5))).toBeLessThan(withLast(origin(0.4, 0.1, 1)));
});

test('without past origins what is believed is the wider, the shorter the history is', () => {
  const sizes = [12, 24, 36, 48, 96].map((months) => shockSizes([], { months }));
  const city = sizes.map(({ citySigma }) => citySigma);
  expect(city.toSorted((one, other) => other - one)).toEqual(city);
  expect(city[0]).toBe(0.35);
  expect(city.slice(3)).toEqual([0.1, 0.1]);
  expect(sizes[0]?.groupSigma).toBeGreaterThan(2 * (sizes[4]?.groupSigma ?? 1));
});

test('projects whose chance explains everything leave no shock beyond the least', () => {
  const quiet = { weight: 1, city: 0, groups: [0, 1, 2].map(() => ({ error: 0.05, chance: 0.5 })) };
  expect(shockSizes([quiet, quiet, quiet, quiet], { months: 60 }).citySigma).toBeGreaterThanOrEqual(0.05);
});

describe('a year seen from other months', () => {
  const small = years(0.02, 0.1);
  const sized = (besides: { weight: number; city: number }[]) => shockSizes(small, { months: 60, besides });

  test('widens what four small errors of one month alone would say, on the side on which it went off', () => {
    const more = sized([1, 2, 3, 4].map(() => seenFrom({ weight: 1, city: -0.4 }, { months: 12, horizon: 9 })));
    expect(more.citySigma).toBeGreaterThan(2 * sized([]).citySigma);
    expect(more.cityAbove).toBeGreaterThan(0.7);
    expect(more.groupSigma).toBe(sized([]).groupSigma);
  });

  test('is no further year: the same errors again leave width and side as they are', () => {
    const once = shockSizes(years(-0.2, 0.1), { months: 60 });
    const twice = shockSizes(years(-0.2, 0.1), {
      ...{ months: 60, besides: years(-0.2, 0.1).map((seen) => seenFrom(seen, { months: 9, horizon: 9 })) },
    });
    expect(twice.citySigma).toBeCloseTo(once.citySigma, 12);
    expect(twice.cityAbove).toBeCloseTo(once.cityAbove, 12);
  });

  test.each([
    { horizon: 12, because: 'January', others: [9, 6, 3] },
    { horizon: 9, because: 'April', others: [12, 6, 3] },
    { horizon: 10, because: 'March, to which January is near enough to tell and April is not', others: [12, 6, 3] },
    { horizon: 24, because: 'beyond a year', others: [] },
  ])('other months before the end, of $because', ({ horizon, others }) => {
    expect(otherSights(horizon)).toEqual(others);
  });
});
