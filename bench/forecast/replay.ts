import { drawn, learnt, summedUp } from '../../src/capabilities/forecast/rules/engine/forecast.ts';
import { monthOfNumber } from '../../src/capabilities/forecast/rules/engine/month-number.ts';
import type {
  ForecastInput,
  ForecastOptions,
  ForecastShocks,
  GroupForecast,
} from '../../src/capabilities/forecast/rules/engine/shapes.ts';
import { sfc32 } from '../../src/kernel/seeded.ts';
import { rounded } from './scores.ts';
import { type CityRules, cityRules, countySums, emptyCity, livedOn, tableOf } from './synthetic-city.ts';

/**
 * A probability that was claimed, and the true one, which the same state played many times again shows. Widths are standard
 * deviations in logarithms of the year's amount.
 */
export type Claim = {
  readonly seed: number;
  readonly quarter: number;
  /** Empty for the city. */
  readonly group: string;
  readonly claimed: number;
  readonly truth: number;
  /** Share of the replays within the 80 % interval. */
  readonly covered80: number;
  /** How wide the 80 % interval is, and would be by the projects' own chance alone and with the counties' shocks. */
  readonly said: { readonly projects: number; readonly withCounties: number; readonly whole: number };
  /** How far the replays lay from the median: what `said.whole` should be. */
  readonly missed: number;
  /** How far they lay from one another: chance alone where the year had begun, since all have its shocks in common. */
  readonly played: number;
};

/** How the made-up cities are played: what `rules` says holds in each instead of what its seed would have drawn. */
export type Played = {
  readonly replays: number;
  readonly draws: number;
  readonly rules: Partial<CityRules>;
};

/** Eight years before the origin, of which the table holds the last five. */
const [lived, told] = [96, 60];
const first = 2010 * 12;

/** Between the tenth and the ninetieth hundredth of a normal distribution, in standard deviations. */
const normal80 = 2 * 1.2816;

/** The claims on one made-up city at one of the four origins of its ninth year. */
export function claimsOf(seed: number, quarter: number, { replays, draws, rules: fixed }: Played): Claim[] {
  const rules = { ...cityRules(seed), ...fixed };
  const origin = first + lived + 3 * quarter;
  const january = first + lived;
  const city = livedOn(emptyCity(rules, first), lived + 3 * quarter, sfc32(seed, 'history'));
  const answers = answersOf(tableOf(city, origin - told), {
    ...{ origin: monthOfNumber(origin), horizonMonths: 12 - 3 * quarter, goal: 0.1, seed, draws },
    onProgress: null,
  });
  const base = countySums(city, january - 12, january);
  const futures = Array.from({ length: replays }, (_, replay) =>
    countySums(livedOn(city, 12 - 3 * quarter, sfc32(seed, `replay ${replay}`)), january, january + 12),
  );
  return answers.flatMap(({ said, whole: { name, medianYuan, probabilityOfGoal, quantiles } }) => {
    const own = (sums: readonly number[]) =>
      name === '' ? sums.reduce((all, sum) => all + sum, 0) : (sums[Number(name.slice(1))] ?? 0);
    if (probabilityOfGoal === null) return [];
    const share = (is: (sum: number) => boolean) => futures.filter((sums) => is(own(sums))).length / replays;
    const far = futures.map((sums) => logOf(own(sums)) - logOf(medianYuan));
    const missed = rootMeanSquare(far);
    return [
      {
        ...{ seed, quarter, group: name, claimed: probabilityOfGoal },
        truth: share((sum) => sum >= 1.1 * own(base)),
        covered80: share((sum) => sum >= quantiles['0.1'] && sum <= quantiles['0.9']),
        ...{ said, missed, played: Math.sqrt(Math.max(0, missed ** 2 - meanOf(far) ** 2)) },
      },
    ];
  });
}

/** The answer for every county and the city, with its width by what makes it: what is learnt is the same. */
function answersOf(input: ForecastInput, options: ForecastOptions) {
  const known = learnt(input, options);
  const { calibration } = known;
  const all = (shocks: Partial<ForecastShocks>) => {
    const own = { ...known, calibration: { ...calibration, shocks: { ...calibration.shocks, ...shocks } } };
    const { groups, total } = summedUp(drawn(own, options), options);
    return [...groups, total];
  };
  const [projects, withCounties] = [all({ citySigma: 0, groupSigma: 0 }), all({ citySigma: 0 })];
  return all({}).map((whole, at) => ({
    whole,
    said: { projects: widthOf(projects[at]), withCounties: widthOf(withCounties[at]), whole: widthOf(whole) },
  }));
}

function widthOf(group: GroupForecast | undefined): number {
  return (logOf(group?.quantiles['0.9'] ?? 1) - logOf(group?.quantiles['0.1'] ?? 1)) / normal80;
}

function logOf(yuan: number): number {
  return Math.log(Math.max(1, yuan));
}

/** Claims summed up. */
export function claimScores(claims: readonly Claim[]) {
  const mean = (of: (claim: Claim) => number) => meanOf(claims.map(of));
  const width = (of: (claim: Claim) => number) => rounded(rootMeanSquare(claims.map(of)));
  return {
    claims: claims.length,
    claimed: rounded(mean(({ claimed }) => claimed)),
    truth: rounded(mean(({ truth }) => truth)),
    /** Claimed − true in the mean: 0 is honest. */
    meanDifference: rounded(mean(({ claimed, truth }) => claimed - truth)),
    meanDifferenceError: rounded(errorOverCities(claims, ({ claimed, truth }) => claimed - truth)),
    /** How far one claim is from its truth, whichever way. */
    meanDistance: rounded(mean(({ claimed, truth }) => Math.abs(claimed - truth))),
    covered80: rounded(mean(({ covered80 }) => covered80)),
    covered80Error: rounded(errorOverCities(claims, ({ covered80 }) => covered80)),
    said: {
      projects: width(({ said }) => said.projects),
      withCounties: width(({ said }) => said.withCounties),
      whole: width(({ said }) => said.whole),
    },
    missed: width(({ missed }) => missed),
    played: width(({ played }) => played),
  };
}

/**
 * Standard error of a mean over cities. All replays of a city have the year in common that had begun, so that a city
 * counts once, however often it is played: of 24 cities the coverage of the city's interval is known to 0.06 only.
 */
function errorOverCities(claims: readonly Claim[], of: (claim: Claim) => number): number {
  const cities = [...Map.groupBy(claims, ({ seed }) => seed).values()].map((own) => meanOf(own.map(of)));
  const middle = meanOf(cities);
  const squares = cities.reduce((sum, value) => sum + (value - middle) ** 2, 0);
  return Math.sqrt(squares / Math.max(1, cities.length - 1) / Math.max(1, cities.length));
}

function rootMeanSquare(values: readonly number[]): number {
  return Math.sqrt(meanOf(values.map((value) => value ** 2)));
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
