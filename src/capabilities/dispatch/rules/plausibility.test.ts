import { expect, test } from 'vitest';
import { reportDoubts } from './plausibility.ts';
import type { ReportFacts } from './report.ts';

const sound: ReportFacts = {
  month: '2020-03',
  monthYuan: 1_000_000,
  yearToDateYuan: 3_000_000,
  totalYuan: 9_000_000,
  buildingYuan: 2_000_000,
  installationYuan: 500_000,
  equipmentYuan: 400_000,
  otherYuan: 100_000,
  progress: null,
  problems: null,
};
const project = { plannedTotalYuan: 20_000_000, enteredIn: '2019-05', stage: 'building', nature: 'new' };
const previous = { month: '2020-02', cumulativeYuan: 2_000_000 };

test('a sound report raises no doubt', () => {
  expect(reportDoubts(sound, { previous, project })).toEqual([]);
});

test.each([
  { change: { otherYuan: 200_000 }, code: 'componentsDisagree', because: 'V-02: the parts are not the whole' },
  {
    change: { yearToDateYuan: 1_000_000, monthYuan: null },
    code: 'yearToDateFell',
    because: 'V-05: a sum cannot shrink',
  },
  { change: { monthYuan: 2_000_000 }, code: 'monthDisagrees', because: 'V-03: before and now must add up' },
  { change: { totalYuan: 21_000_000 }, code: 'totalOverPlan', because: 'V-04: more than planned needs an approval' },
  { change: { totalYuan: 2_900_000 }, code: 'totalBelowYear', because: 'the whole is not less than its year' },
  { change: { monthYuan: -1_000_000 }, code: 'monthNegative', because: 'a correction needs its reason' },
])('$code: $because', ({ change, code }) => {
  const doubts = reportDoubts({ ...sound, ...change }, { previous, project });
  expect(doubts.map((doubt) => doubt.code)).toContain(code);
});

test.each([
  { change: { stage: 'suspended' }, code: 'suspendedButWorking', because: 'V-08' },
  { change: { enteredIn: '2020-05' }, code: 'beforeEntry', because: 'V-10: first the entry, then figures' },
  { change: { nature: 'purchase' }, code: 'purchaseWithBuilding', because: 'V-07' },
])('$code: $because', ({ change, code }) => {
  const doubts = reportDoubts(sound, { previous, project: { ...project, ...change } });
  expect(doubts.map((doubt) => doubt.code)).toEqual([code]);
});

test('a table that has only some of the parts may say less than the whole, but not more', () => {
  const partly = { ...sound, equipmentYuan: null, otherYuan: null };
  expect(reportDoubts(partly, { previous, project })).toEqual([]);
  const codes = reportDoubts({ ...partly, buildingYuan: 4_000_000 }, { previous, project }).map(({ code }) => code);
  expect(codes).toEqual(['componentsDisagree']);
});

test('the parts may differ by one 万元 of rounding', () => {
  expect(reportDoubts({ ...sound, otherYuan: 110_000 }, { previous, project })).toEqual([]);
});
