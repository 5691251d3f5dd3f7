import { expect, test } from 'vitest';
import { nothingKnown, type ProjectFacts } from './project.ts';
import { projectDoubts, validationRules } from './validation.ts';
import { validationSettings } from './validation-settings.ts';

const honest: ProjectFacts = {
  ...nothingKnown,
  ...{ name: '始丰溪水生态修复工程', unitCode: '331023', industryCode: '7721', nature: 'new' },
  ...{ content: '建设生态缓冲带120亩', plannedTotalYuan: 20_000_000, landYuan: 1_000_000, cityFundYuan: 500_000 },
  ...{ approvedOn: '2019-03-12', approvedTotalYuan: 20_000_000, startedIn: '2019-05', enteredIn: '2019-05' },
};

test('an honest project raises no doubt', () => {
  expect(projectDoubts(honest, { ...validationSettings, levellingIsNoStart: true })).toEqual([]);
});

test('a small project that nobody reported to the statistics raises none', () => {
  expect(projectDoubts({ ...honest, plannedTotalYuan: 800_000, enteredIn: null, landYuan: null })).toEqual([]);
});

const levelled = { content: '场地平整120亩' };
test.each<{ rule: string; change: Partial<ProjectFacts>; code: keyof typeof validationRules; severity: string }>([
  { rule: 'V-01', change: { plannedTotalYuan: 4_990_000 }, code: 'enteredBelowThreshold', severity: 'error' },
  { rule: 'V-04', change: { plannedTotalYuan: 21_000_000 }, code: 'plannedOverApproved', severity: 'error' },
  {
    rule: 'V-07',
    change: { nature: 'purchase', content: '新建厂房2座' },
    code: 'purchaseButBuilds',
    severity: 'error',
  },
  { rule: 'V-10', change: { enteredIn: '2019-04' }, code: 'enteredBeforeStart', severity: 'error' },
  { rule: 'V-11', change: { startedIn: '2019-02' }, code: 'startedBeforeApproval', severity: 'warn' },
  { rule: 'V-11', change: { enteredIn: '2019-02', startedIn: null }, code: 'enteredBeforeApproval', severity: 'warn' },
  { rule: 'V-12', change: { plannedTotalYuan: 22_010_000 }, code: 'overApprovalShare', severity: 'warn' },
  { rule: 'V-14', change: { cityFundYuan: 5_000_000_000 }, code: 'unitMixed', severity: 'error' },
])('$rule catches $code', ({ rule, change, code, severity }) => {
  const doubts = projectDoubts({ ...honest, ...change });
  expect(doubts.map((doubt) => [doubt.code, doubt.severity])).toContainEqual([code, severity]);
  expect(validationRules[code]).toBe(rule);
});

test('V-12 begins above 110 %, not at it', () => {
  const codes = (plannedTotalYuan: number) => projectDoubts({ ...honest, plannedTotalYuan }).map(({ code }) => code);
  expect(codes(22_000_000)).toEqual(['plannedOverApproved']);
  expect(codes(22_010_000)).toEqual(['plannedOverApproved', 'overApprovalShare']);
});

test('V-14 doubts a fraction of a 万元 only where the switch is on', () => {
  const odd = { ...honest, plannedTotalYuan: 12_345_678 };
  expect(projectDoubts(odd)).toEqual([]);
  const on = { ...validationSettings, wantsWholeWan: true };
  expect(projectDoubts(odd, on)).toMatchObject([{ code: 'notWholeWan', severity: 'error' }]);
});

test('V-13 is a local rule: levelling is no start only where the switch is on', () => {
  expect(projectDoubts({ ...honest, ...levelled })).toEqual([]);
  const on = { ...validationSettings, levellingIsNoStart: true };
  expect(projectDoubts({ ...honest, ...levelled }, on).map(({ code }) => code)).toEqual(['levellingIsNoStart']);
});
