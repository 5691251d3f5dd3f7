import { forecast } from '../../src/capabilities/forecast/rules/engine/forecast.ts';
import { monthNumber, monthOfNumber } from '../../src/capabilities/forecast/rules/engine/month-number.ts';
import type { ForecastInput, GroupForecast } from '../../src/capabilities/forecast/rules/engine/shapes.ts';
import { type BaselineName, baselines } from './baselines.ts';
import { crpsOf } from './scores.ts';
import { monthlyOf, truncated } from './truncated.ts';

/** One group, or the city, at one origin: what was said and what came. */
export type Trial = {
  readonly year: number;
  /** 0 for January, 1 for April, 2 for July, 3 for October. */
  readonly quarter: number;
  /** Empty for the city. */
  readonly group: string;
  readonly actual: number;
  readonly base: number;
  readonly points: Readonly<Record<'engine' | BaselineName, number>>;
  readonly quantiles: GroupForecast['quantiles'];
  readonly probability: number | null;
  /** Whether the goal of 10 % was reached; null without a base. */
  readonly isReached: boolean | null;
  readonly crps: number;
};

/** The engine and the baselines at the four origins of the years from `from` to `until`. */
export function trialsOf(
  all: ForecastInput,
  years: { readonly from: number; readonly until: number },
  draws = 2000,
): Trial[] {
  const monthly = monthlyOf(all);
  const trials: Trial[] = [];
  for (let year = years.from; year <= years.until; year++)
    for (let quarter = 0; quarter < 4; quarter++) {
      const origin = monthOfNumber(year * 12 + quarter * 3);
      const known = truncated(all, origin);
      const result = forecast(known, {
        ...{ origin, horizonMonths: 12 - quarter * 3, goal: 0.1, seed: year * 4 + quarter, draws },
        onProgress: null,
      });
      const history = monthlyOf(known);
      for (const group of [...result.groups, result.total]) {
        const names = group.name === '' ? result.groups.map(({ name }) => name) : [group.name];
        const at = (month: number) =>
          names.reduce((sum, name) => sum + (monthly.get(name)?.get(monthOfNumber(month)) ?? 0), 0);
        const known = (month: number) =>
          names.reduce((sum, name) => sum + (history.get(name)?.get(monthOfNumber(month)) ?? 0), 0);
        trials.push(trialOf(group, { year, quarter, at, known, begin: beginOf(history) }));
      }
    }
  return trials;
}

type Of = {
  readonly year: number;
  readonly quarter: number;
  readonly at: (month: number) => number;
  readonly known: (month: number) => number;
  readonly begin: number;
};

function trialOf(group: GroupForecast, { year, quarter, at, known, begin }: Of): Trial {
  const january = year * 12;
  const actual = sum(at, january, january + 12);
  const base = sum(at, january - 12, january);
  const points = baselines(known, { origin: january + quarter * 3, begin });
  return {
    ...{ year, quarter, group: group.name, actual, base },
    points: { engine: group.medianYuan, ...points },
    quantiles: group.quantiles,
    probability: group.probabilityOfGoal,
    isReached: base > 0 ? actual >= 1.1 * base : null,
    crps: crpsOf(group.draws, actual),
  };
}

function beginOf(history: ReadonlyMap<string, ReadonlyMap<string, number>>): number {
  return [...history.values()]
    .flatMap((months) => [...months.keys()])
    .reduce((least, month) => Math.min(least, monthNumber(month)), Number.POSITIVE_INFINITY);
}

function sum(at: (month: number) => number, from: number, until: number): number {
  let total = 0;
  for (let month = from; month < until; month++) total += at(month);
  return total;
}
