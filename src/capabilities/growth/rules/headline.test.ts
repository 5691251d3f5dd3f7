import { describe, expect, test } from 'vitest';
import { completenessOf, isConcentrated, isIncomplete, pointsBetween } from './headline.ts';

describe('a figure that hangs on three projects is marked', () => {
  test.each([
    [80, true, 'from the threshold on'],
    [79.9, false, 'not below it'],
    [null, false, 'not without projects'],
  ])('%j: %j, %s', (share, isMarked, _because) => expect(isConcentrated(share)).toBe(isMarked));
});

describe('points between two months', () => {
  test.each([
    [10.9, 11.1, 0.2, 'one decimal, without the noise of floats'],
    [11.1, 10.9, -0.2, 'fall'],
    [null, 11.1, null, 'unknown before'],
    [3, null, null, 'unknown now'],
  ])('%j → %j is %j: %s', (before, now, points, _because) => expect(pointsBetween(before, now)).toBe(points));
});

test.each([
  { expected: 81, reported: 6, incomplete: true, because: 'hardly anybody has reported' },
  { expected: 10, reported: 9, incomplete: false, because: 'nine in ten are enough' },
  { expected: 0, reported: 0, incomplete: false, because: 'nobody is asked' },
])('$reported of $expected is incomplete: $incomplete, since $because', ({ incomplete, ...round }) => {
  expect(isIncomplete(completenessOf([round, { expected: 0, reported: 0 }]))).toBe(incomplete);
});
