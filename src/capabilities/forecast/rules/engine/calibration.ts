import { carriedOn, slopesOf } from './carried.ts';
import { manyProjects } from './limits.ts';
import type { Panel } from './panel.ts';
import type { ForecastShocks } from './shapes.ts';
import { shockSizes, testedAt } from './shock-sizes.ts';
import { surpriseOf } from './surprise.ts';
import { trialsAt, type Weights } from './trials.ts';
import { weightsOf } from './weights.ts';

/** How the three forecasts are mixed, and how far the mixture goes off together. */
export type Calibration = {
  readonly weights: Weights;
  readonly shocks: ForecastShocks;
  /** By what the mixture of each group is multiplied, because the last months were a surprise. */
  readonly carried: Float64Array;
};

/**
 * Tries the method at the same month of up to four past years, with nothing known after each, and learns from the
 * errors the mixture, how far a surprise goes on, and the common shocks.
 * No bias is learnt: that of young years doubled the error when it was tried. A past origin needs a year before it.
 */
export function calibrationOf(panel: Panel, monthly: Float64Array, horizon: number): Calibration {
  const origins = (panel.projects.length > manyProjects ? [1, 2] : [1, 2, 3, 4])
    .map((years) => panel.origin - 12 * years * Math.ceil(horizon / 12))
    .filter((origin) => origin - panel.begin >= 12);
  const trials = origins.flatMap((origin) => trialsAt({ panel, monthly, origin, horizon }));
  const weights = weightsOf(trials, panel);
  const slopes = slopesOf(trials, weights);
  const now = surpriseOf(panel, monthly, panel.origin);
  return {
    weights,
    shocks: shockSizes(
      origins.map((origin) => testedAt(origin, trials, panel)),
      panel.origin - panel.begin,
    ),
    carried: now.groups.map((groupSurprise) => Math.exp(carriedOn(slopes, { citySurprise: now.city, groupSurprise }))),
  };
}
