import { type Reported, sumOfMonths } from './base.ts';
import { monthNumber, monthOfNumber } from './month-number.ts';
import type { ForecastMonth, ForecastOptions, GroupForecast } from './shapes.ts';
import { meanOf, quantilesOf } from './summary.ts';

/** Year to date at the end of each month asked for, whole yuan, and what it is held against. */
export type Cumulated = {
  /** One list of draws a month, the origin's month first. */
  readonly months: readonly Float64Array[];
  readonly yearToDateYuan: number;
  /** Last year's amounts to the end of each month; null where that is itself to come. */
  readonly lastYear: readonly (number | null)[];
  /** The whole of last year: the part of a base that is known where the horizon goes beyond December. */
  readonly naiveYuan: number;
  /** The base of each draw: one number where it is known. */
  readonly base: Float64Array | number;
};

/** What is cumulated: the draws begin at `first`, which is a January before a February that takes both. */
export type ToCumulate = {
  readonly months: Float64Array;
  readonly first: number;
  readonly isMerged: boolean;
  readonly reported: Reported;
};

/** Cumulates a group's draws, rounded to whole yuan, so that sums of groups are exact. */
export function cumulated({ months, first, isMerged, reported }: ToCumulate, options: ForecastOptions): Cumulated {
  const origin = monthNumber(options.origin);
  const end = origin + options.horizonMonths;
  const january = origin - (origin % 12);
  const width = end - first;
  const yearToDateYuan = sumOfMonths(reported, january, origin);
  const running = new Float64Array(options.draws).fill(yearToDateYuan);
  const cumulative: Float64Array[] = [];
  for (let step = 0; step < width; step++) {
    // A January that is reported with its February waits for it.
    if (!(isMerged && (first + step) % 12 === 0)) {
      const isBoth = isMerged && step > 0 && (first + step) % 12 === 1;
      for (let draw = 0; draw < options.draws; draw++) {
        const at = draw * width + step;
        running[draw] = (running[draw] ?? 0) + (months[at] ?? 0) + (isBoth ? (months[at - 1] ?? 0) : 0);
      }
    }
    if (first + step >= origin) cumulative.push(running.map(Math.round));
  }
  const lastYear = cumulative.map((_, place) =>
    origin + place - 12 < origin ? sumOfMonths(reported, january - 12, origin + place - 11) : null,
  );
  return {
    months: cumulative,
    yearToDateYuan,
    lastYear,
    naiveYuan: yearToDateYuan + naiveOf(reported, origin, options.horizonMonths),
    base: baseOf({ reported, cumulative, origin, end }),
  };
}

/** The sum of groups, draw by draw. */
export function summed(parts: readonly Cumulated[], options: ForecastOptions): Cumulated {
  const sum = (of: (part: Cumulated) => number) => parts.reduce((all, part) => all + of(part), 0);
  const isKnown = parts.every(({ base }) => typeof base === 'number');
  return {
    months: Array.from({ length: options.horizonMonths }, (_, place) =>
      addedUp(
        parts.map(({ months }) => months[place] ?? new Float64Array(0)),
        options.draws,
      ),
    ),
    yearToDateYuan: sum(({ yearToDateYuan }) => yearToDateYuan),
    lastYear: Array.from({ length: options.horizonMonths }, (_, place) =>
      place < 12 ? sum(({ lastYear }) => lastYear[place] ?? 0) : null,
    ),
    naiveYuan: sum(({ naiveYuan }) => naiveYuan),
    base: isKnown
      ? sum(({ base }) => (typeof base === 'number' ? base : 0))
      : addedUp(
          parts.map(({ base }) => (typeof base === 'number' ? new Float64Array(options.draws).fill(base) : base)),
          options.draws,
        ),
  };
}

/** The answer for a group, or for all with the name empty. */
export function groupForecastOf(name: string, of: Cumulated, options: ForecastOptions): GroupForecast {
  const origin = monthNumber(options.origin);
  const byMonth = of.months.map(
    (draws, place): ForecastMonth => ({
      month: monthOfNumber(origin + place),
      meanYuan: meanOf(draws),
      quantiles: quantilesOf(draws),
      lastYearYuan: of.lastYear[place] ?? null,
    }),
  );
  const draws = of.months.at(-1) ?? new Float64Array(options.draws);
  const quantiles = quantilesOf(draws);
  return {
    name,
    meanYuan: meanOf(draws),
    medianYuan: quantiles['0.5'],
    quantiles,
    probabilityOfGoal: probabilityOf(draws, of.base, options.goal),
    yearToDateYuan: of.yearToDateYuan,
    baseYuan: typeof of.base === 'number' ? of.base : meanOf(of.base),
    naiveYuan: of.naiveYuan,
    draws,
    byMonth,
  };
}

function probabilityOf(draws: Float64Array, base: Float64Array | number, goal: number): number | null {
  if ((typeof base === 'number' ? base : meanOf(base)) <= 0) return null;
  let reached = 0;
  for (let draw = 0; draw < draws.length; draw++) {
    const own = typeof base === 'number' ? base : (base[draw] ?? 0);
    // A tenth of a yuan, so that 110 reaches 1.1 × 100 although a computer says 110.00000000000001.
    if ((draws[draw] ?? 0) + 0.1 >= own * (1 + goal)) reached += 1;
  }
  return reached / draws.length;
}

/** Last year's remaining months; beyond a year, those last known again. */
function naiveOf(reported: Reported, origin: number, months: number): number {
  let sum = 0;
  for (let step = 0; step < months; step++) sum += reported(origin - 12 + (step % 12));
  return sum;
}

type BaseOf = {
  readonly reported: Reported;
  readonly cumulative: readonly Float64Array[];
  readonly origin: number;
  readonly end: number;
};

/** The same months of the year before. Those that are to come themselves differ from draw to draw. */
function baseOf({ reported, cumulative, origin, end }: BaseOf): Float64Array | number {
  const january = origin - (origin % 12);
  if (end - 12 <= origin) return sumOfMonths(reported, january - 12, end - 12);
  const lastYear = sumOfMonths(reported, january - 12, january);
  const known = cumulative[end - 13 - origin] ?? new Float64Array(0);
  return known.map((draw) => lastYear + draw);
}

function addedUp(parts: readonly Float64Array[], draws: number): Float64Array {
  const sum = new Float64Array(draws);
  for (const part of parts) for (let draw = 0; draw < draws; draw++) sum[draw] = (sum[draw] ?? 0) + (part[draw] ?? 0);
  return sum;
}
