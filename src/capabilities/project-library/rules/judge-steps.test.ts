import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type JudgedSteps, judgedSteps, type LadderBefore } from './judge-steps.ts';
import { ladderStages, rungOf, type Step, stepsAfter } from './ladder.ts';
import { nothingKnown, type ProjectFacts } from './project.ts';
import type { StatedStep } from './stated-steps.ts';

const today = '2020-05-06';
const facts: ProjectFacts = { ...nothingKnown, name: '甲', unitCode: '331023' };
const said = (step: number, more: Partial<StatedStep>): StatedStep => ({
  ...{ step, plannedOn: null, actualOn: null, paperNumber: null },
  ...more,
});
const stood = (step: number, more: Partial<Step>): Step => ({
  ...{ step, plannedOn: null, actualOn: null, paperName: null, paperNumber: null, evidenceId: null },
  ...{ skipGround: null, skipReason: null },
  ...more,
});
const judge = (stated: readonly StatedStep[], before: Partial<LadderBefore> = {}): JudgedSteps =>
  judgedSteps(stated, {
    ...{ steps: [], facts, row: { stage: null, startedIn: null }, startedIn: null, today },
    ...before,
  });
const daysOf = (result: JudgedSteps) =>
  'steps' in result ? result.steps.map(({ actualOn }) => actualOn) : result.code;

describe('what a row says of the ladder', () => {
  test.each<[because: string, stated: StatedStep[], steps: Step[], days: (string | null)[]]>([
    ['a day is taken as it is', [said(2, { actualOn: '2019-05-20' })], [], ['2019-05-20']],
    ['a month is its last day', [said(2, { actualOn: '2020-02' })], [], ['2020-02-29']],
    ['a month is no later than today', [said(2, { actualOn: '2020-05' })], [], [today]],
    [
      'a month is no later than the next step of the same row',
      [said(2, { actualOn: '2019-05' }), said(3, { actualOn: '2019-05-20' })],
      [],
      ['2019-05-20', '2019-05-20'],
    ],
    [
      'a month is no later than the next step known',
      [said(2, { actualOn: '2019-05' })],
      [stood(3, { actualOn: '2019-05-09' })],
      ['2019-05-09'],
    ],
    [
      'a month keeps a day that lies in it',
      [said(2, { actualOn: '2019-05' })],
      [stood(2, { actualOn: '2019-05-09' })],
      [],
    ],
    [
      'a blank cell keeps what stands',
      [said(2, { paperNumber: '1号' })],
      [stood(2, { actualOn: '2019-05-09' })],
      ['2019-05-09'],
    ],
    [
      'the same again writes nothing',
      [said(2, { actualOn: '2019-05-09' })],
      [stood(2, { actualOn: '2019-05-09' })],
      [],
    ],
  ])('%s', (_because, stated, steps, days) => {
    expect(daysOf(judge(stated, { steps }))).toEqual(days);
  });

  test.each<[because: string, stated: StatedStep[], before: Partial<LadderBefore>, code: string]>([
    ['a day to come', [said(2, { actualOn: '2020-05-07' })], {}, 'stepDayAhead'],
    ['a month to come', [said(2, { actualOn: '2020-06' })], {}, 'stepDayAhead'],
    [
      'days out of order',
      [said(2, { actualOn: '2019-05-20' }), said(3, { actualOn: '2019-05-01' })],
      {},
      'stepDayOrder',
    ],
    [
      'out of order with what stands',
      [said(3, { actualOn: '2019-05-01' })],
      { steps: [stood(2, { actualOn: '2019-05-02' })] },
      'stepDayOrder',
    ],
    ['suspended', [said(3, { actualOn: '2019-05-01' })], { facts: { ...facts, stage: 'suspended' } }, 'stepOfSetAside'],
    [
      'another start in the same row',
      [said(6, { actualOn: '2019-05-01' })],
      { row: { stage: null, startedIn: '2019-06' } },
      'startDisagrees',
    ],
  ])('%s is refused', (_because, stated, before, code) => {
    expect(judge(stated, before)).toMatchObject({ code });
  });

  test('a row that says itself that the project is suspended may tell how far it had come', () => {
    const result = judge([said(6, { actualOn: '2018-05-01' })], {
      facts: { ...facts, stage: 'suspended' },
      row: { stage: 'suspended', startedIn: null },
    });
    expect(result).toMatchObject({ facts: { stage: 'suspended', startedIn: '2018-05' } });
  });

  test('a step that was left out and now has its day is left out no more', () => {
    const steps = [stood(3, { skipGround: 'filing', skipReason: '企业备案' })];
    expect(judge([said(3, { plannedOn: '2019-05' })], { steps })).toMatchObject({ steps: [{ skipGround: 'filing' }] });
    const taken = judge([said(3, { actualOn: '2019-05-01' })], { steps });
    expect(taken).toMatchObject({ steps: [{ actualOn: '2019-05-01', skipGround: null, skipReason: null }] });
  });

  test('the start is the month of its day, also where another month was known', () => {
    const before = {
      facts: { ...facts, startedIn: '2019-04' },
      row: { stage: null, startedIn: '2019-04' },
      startedIn: '2019-04',
    };
    expect(judge([said(6, { actualOn: '2019-05-01' })], before)).toMatchObject({
      facts: { startedIn: '2019-05', stage: 'building' },
    });
  });

  test('a plan moves no stage', () => {
    const before = { facts: { ...facts, stage: 'building' as const } };
    expect(judge([said(6, { plannedOn: '2019-05-01' }), said(7, { plannedOn: '2020-09' })], before)).toMatchObject({
      facts: { stage: 'building' },
      changes: [
        { field: 'step6.plannedOn', before: null, after: '2019-05-01' },
        { field: 'step7.plannedOn', before: null, after: '2020-09-30' },
      ],
    });
  });
});

const day = fc.integer({ min: 0, max: 800 }).map((n) => new Date(Date.UTC(2018, 0, 1 + n)).toISOString().slice(0, 10));
const cell = fc.option(
  fc.oneof(
    day,
    day.map((one) => one.slice(0, 7)),
  ),
  { nil: null },
);
const row = fc
  .array(fc.record({ plannedOn: cell, actualOn: cell }), { minLength: 9, maxLength: 9 })
  .map((cells) => cells.map((one, place) => said(place, one)));

test('taken in twice, a row changes nothing the second time, and the stage never falls', () => {
  fc.assert(
    fc.property(row, fc.constantFrom(null, ...ladderStages), (stated, stage) => {
      const first = judge(stated, { facts: { ...facts, stage } });
      if (!('steps' in first)) return;
      expect(rungOf(first.facts.stage)).toBeGreaterThanOrEqual(rungOf(stage));
      const steps = stepsAfter([], first.steps);
      for (const later of [today, '2020-05-31'])
        expect(
          judge(stated, { steps, facts: first.facts, startedIn: first.facts.startedIn, today: later }),
        ).toMatchObject({ steps: [], facts: first.facts });
    }),
  );
});

test('months in their order are never out of order', () => {
  const months = fc.array(fc.integer({ min: 0, max: 28 }), { minLength: 9, maxLength: 9 });
  fc.assert(
    fc.property(months, fc.array(fc.boolean(), { minLength: 9, maxLength: 9 }), (given, exact) => {
      const sorted = given.toSorted((one, other) => one - other);
      const stated = sorted.map((n, place) => {
        const month = new Date(Date.UTC(2018, n, 1)).toISOString().slice(0, 7);
        return said(place, { actualOn: exact[place] ? `${month}-05` : month });
      });
      expect(judge(stated)).toHaveProperty('steps');
    }),
  );
});
