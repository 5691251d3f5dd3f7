import { expect, test } from 'vitest';
import { growthFan } from './growth-fan.ts';

const even = (yuan: number) => ({
  ...{ '0.025': yuan, '0.05': yuan, '0.1': yuan, '0.25': yuan, '0.5': yuan },
  ...{ '0.75': yuan, '0.9': yuan, '0.95': yuan, '0.975': yuan },
});

test('the fan opens at the growth that was reported last, and leaves out a month without a base', () => {
  const fan = growthFan({
    known: [{ month: '2020-03', investedYuan: 80, lastYearYuan: 100 }],
    months: [
      { month: '2020-04', meanYuan: 150, quantiles: even(150), lastYearYuan: 150 },
      { month: '2020-05', meanYuan: 200, quantiles: even(200), lastYearYuan: null },
    ],
  });
  expect(fan.map(({ month, midPercent }) => [month, Math.round(midPercent)])).toEqual([
    ['2020-03', -20],
    ['2020-04', 0],
  ]);
});
