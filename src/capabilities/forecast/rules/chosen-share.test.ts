import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shareReached, totalsWith, worthOfEach } from './chosen-share.ts';

const amounts = fc.array(fc.integer({ min: -50, max: 200 }), { minLength: 40, maxLength: 40 });

test('the share with some actions is that of their sums, and each worth is the difference that one makes', () => {
  fc.assert(
    fc.property(amounts, fc.subarray([0, 1, 2]), fc.integer({ min: 0, max: 400 }), (list, places, goalYuan) => {
      const scenarios = { draws: 10, values: Float32Array.from(list), goalYuan };
      const share = (chosen: readonly number[]) => shareReached(totalsWith(scenarios, chosen), goalYuan);
      const plain = (chosen: readonly number[]) =>
        list
          .slice(0, 10)
          .filter((base, s) => base + chosen.reduce((sum, at) => sum + (list[(at + 1) * 10 + s] ?? 0), 0) >= goalYuan)
          .length / 10;
      expect(share(places)).toBe(plain(places));
      worthOfEach(scenarios, places, 3).forEach((worth, place) => {
        const other = places.includes(place) ? places.filter((one) => one !== place) : [...places, place];
        const difference = places.includes(place) ? share(places) - share(other) : share(other) - share(places);
        expect(worth).toBeCloseTo(difference, 10);
      });
    }),
  );
});
