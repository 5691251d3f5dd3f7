import { describe, expect, test } from 'vitest';
import type { Report } from '../contract.ts';
import { unsaidReport } from '../rules/report.ts';
import { amountIn, isUnderstood, reportToSave } from './report-form.ts';

const kept: Report = {
  month: '2020-03',
  version: 2,
  monthYuan: 123_456_789,
  yearToDateYuan: 2_000_000,
  totalYuan: null,
  buildingYuan: 0,
  installationYuan: null,
  equipmentYuan: null,
  otherYuan: null,
  newAssetYuan: null,
  progress: '基础施工',
  problems: null,
  ...unsaidReport,
  cumulativeYuan: 2_000_000,
  recordedAt: '2020-04-06T10:00:00+08:00',
  recordedBy: 'owner',
  doubts: [],
};

describe('reportToSave', () => {
  test('a field that nobody touched keeps what stands there to the yuan', () => {
    expect(reportToSave({ problems: '缺料' }, kept)).toMatchObject({
      monthYuan: 123_456_789,
      buildingYuan: 0,
      totalYuan: null,
      progress: '基础施工',
      problems: '缺料',
    });
  });

  test('a field that was emptied is no figure, and not 0', () => {
    expect(reportToSave({ yearToDateYuan: '', progress: '  ' }, kept)).toMatchObject({
      yearToDateYuan: null,
      progress: null,
    });
  });

  test('a cause and a need that nobody touched stay, and are taken back by emptying them', () => {
    const lagging: Report = { ...kept, causeCode: 'design', coordination: '协调设计', promisedOn: '2020-06-30' };
    expect(reportToSave({ causeCode: 'tender', promisedOn: '' }, lagging)).toMatchObject({
      causeCode: 'tender',
      coordination: '协调设计',
      promisedOn: null,
    });
  });

  test('nothing is proposed where nothing was reported', () => {
    expect(Object.values(reportToSave({}, null)).every((value) => value === null)).toBe(true);
  });
});

describe('amountIn', () => {
  test('typing again what is shown changes nothing, even where that is finer than the form asks', () => {
    expect(amountIn({ monthYuan: '12345.6789' }, kept, 'monthYuan')).toEqual({ yuan: 123_456_789 });
  });

  test('one amount that is none keeps the form from being saved', () => {
    expect(isUnderstood({ totalYuan: '约50' }, kept)).toBe(false);
    expect(isUnderstood({ totalYuan: '50' }, kept)).toBe(true);
  });
});
