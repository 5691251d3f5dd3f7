import fc from 'fast-check';
import { expect, test } from 'vitest';
import { projectsToPass, sensitivityOf, type UnitStanding } from './sensitivity.ts';

const unit = (code: string, investedYuan: number, baseYuan = 1000, more: Partial<UnitStanding> = {}): UnitStanding => ({
  code,
  name: code,
  investedYuan,
  baseYuan,
  largest: null,
  openYuan: [],
  ...more,
});

test.each([
  {
    because: 'far apart',
    percent: 5,
    units: [unit('a', 1500), unit('b', 1000)],
    ranks: [
      [1, 1],
      [2, 2],
    ],
  },
  {
    because: 'near enough to change places',
    percent: 5,
    units: [unit('a', 1050), unit('b', 1000)],
    ranks: [
      [1, 2],
      [1, 2],
    ],
  },
  {
    because: 'a tie stays a tie only while nothing is off',
    percent: 1,
    units: [unit('a', 1000), unit('b', 1000)],
    ranks: [
      [1, 2],
      [1, 2],
    ],
  },
  {
    because: 'without a base it is last whatever happens',
    percent: 50,
    units: [unit('a', 10), unit('b', 900, 0)],
    ranks: [
      [1, 1],
      [2, 2],
    ],
  },
])('best and worst ranks: $because', ({ units, percent, ranks }) => {
  expect(sensitivityOf(units, percent).map(({ bestRank, worstRank }) => [bestRank, worstRank])).toEqual(ranks);
});

test('without its largest project a unit falls to where the others leave it', () => {
  const largest = { projectId: 'p', name: '大项目', investedYuan: 800, baseYuan: 100 };
  const [first] = sensitivityOf([unit('a', 1500, 1000, { largest }), unit('b', 1000)], 1);
  expect(first?.withoutLargest).toEqual({ projectId: 'p', name: '大项目', growthPercent: -22.2, rank: 2 });
});

test.each([
  { because: 'the one with the most planned work is enough', open: [10, 200], above: 10, count: 1 },
  { because: 'it takes two', open: [60, 60, 10], above: 10, count: 2 },
  { because: 'equal is not above', open: [100], above: 10, count: null },
  { because: 'all of them would not do', open: [1, 1], above: 10, count: null },
  { because: 'there is none', open: [], above: 10, count: null },
])('$count projects: $because', ({ open, above, count }) => {
  expect(projectsToPass({ investedYuan: 1000, baseYuan: 1000 }, above, open)).toBe(count);
});

test('the next above is the nearest, and the first has none', () => {
  const rows = sensitivityOf([unit('a', 1500), unit('b', 1200), unit('c', 1000, 1000, { openYuan: [300] })], 1);
  expect(rows.map(({ ahead, projectsToPass: n }) => [ahead?.code ?? null, n])).toEqual([
    [null, null],
    ['a', null],
    ['b', 1],
  ]);
});

test('a rank lies between its best and its worst, and a wider margin never makes it firmer', () => {
  const one = fc.record({ investedYuan: fc.nat(1e11), baseYuan: fc.nat(1e11) });
  fc.assert(
    fc.property(fc.array(one, { maxLength: 12 }), fc.integer({ min: 1, max: 25 }), (list, percent) => {
      const units = list.map(({ investedYuan, baseYuan }, i) => unit(String(i), investedYuan, baseYuan));
      const wider = new Map(sensitivityOf(units, percent * 2).map((row) => [row.code, row]));
      for (const { code, rank, bestRank, worstRank } of sensitivityOf(units, percent)) {
        expect(bestRank).toBeLessThanOrEqual(rank);
        expect(worstRank).toBeGreaterThanOrEqual(rank);
        expect(wider.get(code)?.bestRank).toBeLessThanOrEqual(bestRank);
        expect(wider.get(code)?.worstRank).toBeGreaterThanOrEqual(worstRank);
      }
    }),
  );
});
