import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  elapsedOfSchedule,
  elapsedOfYear,
  lagColour,
  lagColours,
  lagPointsOf,
  slipColour,
  usualLagThresholds,
} from './lag.ts';

describe('the year gone by', () => {
  test.each([
    { month: '2020-02', percent: 16.7, because: 'two of twelve months' },
    { month: '2020-06', percent: 50, because: 'half of the year' },
    { month: '2020-12', percent: 100, because: 'all of it' },
  ])('at the end of $month is $percent: $because', ({ month, percent }) => {
    expect(elapsedOfYear(month)).toBe(percent);
  });
});

describe('a project’s own months gone by', () => {
  const schedule = { plannedStart: '2020-01', plannedFinish: '2020-10' };
  test.each([
    { month: '2019-12', percent: 0, because: 'it has not begun' },
    { month: '2020-01', percent: 10, because: 'the month of the start is the first' },
    { month: '2020-05', percent: 50, because: 'half of it' },
    { month: '2021-03', percent: 100, because: 'no more than all can have gone by' },
  ])('at the end of $month are $percent: $because', ({ month, percent }) => {
    expect(elapsedOfSchedule(schedule, month)).toBe(percent);
  });
  test.each([
    { plannedStart: null, plannedFinish: '2020-10', because: 'no start is known' },
    { plannedStart: '2020-01', plannedFinish: null, because: 'no finish is known' },
    { plannedStart: '2020-05', plannedFinish: '2020-01', because: 'it ends before it begins' },
  ])('are unknown: $because', ({ plannedStart, plannedFinish }) => {
    expect(elapsedOfSchedule({ plannedStart, plannedFinish }, '2020-06')).toBeNull();
  });
});

describe('points behind', () => {
  test.each([
    { done: 40, elapsed: 50, points: 10, because: 'ten points behind' },
    { done: 60.2, elapsed: 50, points: -10.2, because: 'ahead of time is negative' },
    { done: null, elapsed: 50, points: null, because: 'without a plan nothing lags' },
    { done: 10, elapsed: null, points: null, because: 'without a schedule nothing lags' },
    { done: 0, elapsed: 0, points: null, because: 'what has not begun has lost no time' },
    { done: 50, elapsed: 50, points: 0, because: 'in step' },
  ])('$done done of $elapsed elapsed are $points: $because', ({ done, elapsed, points }) => {
    expect(lagPointsOf(done, elapsed)).toBe(points);
  });
  test.each([
    { points: null, colour: 'normal', because: 'what is not known is not behind' },
    { points: 4.9, colour: 'normal', because: 'below five points' },
    { points: 5, colour: 'yellow', because: 'five points are yellow' },
    { points: 14.9, colour: 'yellow', because: 'below fifteen' },
    { points: 15, colour: 'red', because: 'fifteen points are red' },
    { points: -3, colour: 'normal', because: 'ahead' },
  ])('$points are $colour: $because', ({ points, colour }) => {
    expect(lagColour(points, usualLagThresholds)).toBe(colour);
  });
  test.each([
    { days: 0, colour: 'normal', because: 'in time' },
    { days: 30, colour: 'normal', because: 'not more than thirty days' },
    { days: 31, colour: 'yellow', because: 'more than thirty' },
    { days: 60, colour: 'yellow', because: 'not more than sixty' },
    { days: 61, colour: 'red', because: 'more than sixty' },
  ])('a start $days days late is $colour: $because', ({ days, colour }) => {
    expect(slipColour(days, usualLagThresholds)).toBe(colour);
  });
  test('more behind is never a calmer colour', () => {
    const limits = fc
      .tuple(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 0, max: 50 }))
      .map(([yellow, more]) => ({ ...usualLagThresholds, yellowPoints: yellow, redPoints: yellow + more }));
    const points = fc.integer({ min: -1000, max: 1000 }).map((tenths) => tenths / 10);
    fc.assert(
      fc.property(points, points, limits, (one, other, set) => {
        const [less, more] = one <= other ? [one, other] : [other, one];
        const rank = (value: number) => lagColours.indexOf(lagColour(value, set));
        expect(rank(less)).toBeLessThanOrEqual(rank(more));
      }),
    );
  });
});
