import { expect, test } from 'vitest';
import { evenQuantiles } from './fan-points.ts';
import { growthFan } from './growth-fan.ts';

test('the fan opens at the growth that was reported last, and leaves out a month without a base', () => {
  const fan = growthFan({
    known: [{ month: '2020-03', investedYuan: 80, lastYearYuan: 100 }],
    months: [
      { month: '2020-04', meanYuan: 150, quantiles: evenQuantiles(150), lastYearYuan: 150 },
      { month: '2020-05', meanYuan: 200, quantiles: evenQuantiles(200), lastYearYuan: null },
    ],
  });
  expect(fan.map(({ month, midPercent }) => [month, Math.round(midPercent)])).toEqual([
    ['2020-03', -20],
    ['2020-04', 0],
  ]);
});
