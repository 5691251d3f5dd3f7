import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkSteps, ladderStages, type Step, slipOf, stageAfter, stepsBetween } from './ladder.ts';
import { type ProjectStage, projectStages } from './project.ts';

const today = '2020-04-30';
const blank = { plannedOn: null, actualOn: null, paperName: null, paperNumber: null, evidenceId: null };
const step = (place: number, actualOn: string | null, change: Partial<Step> = {}): Step => ({
  step: place,
  ...blank,
  skipGround: null,
  skipReason: null,
  actualOn,
  ...change,
});
const skipped = (place: number, skipReason: string | null = '投资小，合并编报') =>
  step(place, null, { skipGround: 'simplified', skipReason });

test('the ladder has nine rungs, and the two ways out are not on it', () => {
  expect(ladderStages).toEqual(projectStages.filter((stage) => stage !== 'suspended' && stage !== 'cancelled'));
  expect(ladderStages.length).toBe(9);
});

describe('checkSteps', () => {
  type Case = [because: string, before: Step[], next: Step[], stage: ProjectStage | null, code: string | null];
  test.each<Case>([
    ['the first step', [], [step(0, '2020-01-10')], null, null],
    ['a planned day to come', [], [step(5, null, { plannedOn: '2021-01-01' })], 'idea', null],
    ['today', [], [step(0, today)], null, null],
    ['a day to come is no actual day', [], [step(0, '2020-05-01')], null, 'stepAhead'],
    ['before the step below', [step(0, '2020-02-01')], [step(1, '2020-01-31')], 'idea', 'stepOrder'],
    ['on the day of the step below', [step(0, '2020-02-01')], [step(1, '2020-02-01')], 'idea', null],
    ['after the step above', [step(1, '2020-02-01')], [step(0, '2020-02-02')], 'proposal', 'stepOrder'],
    ['steps between are open', [step(0, '2020-01-01')], [step(3, '2020-03-01')], 'idea', 'stepsBetween'],
    [
      'steps between come along',
      [step(0, '2020-01-01')],
      [step(1, '2020-01-05'), step(2, '2020-02-01'), step(3, '2020-03-01')],
      'idea',
      null,
    ],
    [
      'steps between are left out with a reason',
      [step(0, '2020-01-01')],
      [skipped(1), skipped(2), step(3, '2020-03-01')],
      'idea',
      null,
    ],
    [
      'left out without a reason',
      [step(0, '2020-01-01')],
      [skipped(1, ' '), step(2, '2020-03-01')],
      'idea',
      'skipReasonMissing',
    ],
    ['the start is never left out', [], [skipped(6)], 'tender', 'stepNotSkippable'],
    ['the idea is never left out', [], [skipped(0)], null, 'stepNotSkippable'],
    [
      'left out and reached at once',
      [],
      [step(2, '2020-01-01', { skipGround: 'filing', skipReason: 'x' })],
      'tender',
      'stepNotSkippable',
    ],
    ['known from a table: steps below need no day', [], [step(7, '2020-03-01')], 'building', null],
    ['known from a table, but two rungs on', [], [step(8, '2020-03-01')], 'building', 'stepsBetween'],
    ['suspended: nothing is reached', [], [step(6, '2020-03-01')], 'suspended', 'projectSetAside'],
    ['suspended: a plan may be given', [], [step(6, null, { plannedOn: '2020-09-01' })], 'suspended', null],
    [
      'a wrong day is corrected',
      [step(0, '2020-02-01'), step(1, '2020-03-01')],
      [step(1, '2020-02-15')],
      'proposal',
      null,
    ],
    ['a wrong day is taken back', [step(0, '2020-02-01'), step(1, '2020-03-01')], [step(1, null)], 'proposal', null],
  ])('%s', (_because, steps, next, stage, code) => {
    const check = () => checkSteps(next, { steps, stage, today });
    if (code === null) expect(check).not.toThrow();
    else expect(check).toThrow(expect.objectContaining({ code }));
  });
});

describe('stageAfter', () => {
  type Case = [because: string, steps: Step[], stage: ProjectStage | null, after: ProjectStage | null, before?: Step[]];
  test.each<Case>([
    ['the highest step reached', [step(0, '2020-01-01'), step(1, '2020-02-01')], 'idea', 'proposal'],
    ['a table knew more than the steps', [step(0, '2020-01-01')], 'building', 'building'],
    [
      'the day of the present stage was taken back',
      [step(0, '2020-01-01'), step(1, null)],
      'proposal',
      'idea',
      [step(0, '2020-01-01'), step(1, '2020-02-01')],
    ],
    ['a plan for the stage that a table stated', [step(6, null, { plannedOn: '2020-06-01' })], 'building', 'building'],
    ['a plan reaches nothing', [step(6, null, { plannedOn: '2020-06-01' })], 'tender', 'tender'],
    ['suspended stands', [step(6, '2020-01-01')], 'suspended', 'suspended'],
    ['nothing known', [], null, null],
    ['first step of a project without a stage', [step(0, '2020-01-01')], null, 'idea'],
  ])('%s', (_because, steps, stage, after, before) => {
    expect(stageAfter(steps, stage, before)).toBe(after);
  });

  test('never falls below a step that was reached', () => {
    const day = fc.option(fc.constant('2020-01-01'), { nil: null });
    fc.assert(
      fc.property(fc.array(day, { minLength: 9, maxLength: 9 }), fc.constantFrom(...ladderStages), (days, stage) => {
        const steps = days.map((actualOn, place) => step(place, actualOn));
        const reached = steps.findLastIndex(({ actualOn }) => actualOn !== null);
        const after = stageAfter(steps, stage);
        expect(ladderStages.indexOf(after ?? 'idea')).toBeGreaterThanOrEqual(Math.max(reached, 0));
      }),
    );
  });
});

test('steps between are those neither reached nor left out, above what a table stated', () => {
  expect(stepsBetween(6, { steps: [step(3, '2020-01-01'), skipped(4)], stage: 'proposal' })).toEqual([2, 5]);
});

describe('slipOf', () => {
  const limits = { slipNoteDays: 30, slipWarnDays: 60 };
  test.each([
    ['2020-03-01', '2020-03-01', { days: 0, level: 'onTime' }, 'on the day'],
    ['2020-03-01', '2020-02-20', { days: -10, level: 'onTime' }, 'early, over a leap day'],
    ['2020-03-01', '2020-03-30', { days: 29, level: 'onTime' }, 'one day below the threshold'],
    ['2020-03-01', '2020-03-31', { days: 30, level: 'note' }, 'at the threshold'],
    ['2020-02-01', '2020-04-01', { days: 60, level: 'warn' }, 'at the second threshold'],
    ['2020-03-31', null, { days: 30, level: 'note' }, 'open and overdue: against today'],
    ['2020-05-31', null, null, 'open and not due'],
    [null, '2020-03-01', null, 'no plan to compare with'],
  ])('planned %s, actual %s', (plannedOn, actualOn, slip, because) => {
    expect({ slip: slipOf({ plannedOn, actualOn, skipGround: null }, today, limits), because }).toEqual({
      slip,
      because,
    });
  });

  test('a step that is left out is not late', () => {
    expect(slipOf({ plannedOn: '2019-01-01', actualOn: null, skipGround: 'filing' }, today, limits)).toBe(null);
  });
});
