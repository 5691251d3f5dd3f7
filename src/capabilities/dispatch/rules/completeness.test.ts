import { describe, expect, test } from 'vitest';
import { missingFields } from './completeness.ts';
import { type ReportFacts, unsaidReport } from './report.ts';

const report: ReportFacts = {
  ...unsaidReport,
  ...{ month: '2020-04', monthYuan: 0, yearToDateYuan: 0, totalYuan: 0, progress: '未开工', problems: null },
  ...{ buildingYuan: null, installationYuan: null, equipmentYuan: null, otherYuan: null, newAssetYuan: null },
};

describe('what a report leaves out', () => {
  test.each([
    { said: {}, isLagging: false, missing: [], because: 'who is in time need not say why' },
    { said: {}, isLagging: true, missing: ['problems', 'causeCode'], because: 'who lags says what and why' },
    {
      said: { problems: '征地受阻', causeCode: 'landAcquisition' as const },
      isLagging: true,
      missing: [],
      because: 'both are said',
    },
    { said: { totalYuan: null }, isLagging: false, missing: ['totalYuan'], because: 'the sums are always asked for' },
  ])('$missing, because $because', ({ said, isLagging, missing }) => {
    expect(missingFields({ ...report, ...said }, isLagging)).toEqual(missing);
  });
});
