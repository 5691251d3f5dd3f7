import { sfc32 } from '#kernel/seeded.ts';
import { monthNumber, monthOfNumber } from './month-number.ts';
import type {
  ForecastInput,
  ForecastOptions,
  ForecastProject,
  ForecastResult,
  ForecastVariant,
  GroupForecast,
} from './shapes.ts';
import { meanOf, quantilesOf } from './summary.ts';

/**
 * The distribution of what each group and the total will have received from January of the origin's year to the end of
 * the horizon. Total = sum of the groups in every draw and in the mean. Pure; same input and seed, same bytes.
 */
export function forecast(input: ForecastInput, options: ForecastOptions): ForecastResult {
  const projects = input.projects.toSorted((one, other) => (one.id < other.id ? -1 : 1));
  const names = [...new Set(projects.map(({ group }) => group))].sort();
  const paths = new Map(names.map((name) => [name, monthsOf(options, () => new Float64Array(options.draws))]));
  const contributions = projects.map((project) => {
    const draws = projectDraws(project, options, null);
    const into = paths.get(project.group) ?? [];
    draws.forEach((month, place) => {
      add(into[place], month);
    });
    const whole = sumOf(draws, options.draws);
    const { '0.1': lowYuan, '0.9': highYuan } = quantilesOf(whole);
    return {
      project: project.id,
      group: project.group,
      meanYuan: meanOf(whole),
      lowYuan,
      highYuan,
      entryProbability: whole.filter((value) => value > 0).length / options.draws,
    };
  });
  const groups = names.map((name) => groupOf(name, projects, paths.get(name) ?? [], options));
  const summed = monthsOf(options, (place) =>
    sumOf(
      names.map((name) => paths.get(name)?.[place] ?? new Float64Array(options.draws)),
      options.draws,
    ),
  );
  return {
    modelVersion: 'first',
    groups,
    total: groupOf('', projects, summed, options),
    contributions: contributions.toSorted((one, other) => other.meanYuan - one.meanYuan).slice(0, 1000),
    unlistedMeanYuan: 0,
    entrantsMeanYuan: 0,
    shocks: { citySigma: 0.15, groupSigma: 0.2, origins: 0 },
    naiveWeight: 0,
    analogStates: 0,
    notes: [],
  };
}

/**
 * What each variant adds to its project's group within the horizon, whole yuan, draw by draw of `forecast` with the same
 * options: common random numbers, so that gains of several variants may be added up.
 */
export function variantGains(
  input: ForecastInput,
  options: ForecastOptions,
  variants: readonly ForecastVariant[],
): Float64Array[] {
  const byId = new Map(input.projects.map((project) => [project.id, project]));
  return variants.map((variant) => {
    const project = byId.get(variant.project);
    if (project === undefined) return new Float64Array(options.draws);
    const before = sumOf(projectDraws(project, options, null), options.draws);
    const after = sumOf(projectDraws(project, options, variant), options.draws);
    return after.map((value, draw) => value - (before[draw] ?? 0));
  });
}

function projectDraws(project: ForecastProject, options: ForecastOptions, variant: ForecastVariant | null) {
  const months = monthsOf(options, () => new Float64Array(options.draws));
  const random = sfc32(options.seed, project.id);
  const origin = monthNumber(options.origin);
  const stage = project.stages.at(-1) ?? null;
  if (stage === 'finished' || stage === 'cancelled' || stage === 'withdrawn') return months;
  const paid = project.amountsYuan.reduce((sum, amount) => sum + amount, 0);
  const last = project.amountsYuan.filter(
    (_, place) => origin - monthNumber(project.months[place] ?? options.origin) <= 12,
  );
  const rate = paid > 0 ? last.reduce((sum, amount) => sum + amount, 0) / 12 : (project.sizeYuan ?? 0) / 24;
  const left = Math.max(0, (project.sizeYuan ?? Number.POSITIVE_INFINITY) - paid);
  const forced = variant?.entryMonth ? monthNumber(variant.entryMonth) - origin : Number.POSITIVE_INFINITY;
  for (let draw = 0; draw < options.draws; draw++) {
    const waited = paid > 0 ? 0 : Math.floor(Math.log(1 - random()) / Math.log(0.95));
    const pace = Math.max(0, rate) * (0.5 + random()) * (variant?.pace ?? 1);
    let rest = left;
    for (let month = Math.min(waited, forced); month < options.horizonMonths; month++) {
      const amount = Math.min(rest, pace);
      rest -= amount;
      (months[month] ?? new Float64Array(0))[draw] = Math.round(amount);
    }
  }
  return months;
}

function groupOf(
  name: string,
  projects: readonly ForecastProject[],
  remaining: readonly Float64Array[],
  options: ForecastOptions,
): GroupForecast {
  const own = name === '' ? projects : projects.filter(({ group }) => group === name);
  const origin = monthNumber(options.origin);
  const january = origin - (origin % 12);
  const end = origin + options.horizonMonths;
  const between = (from: number, to: number) =>
    own.reduce(
      (sum, { months, amountsYuan }) =>
        sum +
        amountsYuan.reduce((inner, amount, place) => {
          const month = monthNumber(months[place] ?? '');
          return month >= from && month < to ? inner + amount : inner;
        }, 0),
      0,
    );
  const yearToDateYuan = between(january, origin);
  const running = new Float64Array(options.draws).fill(yearToDateYuan);
  const byMonth = remaining.map((amounts, place) => {
    add(running, amounts);
    return {
      month: monthOfNumber(origin + place),
      meanYuan: meanOf(running),
      quantiles: quantilesOf(running),
      lastYearYuan: between(january - 12, origin + place - 11),
    };
  });
  const baseYuan = between(january - 12, end - 12);
  const quantiles = quantilesOf(running);
  return {
    name,
    meanYuan: meanOf(running),
    medianYuan: quantiles['0.5'],
    quantiles,
    probabilityOfGoal:
      baseYuan > 0 ? running.filter((value) => value >= baseYuan * (1 + options.goal)).length / options.draws : null,
    yearToDateYuan,
    baseYuan,
    naiveYuan: yearToDateYuan + between(origin - 12, end - 12),
    draws: running,
    byMonth,
  };
}

function monthsOf(options: ForecastOptions, of: (place: number) => Float64Array): Float64Array[] {
  return Array.from({ length: options.horizonMonths }, (_, place) => of(place));
}

function add(into: Float64Array | undefined, amounts: Float64Array): void {
  if (into === undefined) return;
  for (let draw = 0; draw < into.length; draw++) into[draw] = (into[draw] ?? 0) + (amounts[draw] ?? 0);
}

function sumOf(parts: readonly Float64Array[], draws: number): Float64Array {
  const sum = new Float64Array(draws);
  for (const part of parts) add(sum, part);
  return sum;
}
