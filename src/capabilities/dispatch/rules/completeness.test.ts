import { describe, expect, test } from 'vitest';
import { blankReport } from './cells.ts';
import { missingFields } from './completeness.ts';

const stated = { monthYuan: 0, yearToDateYuan: 0, totalYuan: 0, progress: '未开工' };
const report = { ...blankReport('2020-04'), ...stated };

describe('what a report leaves out', () => {
  test.each([
    { said: {}, isLagging: false, missing: [], because: 'who is in time need not say why' },
    { said: {}, isLagging: true, missing: ['problems', 'causeCode'], because: 'who lags says what and why' },
    {
      said: { problems: '征地受阻', causeCode: 'landAcquisition' as const, promisedOn: '2020-06-30' },
      isLagging: true,
      missing: [],
      because: 'what, why and by when are said',
    },
    {
      said: { problems: '征地受阻' },
      isLagging: false,
      missing: ['promisedOn'],
      because: 'who names a problem says by when',
    },
    { said: { problems: '无' }, isLagging: false, missing: [], because: 'no problem needs no day' },
    { said: { totalYuan: null }, isLagging: false, missing: ['totalYuan'], because: 'the sums are always asked for' },
  ])('$missing, because $because', ({ said, isLagging, missing }) => {
    expect(missingFields({ ...report, ...said }, isLagging)).toEqual(missing);
  });
});
