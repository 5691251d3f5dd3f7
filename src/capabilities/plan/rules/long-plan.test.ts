import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkPeriod, isInPeriod, keyProjectState, mayHoldKeyProject, missingOfLongPlan } from './long-plan.ts';

describe('keyProjectState', () => {
  test.each([
    { stages: [], state: 'unlanded', because: 'no project carries it out' },
    { stages: ['cancelled'], state: 'unlanded', because: 'its only project was given up' },
    { stages: ['idea', 'tender'], state: 'preparing', because: 'nothing has been built' },
    { stages: [null], state: 'preparing', because: 'a project of unknown stage is there all the same' },
    { stages: ['idea', 'building'], state: 'building', because: 'one of its parts is under way' },
    { stages: ['finished', 'idea'], state: 'building', because: 'a part is done, another to come' },
    { stages: ['suspended'], state: 'building', because: 'it was begun and stands still' },
    { stages: ['finished', 'accepted', 'cancelled'], state: 'finished', because: 'all that remains is done' },
  ] as const)('$stages is $state: $because', ({ stages, state }) => {
    expect(keyProjectState(stages)).toBe(state);
  });
});

describe('periods', () => {
  test.each([
    { fromYear: 2019, toYear: 2022, isSound: true, because: 'a plan of four years' },
    { fromYear: 2020, toYear: 2020, isSound: true, because: 'one year is a period' },
    { fromYear: 2021, toYear: 2020, isSound: false, because: 'time runs forward' },
    { fromYear: 2006, toYear: 2021, isSound: false, because: 'sixteen years are no plan' },
  ])('$fromYear–$toYear: $because', ({ isSound, ...years }) => {
    const check = () => checkPeriod(years);
    if (isSound) expect(check).not.toThrow();
    else expect(check).toThrowError(expect.objectContaining({ code: 'periodUnclear' }));
  });

  test('an item is in a period exactly where they share a year', () => {
    const years = fc
      .tuple(fc.integer({ min: 1990, max: 2100 }), fc.nat(14))
      .map(([from, more]) => ({ fromYear: from, toYear: from + more }));
    const list = ({ fromYear, toYear }: { fromYear: number; toYear: number }) =>
      Array.from({ length: toYear - fromYear + 1 }, (_, i) => fromYear + i);
    fc.assert(
      fc.property(years, years, (item, plan) => {
        expect(isInPeriod(item, plan)).toBe(list(item).some((year) => list(plan).includes(year)));
      }),
    );
  });
});

test('an item is placed at a county, a zone or the city, never below', () => {
  expect(() => mayHoldKeyProject('zone')).not.toThrow();
  expect(() => mayHoldKeyProject('township')).toThrowError(expect.objectContaining({ code: 'keyProjectBelowCounty' }));
});

test('a plan is adopted with all of its four parts', () => {
  const whole = { present: 'x', goals: 'x', tasks: 'x', safeguards: 'x' };
  expect(missingOfLongPlan(whole)).toEqual([]);
  expect(missingOfLongPlan({ ...whole, tasks: '', present: '' })).toEqual(['present', 'tasks']);
});
