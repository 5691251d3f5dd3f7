import { describe, expect, test } from 'vitest';
import { type ProjectMoneyFacts, projectStalls, type StallKind, sourceStalls, usualThresholds } from './stalls.ts';

const on = '2020-03-31';
const sound: ProjectMoneyFacts = {
  allocatedYuan: 1000,
  arrivedYuan: 1000,
  paidYuan: 500,
  allocatedOn: '2019-07-01',
  firstPaidOn: '2019-09-01',
  stage: 'building',
  plannedTotalYuan: 10_000,
  totalYuan: 4_000,
  lastWorkMonth: '2020-03',
};
const kinds = (change: Partial<ProjectMoneyFacts>) =>
  projectStalls({ ...sound, ...change }, on, usualThresholds).map(({ kind }) => kind);

describe('money of a project', () => {
  test.each<[Partial<ProjectMoneyFacts>, StallKind[], string]>([
    [{}, [], 'half paid, two fifths done, at work this month'],
    [{ paidYuan: 0, firstPaidOn: null }, ['noPayment'], 'nine months without a payment'],
    [{ paidYuan: 0, firstPaidOn: null, allocatedOn: '2019-10-01' }, [], 'not yet six months'],
    [{ paidYuan: 0, firstPaidOn: null, allocatedOn: '2019-09-30' }, ['noPayment'], 'six months and a day'],
    [{ paidYuan: 0, firstPaidOn: null, allocatedYuan: 0 }, [], 'nothing allocated, nothing waits'],
    [{ lastWorkMonth: '2019-11' }, ['paidWithoutProgress'], 'no work since November'],
    [{ lastWorkMonth: '2019-12' }, [], 'the end of December is three months ago to the day'],
    [{ lastWorkMonth: null, totalYuan: null }, ['paidWithoutProgress'], 'it never reported any work'],
    [{ lastWorkMonth: '2019-06', firstPaidOn: '2020-02-01' }, [], 'it was paid only lately'],
    [{ lastWorkMonth: '2019-06', stage: 'finished' }, [], 'work that is over asks for nothing'],
    [{ paidYuan: 610 }, ['paidBeyondProgress'], '61 percent paid, 40 done'],
    [{ paidYuan: 600 }, [], 'exactly twenty points'],
    [{ paidYuan: 1000, totalYuan: 12_000 }, [], 'work beyond the plan is done work'],
    [{ paidYuan: 1000, stage: 'accepted' }, [], 'it was accepted'],
    [{ plannedTotalYuan: null, paidYuan: 1000 }, [], 'without a plan no share is known'],
    [{ arrivedYuan: 499 }, ['paidBeyondArrived'], 'one yuan more was paid than came'],
  ])('%j is %j: %s', (change, found) => {
    expect(kinds(change)).toEqual(found);
  });

  test('says since when, for how long and by how much', () => {
    const [stall] = projectStalls({ ...sound, paidYuan: 0, firstPaidOn: null }, on, usualThresholds);
    expect(stall).toEqual({ kind: 'noPayment', yuan: 1000, since: '2019-07-01', months: 8, points: null });
    const [ahead] = projectStalls({ ...sound, paidYuan: 755 }, on, usualThresholds);
    expect(ahead).toMatchObject({ kind: 'paidBeyondProgress', points: 35.5 });
  });

  test('a city may set other thresholds', () => {
    const strict = { ...usualThresholds, aheadPoints: 5 };
    expect(projectStalls({ ...sound, paidYuan: 460 }, on, strict).map(({ kind }) => kind)).toEqual([
      'paidBeyondProgress',
    ]);
  });
});

describe('money of a source', () => {
  const nothing = { idleYuan: 0, idleSince: null, unallocatedYuan: 0, unallocatedSince: null };
  test.each([
    [nothing, [], 'nothing waits'],
    [{ ...nothing, idleYuan: 5, idleSince: '2019-03-31' }, [], 'a year to the day'],
    [{ ...nothing, idleYuan: 5, idleSince: '2019-03-30' }, ['idle'], 'more than a year'],
    [{ ...nothing, unallocatedYuan: 5, unallocatedSince: '2020-01-31' }, [], 'two months to the day'],
    [{ ...nothing, unallocatedYuan: 5, unallocatedSince: '2020-01-30' }, ['unallocated'], 'more than two months'],
  ])('%j is %j: %s', (facts, found, _because) => {
    expect(sourceStalls(facts, on, usualThresholds).map(({ kind }) => kind)).toEqual(found);
  });
});
