import { carriedOn, slopesOf } from './carried.ts';
import { manyProjects, severalSights } from './limits.ts';
import { type CityError, otherSights, seenFrom } from './other-sights.ts';
import type { Panel } from './panel.ts';
import type { ForecastShocks } from './shapes.ts';
import { shockSizes, testedAt } from './shock-sizes.ts';
import { surpriseOf } from './surprise.ts';
import { type Trial, trialsAt, type Weights } from './trials.ts';
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
 * errors the mixture, how far a surprise goes on, and the common shocks; how far the city goes off also from other months
 * of the same years.
 * No bias is learnt: that of young years doubled the error when it was tried. A past origin needs a year before it.
 */
export function calibrationOf(panel: Panel, monthly: Float64Array, horizon: number): Calibration {
  const origins = (panel.projects.length > manyProjects ? [1, 2] : [1, 2, 3, 4])
    .map((years) => panel.origin - 12 * years * Math.ceil(horizon / 12))
    .filter((origin) => origin - panel.begin >= 12);
  const trials = trialsOf(panel, { monthly, origins, horizon });
  const weights = weightsOf(trials, panel);
  const slopes = slopesOf(trials, weights);
  const now = surpriseOf(panel, monthly, panel.origin);
  return {
    weights,
    shocks: shockSizes(
      origins.map((origin) => testedAt(origin, trials, panel)),
      { months: panel.origin - panel.begin, besides: besidesOf(panel, { monthly, origins, horizon }) },
    ),
    carried: now.groups.map((groupSurprise) => Math.exp(carriedOn(slopes, { citySurprise: now.city, groupSurprise }))),
  };
}

type Past = { readonly monthly: Float64Array; readonly origins: readonly number[]; readonly horizon: number };

function trialsOf(panel: Panel, { monthly, origins, horizon }: Past): Trial[] {
  return origins.flatMap((origin) => trialsAt({ panel, monthly, origin, horizon }));
}

/** The city's errors in the same past years, looked at from other months. */
function besidesOf(panel: Panel, { monthly, origins, horizon }: Past): CityError[] {
  if (panel.projects.length > severalSights) return [];
  return otherSights(horizon).flatMap((months) => {
    const begun = origins.map((origin) => origin + horizon - months).filter((origin) => origin - panel.begin >= 12);
    const trials = trialsOf(panel, { monthly, origins: begun, horizon: months });
    return begun.map((origin) => seenFrom(testedAt(origin, trials, panel), { months, horizon }));
  });
}
