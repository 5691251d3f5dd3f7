import { mixedOf, type Trial, type Weights } from './trials.ts';

/** How much of a surprise goes on: of the city's and of a group's own. */
export type Slopes = { readonly city: number; readonly group: number };

/**
 * Believed before any past origin speaks, and what that is worth in squared surprises. Of the city's own surprise little
 * is believed: in the payments that the method was tried on, a slow spring was followed by the fullest year.
 */
const priorSlopes = { city: 0.1, cityWorth: 0.4, group: 0.3, groupWorth: 0.7 };

/** What went on of surprises in the past, between nothing and all. */
export function slopesOf(trials: readonly Trial[], weights: Weights): Slopes {
  let [cityOver, cityUnder] = [priorSlopes.city * priorSlopes.cityWorth, priorSlopes.cityWorth];
  let [groupOver, groupUnder] = [priorSlopes.group * priorSlopes.groupWorth, priorSlopes.groupWorth];
  for (const origin of new Set(trials.map((trial) => trial.origin))) {
    const own = trials.flatMap((trial) =>
      trial.origin === origin ? [{ trial, missed: -mixedOf(weights, trial) }] : [],
    );
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
export function carriedOn(slopes: Slopes, of: Pick<Trial, 'citySurprise' | 'groupSurprise'>): number {
  const whole = slopes.city * of.citySurprise + slopes.group * of.groupSurprise;
  return Math.max(-0.3, Math.min(0.3, whole));
}
