import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type BridgeFacts, bridgeCauses, bridgeOf, type Counted, movesBehind } from './bridge.ts';
import { pointsBetween } from './headline.ts';

const counted = (investedYuan: number | null, baseYuan = 0): Counted => ({ investedYuan, baseYuan });
const plain: BridgeFacts = {
  projectId: 'p',
  name: '项目',
  isKnownBefore: true,
  isKnownNow: true,
  unitBefore: 'A',
  unitNow: 'A',
  isInBefore: true,
  isInNow: true,
  isWithdrawn: false,
  hasAbsorbed: false,
  before: counted(100, 80),
  restated: counted(100, 80),
  now: counted(150, 90),
};
const gone = counted(null);

test.each([
  { because: 'nothing but work', facts: {}, details: ['natural'] },
  { because: 'a later report of the former month', facts: { before: gone }, details: ['lateReport', 'natural'] },
  { because: 'a corrected month', facts: { before: counted(90, 80) }, details: ['corrected', 'natural'] },
  {
    because: 'a project that was not known',
    facts: { isKnownBefore: false, isInBefore: false, unitBefore: null, before: gone },
    details: ['newProject', 'natural'],
  },
  {
    because: 'the verdict went in',
    facts: { isInBefore: false, before: gone },
    details: ['enteredCaliber', 'natural'],
  },
  { because: 'the verdict went out', facts: { isInNow: false, restated: gone, now: gone }, details: ['leftCaliber'] },
  {
    because: 'cancelled, returned or merged',
    facts: { isInNow: false, isWithdrawn: true, restated: gone, now: gone },
    details: ['withdrawn'],
  },
  {
    because: 'it took over what a merged project held',
    facts: { hasAbsorbed: true, before: counted(60, 40) },
    details: ['absorbed', 'natural'],
  },
  { because: 'it came from another county', facts: { unitBefore: 'B' }, details: ['movedIn', 'natural'] },
  { because: 'it went to another county', facts: { unitNow: 'B' }, details: ['movedOut'] },
  {
    because: 'returned, and still in the caliber: nothing changes',
    facts: { isWithdrawn: true },
    details: ['natural'],
  },
])('$details: $because', ({ facts, details }) => {
  const moves = bridgeCauses.flatMap((cause) => movesBehind([{ ...plain, ...facts }], 'A', cause));
  expect(moves.map(({ detail }) => detail).toSorted()).toEqual(details.toSorted());
});

test('a move within the city moves its units and not the city', () => {
  const moved = { ...plain, unitNow: 'B' };
  expect(movesBehind([moved], null, 'region')).toEqual([]);
  expect(movesBehind([moved], 'B', 'region')).toMatchObject([{ investedYuan: 100, baseYuan: 80 }]);
});

test('a merger comes to nothing in its part', () => {
  const from = { ...plain, projectId: 'a', isInNow: false, isWithdrawn: true, restated: gone, now: gone };
  const into = { ...plain, projectId: 'b', hasAbsorbed: true, restated: counted(200, 160), now: counted(200, 160) };
  const { parts, restated } = bridgeOf([from, into], null);
  expect(parts.find(({ cause }) => cause === 'withdrawn')).toMatchObject({ investedYuan: 0, baseYuan: 0, points: 0 });
  expect(restated).toMatchObject({ investedYuan: 200, baseYuan: 160 });
});

test('the former month restated stands between what became known and what was done', () => {
  const late = { ...plain, projectId: 'q', before: gone, restated: counted(60, 20), now: counted(60, 30) };
  const { before, restated, now, parts } = bridgeOf([plain, late], null);
  expect([before.growthPercent, restated.growthPercent, now.growthPercent]).toEqual([25, 60, 75]);
  expect(parts.map(({ cause, points }) => [cause, points])).toEqual([
    ['report', 35],
    ['caliber', 0],
    ['region', 0],
    ['withdrawn', 0],
    ['natural', 15],
  ]);
  expect([before.projects, now.projects, now.topThreeSharePercent]).toEqual([1, 2, 100]);
});

const amounts = fc.record({ investedYuan: fc.option(fc.nat(1e12)), baseYuan: fc.nat(1e12) });
const code = fc.constantFrom('A', 'B', null);
const history = fc.array(
  fc.record({
    projectId: fc.uuid(),
    name: fc.constant('项目'),
    isKnownBefore: fc.boolean(),
    isKnownNow: fc.boolean(),
    unitBefore: code,
    unitNow: code,
    isInBefore: fc.boolean(),
    isInNow: fc.boolean(),
    isWithdrawn: fc.boolean(),
    hasAbsorbed: fc.boolean(),
    before: amounts,
    restated: amounts,
    now: amounts,
  }),
  { maxLength: 20 },
);

test('the parts add up exactly, in yuan and in the points shown, and each is the sum of its rows', () => {
  fc.assert(
    fc.property(history, code, (facts, unit) => {
      const { before, now, parts } = bridgeOf(facts, unit);
      const sum = (value: (part: (typeof parts)[number]) => number) =>
        parts.reduce((all, part) => all + value(part), 0);
      expect(before.investedYuan + sum((part) => part.investedYuan)).toBe(now.investedYuan);
      expect(before.baseYuan + sum((part) => part.baseYuan)).toBe(now.baseYuan);
      for (const part of parts) {
        const rows = movesBehind(facts, unit, part.cause);
        expect(rows.reduce((all, row) => all + row.investedYuan, 0)).toBe(part.investedYuan);
        expect(rows.length).toBe(part.projects);
        if (part.projects === 0 && part.points !== null) expect(part.points).toBe(0);
      }
      if (parts.some(({ points }) => points === null)) return;
      const shown = pointsBetween(before.growthPercent, now.growthPercent) ?? Number.NaN;
      expect(parts.reduce((all, part) => all + Math.round((part.points ?? 0) * 10), 0)).toBe(Math.round(shown * 10));
    }),
  );
});
