import { expect, test } from 'vitest';
import { calibrationOf, type PastForecast } from './calibration.ts';

const one: PastForecast = {
  ...{ asOfMonth: '2018-12', unitCode: '331023', actualYuan: 110, baseYuan: 100, goalTenths: 100, medianYuan: 120 },
  ...{ naiveYuan: 90, lowYuan: 100, highYuan: 130, probability: 0.7 },
};

test('an error is held against that of the simple sum, and an interval against what came', () => {
  const { quarters } = calibrationOf([one, { ...one, actualYuan: 99, probability: 0.3 }]);
  expect(quarters).toEqual([{ quarter: 0, forecasts: 2, heldPercent: 50, errorPercent: 106.9, missPercent: 9.1 }]);
});

test.each([
  { asOfMonth: '2018-12', quarter: 0 },
  { asOfMonth: '2019-02', quarter: 0 },
  { asOfMonth: '2019-03', quarter: 1 },
  { asOfMonth: '2019-06', quarter: 2 },
  { asOfMonth: '2019-11', quarter: 3 },
])('what was known up to $asOfMonth belongs to quarter $quarter', ({ asOfMonth, quarter }) =>
  expect(calibrationOf([{ ...one, asOfMonth }]).quarters[0]?.quarter).toBe(quarter),
);

test('claims are put beside what happened; the goal itself counts as reached', () => {
  const past = [
    { ...one, probability: 0.9 },
    { ...one, probability: 0.85, actualYuan: 109 },
    { ...one, probability: 1 },
    { ...one, probability: 0.1, actualYuan: 50 },
    { ...one, probability: null },
  ];
  const { bins, brier, brierOfShare } = calibrationOf(past);
  expect(bins).toEqual([
    { fromPercent: 0, toPercent: 20, forecasts: 1, claimedPercent: 10, happenedPercent: 0 },
    { fromPercent: 80, toPercent: 100, forecasts: 3, claimedPercent: 91.7, happenedPercent: 66.7 },
  ]);
  expect(brier).toBeCloseTo((0.01 + 0.7225 + 0 + 0.01) / 4, 10);
  expect(brierOfShare).toBeCloseTo(0.25, 10);
});

test('nothing past gives no scores and no numbers out of nothing', () => {
  expect(calibrationOf([])).toEqual({ forecasts: 0, quarters: [], bins: [], brier: null, brierOfShare: null });
});
