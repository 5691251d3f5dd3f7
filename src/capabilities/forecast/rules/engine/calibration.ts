import { expectationOf } from './expectation.ts';
import { manyProjects } from './limits.ts';
import { modelOf } from './model.ts';
import type { Panel } from './panel.ts';
import type { ForecastShocks } from './shapes.ts';
import { simpleForecasts } from './simple-forecasts.ts';
import { sumOf, surpriseOf } from './surprise.ts';

/** How the three forecasts are mixed, and how far the mixture goes off together. */
export type Calibration = {
  readonly weights: Weights;
  readonly shocks: ForecastShocks;
  /** By what the mixture of each group is multiplied, because the last months were a surprise. */
  readonly carried: Float64Array;
};

/** Shares of the projects' own forecast, of last year's months and of the present pace; 1 in all. */
export type Weights = { readonly projects: number; readonly naive: number; readonly pace: number };

/** Errors in logarithms at one past origin, by group, of each method; what the projects' chance alone explains. */
type Trial = {
  readonly group: number;
  readonly origin: number;
  readonly projects: number;
  readonly naive: number;
  readonly pace: number;
  readonly chance: number;
  readonly citySurprise: number;
  readonly groupSurprise: number;
};

/** What is believed before any past origin speaks, and how many errors or origins that is worth. */
const priorWeights: Weights = { projects: 0.5, naive: 0.25, pace: 0.25 };
const priorTrials = 8;
const prior = { citySd: 0.2, groupSd: 0.27, origins: 2, groups: 12 };
/** One county that jumped must not decide for all. */
const mostLog = 0.8;

/**
 * Tries the method at the same month of up to four past years, with nothing known after each, and learns from the
 * errors the mixture, how far a surprise goes on, and the common shocks. No bias is learnt: that of young years doubled the error when it was tried.
 */
export function calibrationOf(panel: Panel, monthly: Float64Array, horizon: number): Calibration {
  const origins = (panel.projects.length > manyProjects ? [1, 2] : [1, 2, 3, 4])
    .map((years) => panel.origin - 12 * years * Math.ceil(horizon / 12))
    .filter((origin) => origin - panel.begin >= 24);
  const trials = origins.flatMap((origin) => trialsAt({ panel, monthly, origin, horizon }));
  const weights = weightsOf(trials, panel);
  const errors = trials.map(
    (trial) => weights.projects * trial.projects + weights.naive * trial.naive + weights.pace * trial.pace,
  );
  const slopes = slopesOf(trials, errors);
  const left = errors.map((error, at) => error + carriedOn(slopes, trials[at]));
  const now = surpriseOf(panel, monthly, panel.origin);
  return {
    weights,
    shocks: shocksOf(trials, left, origins.length),
    carried: now.groups.map((groupSurprise) => Math.exp(carriedOn(slopes, { citySurprise: now.city, groupSurprise }))),
  };
}

type TrialOf = {
  readonly panel: Panel;
  readonly monthly: Float64Array;
  readonly origin: number;
  readonly horizon: number;
};

function trialsAt({ panel, monthly, origin, horizon }: TrialOf): Trial[] {
  const model = modelOf({ panel, monthly, origin, horizon, states: 6000 });
  const simple = simpleForecasts(model, monthly);
  if (simple === null) return [];
  const { mean, variance } = expectationOf(model);
  const surprise = surpriseOf(panel, monthly, origin);
  const actual = mean.map((_, group) => sumOf(panel, monthly, { group, from: origin, until: origin + horizon }));
  const small = (0.02 * actual.reduce((sum, value) => sum + Math.max(0, value), 0)) / Math.max(1, actual.length) + 1e-9;
  return [...mean.keys()].flatMap((group) => {
    const real = actual[group] ?? 0;
    const expected = mean[group] ?? 0;
    // A group that had nothing and was expected to have nothing teaches nothing.
    if (real <= small && expected <= small) return [];
    const error = (value: number | undefined) =>
      clipped(Math.log((Math.max(0, value ?? 0) + small) / (Math.max(0, real) + small)));
    const chance = Math.log(1 + (variance[group] ?? 0) / (expected + small) ** 2);
    return [
      {
        group,
        origin,
        projects: error(expected),
        naive: error(simple.naive[group]),
        pace: error(simple.pace[group]),
        chance: Math.min(0.5, chance),
        citySurprise: surprise.city,
        groupSurprise: surprise.groups[group] ?? 0,
      },
    ];
  });
}

/** How much of a surprise goes on: of the city's and of a group's own. */
type Slopes = { readonly city: number; readonly group: number };

/**
 * Believed before any past origin speaks, and what that is worth in squared surprises. Of the city's own surprise little
 * is believed: in the payments that the method was tried on, a slow spring was followed by the fullest year.
 */
const priorSlopes = { city: 0.1, cityWorth: 0.4, group: 0.3, groupWorth: 0.7 };

/** What went on of surprises in the past, between nothing and all. */
function slopesOf(trials: readonly Trial[], errors: readonly number[]): Slopes {
  let [cityOver, cityUnder] = [priorSlopes.city * priorSlopes.cityWorth, priorSlopes.cityWorth];
  let [groupOver, groupUnder] = [priorSlopes.group * priorSlopes.groupWorth, priorSlopes.groupWorth];
  for (const origin of new Set(trials.map((trial) => trial.origin))) {
    const own = trials.flatMap((trial, at) => (trial.origin === origin ? [{ trial, missed: -(errors[at] ?? 0) }] : []));
    const missed = own.reduce((sum, one) => sum + one.missed, 0) / own.length;
    const city = own[0]?.trial.citySurprise ?? 0;
    cityOver += city * missed;
    cityUnder += city * city;
    for (const { trial, missed: alone } of own) {
      groupOver += trial.groupSurprise * (alone - missed);
      groupUnder += trial.groupSurprise ** 2;
    }
  }
  const within = (slope: number) => Math.max(0, Math.min(1, slope));
  return { city: within(cityOver / cityUnder), group: within(groupOver / groupUnder) };
}

/** The logarithm by which a forecast is raised; at most a third either way. */
function carriedOn(slopes: Slopes, of: Pick<Trial, 'citySurprise' | 'groupSurprise'> | undefined): number {
  const whole = slopes.city * (of?.citySurprise ?? 0) + slopes.group * (of?.groupSurprise ?? 0);
  return Math.max(-0.3, Math.min(0.3, whole));
}

/**
 * The mixture of least squared error, drawn to the prior. A quarter of what all groups missed together is left out: in
 * years of building up, last year's months are always too low, and that does not last.
 */
function weightsOf(trials: readonly Trial[], panel: Panel): Weights {
  if (panel.origin - panel.begin < 12) return { projects: 1, naive: 0, pace: 0 };
  const centred = (['projects', 'naive', 'pace'] as const).map((method) => centredErrors(trials, method));
  const spread = trials.reduce((sum, { pace }) => sum + pace * pace, 0) / Math.max(1, trials.length);
  let best = { loss: Number.POSITIVE_INFINITY, weights: priorWeights };
  for (let projects = 0; projects <= 20; projects++)
    for (let naive = 0; naive + projects <= 20; naive++) {
      const weights = { projects: projects / 20, naive: naive / 20, pace: (20 - projects - naive) / 20 };
      let loss = priorTrials * Math.max(0.01, spread) * farness(weights);
      for (let at = 0; at < trials.length; at++)
        loss +=
          (weights.projects * (centred[0]?.[at] ?? 0) +
            weights.naive * (centred[1]?.[at] ?? 0) +
            weights.pace * (centred[2]?.[at] ?? 0)) **
          2;
      if (loss < best.loss - 1e-12) best = { loss, weights };
    }
  return best.weights;
}

function farness({ projects, naive, pace }: Weights): number {
  return (projects - priorWeights.projects) ** 2 + (naive - priorWeights.naive) ** 2 + (pace - priorWeights.pace) ** 2;
}

function centredErrors(trials: readonly Trial[], method: 'projects' | 'naive' | 'pace'): number[] {
  return trials.map((trial) => {
    const same = trials.filter(({ origin }) => origin === trial.origin);
    const mean = same.reduce((sum, other) => sum + other[method], 0) / same.length;
    return trial[method] - mean / 4;
  });
}

/** Standard deviations beyond the projects' own chance, each drawn to its prior. */
function shocksOf(trials: readonly Trial[], errors: readonly number[], origins: number): ForecastShocks {
  const means = new Map<number, { sum: number; chance: number; count: number }>();
  for (const [at, { origin, chance }] of trials.entries()) {
    const { sum, chance: before, count } = means.get(origin) ?? { sum: 0, chance: 0, count: 0 };
    means.set(origin, { sum: sum + (errors[at] ?? 0), chance: before + chance, count: count + 1 });
  }
  let [groupSum, groupCount, citySum] = [0, 0, 0];
  for (const [at, { origin, chance }] of trials.entries()) {
    const { sum, count } = means.get(origin) ?? { sum: 0, count: 1 };
    if (count < 2) continue;
    groupSum += ((errors[at] ?? 0) - sum / count) ** 2 * (count / (count - 1)) - chance;
    groupCount += 1;
  }
  const groupVariance = drawn(groupSum, groupCount, { variance: prior.groupSd ** 2, weight: prior.groups });
  for (const { sum, chance, count } of means.values())
    citySum += (sum / count) ** 2 - (groupVariance + chance / count) / count;
  const cityVariance = drawn(citySum, means.size, { variance: prior.citySd ** 2, weight: prior.origins });
  return {
    citySigma: Math.min(0.35, Math.sqrt(cityVariance)),
    groupSigma: Math.min(0.5, Math.sqrt(groupVariance)),
    origins,
  };
}

function drawn(sum: number, count: number, to: { readonly variance: number; readonly weight: number }): number {
  return Math.max(0.05 ** 2, (Math.max(0, sum) + to.variance * to.weight) / (count + to.weight));
}

function clipped(log: number): number {
  return Math.max(-mostLog, Math.min(mostLog, log));
}
