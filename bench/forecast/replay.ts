import { forecast } from '../../src/capabilities/forecast/rules/engine/forecast.ts';
import { monthOfNumber } from '../../src/capabilities/forecast/rules/engine/month-number.ts';
import { sfc32 } from '../../src/kernel/seeded.ts';
import { rounded } from './scores.ts';
import { cityRules, countySums, emptyCity, livedOn, tableOf } from './synthetic-city.ts';

/** A probability that was claimed, and the true one, which the same state played many times again shows. */
export type Claim = {
  readonly seed: number;
  readonly quarter: number;
  /** Empty for the city. */
  readonly group: string;
  readonly claimed: number;
  readonly truth: number;
  /** Share of the replays within the 80 % interval. */
  readonly covered80: number;
};

/** Eight years before the origin, of which the table holds the last five. */
const [lived, told] = [96, 60];
const first = 2010 * 12;

/** The claims on one made-up city at one of the four origins of its ninth year. */
export function claimsOf(
  seed: number,
  quarter: number,
  { replays, draws }: { readonly replays: number; readonly draws: number },
): Claim[] {
  const rules = cityRules(seed);
  const origin = first + lived + 3 * quarter;
  const january = first + lived;
  const city = livedOn(emptyCity(rules, first), lived + 3 * quarter, sfc32(seed, 'history'));
  const result = forecast(tableOf(city, origin - told), {
    ...{ origin: monthOfNumber(origin), horizonMonths: 12 - 3 * quarter, goal: 0.1, seed, draws },
    onProgress: null,
  });
  const base = countySums(city, january - 12, january);
  const futures = Array.from({ length: replays }, (_, replay) =>
    countySums(livedOn(city, 12 - 3 * quarter, sfc32(seed, `replay ${replay}`)), january, january + 12),
  );
  return [...result.groups, result.total].flatMap(({ name, probabilityOfGoal, quantiles }) => {
    const own = (sums: readonly number[]) =>
      name === '' ? sums.reduce((all, sum) => all + sum, 0) : (sums[Number(name.slice(1))] ?? 0);
    if (probabilityOfGoal === null) return [];
    const share = (is: (sum: number) => boolean) => futures.filter((sums) => is(own(sums))).length / replays;
    return [
      {
        ...{ seed, quarter, group: name, claimed: probabilityOfGoal },
        truth: share((sum) => sum >= 1.1 * own(base)),
        covered80: share((sum) => sum >= quantiles['0.1'] && sum <= quantiles['0.9']),
      },
    ];
  });
}

/** Claims summed up. */
export function claimScores(claims: readonly Claim[]) {
  const mean = (of: (claim: Claim) => number) =>
    claims.reduce((sum, claim) => sum + of(claim), 0) / Math.max(1, claims.length);
  return {
    claims: claims.length,
    claimed: rounded(mean(({ claimed }) => claimed)),
    truth: rounded(mean(({ truth }) => truth)),
    /** Claimed − true in the mean: 0 is honest. */
    meanDifference: rounded(mean(({ claimed, truth }) => claimed - truth)),
    /** How far one claim is from its truth, whichever way. */
    meanDistance: rounded(mean(({ claimed, truth }) => Math.abs(claimed - truth))),
    covered80: rounded(mean(({ covered80 }) => covered80)),
  };
}
