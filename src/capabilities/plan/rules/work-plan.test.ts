import { describe, expect, test } from 'vitest';
import { checkActions, mayAppend, missingOfWorkPlan } from './work-plan.ts';

const before = { state: 'adopted', version: 3, recordedBy: 'li' } as const;

describe('mayAppend', () => {
  test.each([
    { next: { state: 'draft', note: null }, before: null, seen: 0, because: 'the first version follows nothing' },
    {
      next: { state: 'adopted', note: null },
      before: { ...before, state: 'draft' },
      seen: 3,
      because: 'adopting is no change of what was adopted',
    },
    { next: { state: 'adopted', note: '调整' }, before, seen: 3, because: 'an amendment that says why' },
  ] as const)('lets pass: $because', ({ next, before, seen }) => {
    expect(() => mayAppend(next, before, seen)).not.toThrow();
  });

  test.each([
    {
      next: { state: 'adopted', note: '调整' },
      before,
      seen: 2,
      code: 'planChanged',
      because: 'somebody else saved version 3',
    },
    {
      next: { state: 'draft', note: null },
      before: null,
      seen: 1,
      code: 'planChanged',
      because: 'there is nothing to have seen',
    },
    {
      next: { state: 'draft', note: '退回' },
      before,
      seen: 3,
      code: 'adoptedStays',
      because: 'a paper that went out is not taken back',
    },
    {
      next: { state: 'adopted', note: null },
      before,
      seen: 3,
      code: 'reasonMissing',
      because: 'what was issued changes with a reason only',
    },
    {
      next: { state: 'adopted', note: '' },
      before,
      seen: 3,
      code: 'reasonMissing',
      because: 'an empty reason is none',
    },
  ] as const)('refuses $code: $because', ({ next, before, seen, code }) => {
    expect(() => mayAppend(next, before, seen)).toThrowError(expect.objectContaining({ code }));
  });
});

describe('checkActions', () => {
  const air = { action: 'air', goal: 'x', targets: [] } as const;
  const target = { kind: 'started', unitCode: '331023' } as const;
  test('an action stands in the plan once', () => {
    expect(() => checkActions([air, air])).toThrowError(expect.objectContaining({ code: 'planActionTwice' }));
  });
  test('one target of a kind for a region, and others beside it', () => {
    expect(() => checkActions([{ ...air, targets: [target, target] }])).toThrowError(
      expect.objectContaining({ code: 'targetTwice' }),
    );
    const others = [target, { ...target, kind: 'finished' as const }, { ...target, unitCode: '331024' }];
    expect(() => checkActions([{ ...air, targets: others }])).not.toThrow();
  });
});

test.each([
  {
    plan: { goal: 'x', safeguards: 'x', actions: [{ action: 'air', goal: 'x', targets: [] }] },
    missing: [],
    because: 'five actions may have no work this year',
  },
  {
    plan: { goal: '', safeguards: 'x', actions: [{ action: 'air', goal: '', targets: [] }] },
    missing: ['goal', 'air'],
    because: 'each action that is named has a goal',
  },
  {
    plan: { goal: 'x', safeguards: '', actions: [] },
    missing: ['safeguards', 'actions'],
    because: 'a plan without actions is none',
  },
] as const)('what a plan lacks is $missing: $because', ({ plan, missing }) => {
  expect(missingOfWorkPlan(plan)).toEqual(missing);
});
