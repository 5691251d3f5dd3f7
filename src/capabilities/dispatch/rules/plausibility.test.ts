import { expect, test } from 'vitest';
import { doubtRules, reportDoubts } from './plausibility.ts';
import { type ReportFacts, unsaidReport } from './report.ts';

const sound: ReportFacts = {
  month: '2020-03',
  monthYuan: 1_000_000,
  yearToDateYuan: 3_000_000,
  totalYuan: 9_000_000,
  buildingYuan: 2_000_000,
  installationYuan: 500_000,
  equipmentYuan: 400_000,
  otherYuan: 100_000,
  newAssetYuan: null,
  progress: null,
  problems: null,
  ...unsaidReport,
};
const project = {
  plannedTotalYuan: 20_000_000,
  plannedFinish: '2021-06',
  enteredIn: '2019-05',
  stage: 'building',
  nature: 'new',
};
const previous = { month: '2020-02', cumulativeYuan: 2_000_000 };
const against = {
  previous,
  lastYearTotalYuan: 6_000_000,
  monthRange: null,
  isFirst: false,
  wantsWholeWan: false,
  project,
};

test('a sound report raises no doubt', () => {
  expect(reportDoubts(sound, against)).toEqual([]);
});

test.each([
  { rule: 'V-02', change: { otherYuan: 200_000 }, code: 'componentsDisagree', because: 'the parts are not the whole' },
  { rule: 'V-03', change: { monthYuan: 2_000_000 }, code: 'monthDisagrees', because: 'before and now must add up' },
  {
    rule: 'V-03',
    change: { totalYuan: 10_000_000 },
    code: 'totalBreaks',
    because: 'last year and this make the whole',
  },
  { rule: 'V-03', change: { totalYuan: 2_900_000 }, code: 'totalBelowYear', because: 'the whole holds its year' },
  {
    rule: 'V-04',
    change: { totalYuan: 21_000_000 },
    code: 'totalOverPlan',
    because: 'more than planned needs an approval',
  },
  {
    rule: 'V-05',
    change: { yearToDateYuan: 1_000_000, monthYuan: null },
    code: 'yearToDateFell',
    because: 'a sum cannot shrink',
  },
  { rule: 'V-05', change: { monthYuan: -1_000_000 }, code: 'monthNegative', because: 'a correction needs its reason' },
  {
    rule: 'V-06',
    change: { newAssetYuan: 9_010_000 },
    code: 'assetsOverTotal',
    because: 'no more is handed over than was built',
  },
  { rule: 'V-14', change: { buildingYuan: 20_000_000_000_0 }, code: 'unitMixed', because: '元 was read as 万元' },
  { rule: 'V-15', change: { month: '2020-01' }, code: 'januaryReport', because: 'there is no January' },
])('$rule $code: $because', ({ rule, change, code }) => {
  const doubts = reportDoubts({ ...sound, ...change }, against);
  expect(doubts.map((doubt) => doubt.code)).toContain(code);
  expect(new Map(Object.entries(doubtRules)).get(code)).toBe(rule);
});

test.each([
  { change: { stage: 'suspended' }, code: 'suspendedButWorking', because: 'V-08: nothing is done while it is stopped' },
  { change: { enteredIn: '2020-05' }, code: 'beforeEntry', because: 'V-10: first the entry, then figures' },
  { change: { nature: 'purchase' }, code: 'purchaseWithBuilding', because: 'V-07: a purchase builds nothing' },
  {
    change: { stage: 'finished', plannedFinish: '2019-11' },
    code: 'finishedButWorking',
    because: 'V-09: four months after',
  },
])('$code: $because', ({ change, code }) => {
  const doubts = reportDoubts(sound, { ...against, project: { ...project, ...change } });
  expect(doubts.map((doubt) => doubt.code)).toEqual([code]);
});

test('V-10: a first report of most of the plan is looked at, and only noted', () => {
  const first = { ...against, previous: null, lastYearTotalYuan: null, isFirst: true };
  const large = { ...sound, totalYuan: 13_000_000 };
  expect(reportDoubts(large, first)).toMatchObject([{ code: 'firstIsLarge', severity: 'note' }]);
  expect(reportDoubts(large, { ...first, isFirst: false })).toEqual([]);
});

test('V-14: whole 万元 are wanted only where the switch is on, because our own form takes two decimals', () => {
  const odd = { ...sound, totalYuan: 9_004_300 };
  expect(reportDoubts(odd, against)).toEqual([]);
  const on = { ...against, wantsWholeWan: true };
  expect(reportDoubts(odd, on)).toMatchObject([{ code: 'notWholeWan', severity: 'error' }]);
});

test('the levels are those of the catalogue', () => {
  const level = (change: Partial<ReportFacts>) =>
    reportDoubts({ ...sound, ...change }, against).map(({ code, severity }) => [code, severity]);
  expect(level({ otherYuan: 200_000 })).toEqual([['componentsDisagree', 'error']]);
  expect(level({ newAssetYuan: 9_010_000 })).toEqual([['assetsOverTotal', 'warn']]);
});

test('a table that has only some of the parts may say less than the whole, but not more', () => {
  const partly = { ...sound, equipmentYuan: null, otherYuan: null };
  expect(reportDoubts(partly, against)).toEqual([]);
  const codes = reportDoubts({ ...partly, buildingYuan: 4_000_000 }, against).map(({ code }) => code);
  expect(codes).toEqual(['componentsDisagree']);
});

test('the parts may differ by one 万元 of rounding', () => {
  expect(reportDoubts({ ...sound, otherYuan: 110_000 }, against)).toEqual([]);
});
