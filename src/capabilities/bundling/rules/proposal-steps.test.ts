import { expect, test } from 'vitest';
import { Refusal } from '#kernel/refusal.ts';
import { checkStep, type ProposalState, type ProposalStep } from './proposal-steps.ts';
import { overdueFinish, sharedMonths, windowOf } from './windows.ts';

const step = (state: ProposalState, rest: Partial<ProposalStep> = {}): ProposalStep => ({
  ...{ state, note: null, code: null, documentNumber: null, decidedOn: null },
  ...rest,
});
const approval = { code: '2020-331023-77-01-100001', documentNumber: '天发改审〔2020〕12号', decidedOn: '2020-04-20' };

test.each<[ProposalState, ProposalStep, string | null, string]>([
  ['draft', step('handed'), null, 'a draft is handed over'],
  ['draft', step('approved', approval), 'stepNotNext', 'nothing is approved that was not handed over'],
  ['handed', step('approved', approval), null, 'the authority approves with code, number and day'],
  ['handed', step('approved', { ...approval, code: null }), 'approvalIncomplete', 'one approval has one code (B-1)'],
  ['handed', step('approved', { ...approval, decidedOn: '2020-05-02' }), 'decisionAhead', 'no day to come'],
  ['handed', step('rejected', { decidedOn: '2020-04-20' }), 'reasonMissing', 'a no has its reason'],
  ['handed', step('confirmed', { decidedOn: '2020-04-20' }), 'stepNotNext', 'the bureau decides after the approval'],
  ['approved', step('confirmed', { decidedOn: '2020-04-21' }), null, 'the statistics bureau decides'],
  ['approved', step('confirmed'), 'decisionUndated', 'a decision has its day'],
  ['approved', step('declined', { decidedOn: '2020-04-21', note: '子项分属两个单位' }), null, 'it may decline'],
  ['approved', step('withdrawn', { note: '撤回' }), 'stepNotNext', 'what is approved is not taken back here'],
  ['withdrawn', step('handed'), 'stepNotNext', 'what was withdrawn begins anew'],
  ['draft', step('handed', { note: '务必完成目标任务' }), 'textHintsAtFigure', 'no figure is asked for'],
])('%s: %j', (before, wished, code, because) => {
  const refused = (() => {
    try {
      checkStep(before, wished, '2020-04-30');
    } catch (error) {
      if (error instanceof Refusal) return error.code;
      throw error;
    }
    return null;
  })();
  expect(refused, because).toBe(code);
});

test.each([
  [{ plannedStart: '2020-06', plannedFinish: '2020-09' }, { from: '2020-06', to: '2020-09' }, 'as planned'],
  [{ plannedStart: '2020-01', plannedFinish: '2020-09' }, { from: '2020-04', to: '2020-09' }, 'not before this month'],
  [
    { plannedStart: '2020-06', plannedFinish: null },
    { from: '2020-06', to: '2021-05' },
    'a year where no end is planned',
  ],
  [
    { plannedStart: null, plannedFinish: '2019-12' },
    { from: '2020-04', to: '2021-03' },
    'a year from now where the planned end has gone by',
  ],
])('months of %j', (planned, months, because) => {
  expect(windowOf(planned, '2020-04'), because).toEqual(months);
});

test.each([
  [{ plannedStart: '2019-06', plannedFinish: '2020-03' }, '2020-03', 'its end is over'],
  [{ plannedStart: '2019-06', plannedFinish: '2020-04' }, null, 'this month is not over'],
  [{ plannedStart: '2019-06', plannedFinish: null }, null, 'no end was planned'],
])('the overdue end of %j', (planned, month, because) => {
  expect(overdueFinish(planned, '2020-04'), because).toBe(month);
});

test('windows share the months from the last start to the first end', () => {
  const windows = [
    { from: '2020-03', to: '2020-09' },
    { from: '2020-05', to: '2020-12' },
    { from: '2020-04', to: '2020-08' },
  ];
  expect(sharedMonths(windows)).toEqual({ from: '2020-05', to: '2020-08' });
});
