import { expectationOf } from './expectation.ts';
import { modelOf } from './model.ts';
import type { Panel } from './panel.ts';
import { simpleForecasts } from './simple-forecasts.ts';
import { sumOf, surpriseOf } from './surprise.ts';

/** Shares of the projects' own forecast, of last year's months and of the present pace; 1 in all. */
export type Weights = { readonly projects: number; readonly naive: number; readonly pace: number };

/** Errors in logarithms at one past origin, by group, of each method; what the projects' chance alone explains. */
export type Trial = {
  readonly group: number;
  readonly origin: number;
  readonly projects: number;
  readonly naive: number;
  readonly pace: number;
  readonly chance: number;
  /** Yuan: what each method said, and what came. */
  readonly said: Weights;
  readonly came: number;
  readonly citySurprise: number;
  readonly groupSurprise: number;
};

/** One county that jumped must not decide for all. */
const mostLog = 0.8;

/** A past origin, and how many months it is tried for. */
export type TrialOf = {
  readonly panel: Panel;
  readonly monthly: Float64Array;
  readonly origin: number;
  readonly horizon: number;
};

/** Tries the method at a past origin with nothing known after it: one trial a group that had or was expected to have anything. */
export function trialsAt({ panel, monthly, origin, horizon }: TrialOf): Trial[] {
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
        said: { projects: expected, naive: simple.naive[group] ?? 0, pace: simple.pace[group] ?? 0 },
        came: real,
        citySurprise: surprise.city,
        groupSurprise: surprise.groups[group] ?? 0,
      },
    ];
  });
}

/** The mixture of three figures. */
export function mixedOf(weights: Weights, of: Weights): number {
  return weights.projects * of.projects + weights.naive * of.naive + weights.pace * of.pace;
}

/** A logarithm within what one group may say. */
export function clipped(log: number): number {
  return Math.max(-mostLog, Math.min(mostLog, log));
}
