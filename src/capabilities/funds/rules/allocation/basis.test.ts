import { describe, expect, test } from 'vitest';
import { type AllocationWish, maturityOf, type OpenProject, performanceOf, requestOf, scoreOf } from './basis.ts';
import { capOf } from './request.ts';
import { usualFloorYuan, usualSharePercent } from './usual-wish.ts';

const project: OpenProject = {
  ...{ id: 'p', name: '始丰溪治理', unitCode: '331023', stage: 'building', industryCode: '7721', action: null },
  ...{ plannedTotalYuan: 1000, alreadyYuan: { national: 100, city: 50 }, paidYuan: 90 },
};
const wish: AllocationWish = {
  ...{ maturityWeight: 3, performanceWeight: 1, maxSharePercent: 40, levelSharePercent: {}, leastYuan: 10 },
  ...{ floors: [], floorsElastic: true, required: [] },
};
const source = {
  id: 's',
  documentNo: '1号',
  level: 'city',
  purpose: 'water',
  unitCode: '331000',
  leftYuan: 9,
} as const;
const asked = (change: Partial<OpenProject>) =>
  requestOf({ city: '331000', sources: [source], projects: [{ ...project, ...change }] }, wish);

describe('a score', () => {
  test.each([
    { because: 'the weights count', change: {}, weights: [3, 1], score: 90 },
    { because: 'maturity alone', change: {}, weights: [1, 0], score: 100 },
    { because: 'what was paid of what was given', change: {}, weights: [0, 1], score: 60 },
    { because: 'no weight is the same weight', change: {}, weights: [0, 0], score: 80 },
    {
      because: 'without money there is nothing to judge',
      change: { alreadyYuan: {}, paidYuan: 0 },
      weights: [0, 1],
      score: 50,
    },
    { because: 'an idea is not ripe', change: { stage: 'idea' as const }, weights: [1, 0], score: 10 },
  ])('$because', ({ change, weights: [maturityWeight = 0, performanceWeight = 0], score }) => {
    expect(scoreOf({ ...project, ...change }, { ...wish, maturityWeight, performanceWeight })).toBe(score);
  });

  test('a later step is riper, and what is over or stopped gets nothing', () => {
    const steps = ['idea', 'proposal', 'feasibility', 'design', 'permits', 'tender', 'building'] as const;
    const points = steps.map((step) => maturityOf(step) ?? -1);
    expect(points).toEqual(points.toSorted((one, other) => one - other));
    for (const stage of ['finished', 'accepted', 'suspended', 'cancelled'] as const) {
      expect(maturityOf(stage)).toBeNull();
      expect(asked({ stage }).projects).toEqual([]);
    }
    expect(performanceOf(project)).toBe(60);
  });
});

describe('a request', () => {
  test.each([
    { because: 'its purpose fits', change: {}, isPaid: true },
    { because: 'air is no water', change: { industryCode: '7722' }, isPaid: false },
    { because: 'the city’s money goes anywhere', change: { unitCode: '331024' }, isPaid: true },
  ])('a source pays where $because', ({ change, isPaid }) => {
    const { pots, projects } = asked(change);
    expect(projects[0]?.purposes.includes(pots[0]?.purpose ?? '')).toBe(isPaid);
  });

  test('money of a county stays there, and what a project has counts towards its share', () => {
    const handed = { ...source, unitCode: '331024' };
    const { pots, projects } = requestOf({ city: '331000', sources: [handed], projects: [project] }, wish);
    expect(projects[0]?.purposes).not.toContain(pots[0]?.purpose);
    const [candidate] = asked({}).projects;
    expect(candidate && capOf(candidate)).toBe(400 - 150);
  });
});

test.each([
  [{ leftYuan: 43, plannedYuan: 500 }, 20, 'twice 8.6 percent, in steps of five'],
  [{ leftYuan: 1, plannedYuan: 500 }, 10, 'less would be no help to anybody'],
  [{ leftYuan: 400, plannedYuan: 500 }, 50, 'owners bring the other half'],
  [{ leftYuan: 5, plannedYuan: 0 }, 50, 'nothing to compare with'],
])('what a project is offered at most with %j', (basis, percent, because) => {
  expect(usualSharePercent(basis), because).toBe(percent);
});

test.each([
  [{ leftYuan: 84_420_000, units: 12 }, 1_700_000, 'a quarter of 703 万元, in whole tens'],
  [{ leftYuan: 84_420_000, units: 1 }, 0, 'who is alone gets it anyway'],
  [{ leftYuan: 84_420_000, units: 0 }, 0, 'nobody is there'],
  [{ leftYuan: 300_000, units: 2 }, 0, 'too little to be shared out beforehand'],
])('what each unit is sure of with %j', (basis, yuan, because) => {
  expect(usualFloorYuan(basis), because).toBe(yuan);
});
