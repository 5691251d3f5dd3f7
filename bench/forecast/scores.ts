import { sfc32 } from '../../src/kernel/seeded.ts';
import type { Trial } from './trial.ts';

/** Continuous ranked probability score of some draws: 0 is perfect, in the unit of the amounts. */
export function crpsOf(draws: Float64Array, actual: number): number {
  const sorted = draws.slice().sort();
  let [distance, spread] = [0, 0];
  for (const [at, value] of sorted.entries()) {
    distance += Math.abs(value - actual);
    spread += (2 * (at + 1) - sorted.length - 1) * value;
  }
  return distance / sorted.length - spread / sorted.length ** 2;
}

/** How good the forecasts of some trials are; ratios against naive, so below 1 is better. */
export type Scores = {
  readonly trials: number;
  /** Mean absolute error ÷ that of naive, by method. */
  readonly maeRatio: Readonly<Record<string, number>>;
  /** Standard error of the engine's ratio, from years drawn again. */
  readonly maeRatioError: number;
  readonly crpsRatio: number;
  /** Mean pinball loss over the quantiles ÷ half of naive's absolute error. */
  readonly pinballRatio: number;
  readonly coverage50: number;
  readonly coverage80: number;
  readonly coverage80Error: number;
  readonly coverage95: number;
  /** 1 is perfect, 0 is no better than always saying how often the goal was reached before. */
  readonly brierSkill: number | null;
  readonly brier: number | null;
};

/** The scores of some trials. */
export function scoresOf(trials: readonly Trial[]): Scores {
  const methods = Object.keys(trials[0]?.points ?? {}) as (keyof Trial['points'])[];
  const naive = error(trials, 'naive');
  const told = trials.filter(({ probability, isReached }) => probability !== null && isReached !== null);
  const rate = mean(told.map(({ isReached }) => Number(isReached)));
  const brier = mean(told.map(({ probability, isReached }) => ((probability ?? 0) - Number(isReached)) ** 2));
  return {
    trials: trials.length,
    maeRatio: Object.fromEntries(methods.map((method) => [method, rounded(error(trials, method) / naive)])),
    maeRatioError: rounded(bootstrap(trials, (some) => error(some, 'engine') / error(some, 'naive'))),
    crpsRatio: rounded(mean(trials.map(({ crps }) => crps)) / naive),
    pinballRatio: rounded(mean(trials.map(pinballOf)) / (naive / 2)),
    coverage50: rounded(coverage(trials, '0.25', '0.75')),
    coverage80: rounded(coverage(trials, '0.1', '0.9')),
    coverage80Error: rounded(bootstrap(trials, (some) => coverage(some, '0.1', '0.9'))),
    coverage95: rounded(coverage(trials, '0.025', '0.975')),
    brier: told.length === 0 ? null : rounded(brier),
    brierSkill: told.length === 0 || rate * (1 - rate) === 0 ? null : rounded(1 - brier / (rate * (1 - rate))),
  };
}

/** How often the goal was reached where the probability claimed lay in each fifth. */
export function reliabilityOf(trials: readonly Trial[]): { claimed: number; reached: number; trials: number }[] {
  return [0, 1, 2, 3, 4].flatMap((fifth) => {
    const own = trials.filter(
      ({ probability, isReached }) =>
        probability !== null && isReached !== null && Math.min(4, Math.floor(probability * 5)) === fifth,
    );
    if (own.length === 0) return [];
    return [
      {
        claimed: rounded(mean(own.map(({ probability }) => probability ?? 0))),
        reached: rounded(mean(own.map(({ isReached }) => Number(isReached)))),
        trials: own.length,
      },
    ];
  });
}

function error(trials: readonly Trial[], method: keyof Trial['points']): number {
  return mean(trials.map(({ points, actual }) => Math.abs(points[method] - actual)));
}

function coverage(trials: readonly Trial[], low: keyof Trial['quantiles'], high: keyof Trial['quantiles']): number {
  return mean(trials.map(({ quantiles, actual }) => Number(actual >= quantiles[low] && actual <= quantiles[high])));
}

function pinballOf({ quantiles, actual }: Trial): number {
  return mean(
    Object.entries(quantiles).map(([share, value]) =>
      actual >= value ? Number(share) * (actual - value) : (1 - Number(share)) * (value - actual),
    ),
  );
}

/** Standard error over years: the groups of one year go off together. */
function bootstrap(trials: readonly Trial[], of: (some: readonly Trial[]) => number): number {
  const years = [...new Set(trials.map(({ year }) => year))];
  const byYear = new Map(years.map((year) => [year, trials.filter((trial) => trial.year === year)]));
  const random = sfc32(1, 'bootstrap');
  const values = Array.from({ length: 200 }, () =>
    of(years.flatMap(() => byYear.get(years[Math.floor(random() * years.length)] ?? 0) ?? [])),
  );
  const middle = mean(values);
  return Math.sqrt(mean(values.map((value) => (value - middle) ** 2)));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

/** Three decimals. */
export function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
