import fc from 'fast-check';
import { expect, test } from 'vitest';
import { byKind, type KindSums, totalOf } from './kinds.ts';

const sums = (action: string, investedYuan: number, baseYuan: number, projects = 1): KindSums => ({
  action,
  industryCode: '7721',
  isEcoLed: false,
  projects,
  investedYuan,
  baseYuan,
});

test.each([
  { because: 'the largest comes first', all: [sums('air', 1, 1), sums('soil', 3, 1)], keys: ['soil', 'air'] },
  {
    because: 'what has nothing in either year is left out',
    all: [sums('air', 0, 0, 0), sums('soil', 3, 1)],
    keys: ['soil'],
  },
  {
    because: 'what had something last year stays',
    all: [sums('air', 0, 5, 0), sums('soil', 3, 1)],
    keys: ['soil', 'air'],
  },
])('$keys: $because', ({ all, keys }) => {
  expect(byKind(all, ({ action }) => action).map(({ key }) => key)).toEqual(keys);
});

test('growth and share of a kind', () => {
  const [first] = byKind([sums('air', 150, 100), sums('soil', 50, 0)], ({ action }) => action);
  expect(first).toMatchObject({ key: 'air', growthPercent: 50, sharePercent: 75 });
});

test('however it is cut, the kinds add up to the whole', () => {
  const kind = fc.record({
    action: fc.constantFrom('', 'air', 'soil'),
    industryCode: fc.constantFrom('', '7721', '7722'),
    isEcoLed: fc.boolean(),
    projects: fc.nat(50),
    investedYuan: fc.nat(1e12),
    baseYuan: fc.nat(1e12),
  });
  fc.assert(
    fc.property(fc.array(kind, { maxLength: 30 }), (all) => {
      for (const rows of [
        byKind(all, (k) => k.action),
        byKind(all, (k) => k.industryCode),
        byKind(all, (k) => k.isEcoLed),
      ]) {
        const told = rows.reduce((total, row) => total + row.baseYuan, 0);
        expect(told).toBe(totalOf(all).baseYuan);
      }
    }),
  );
});
