import { carriedOn, slopesOf } from './carried.ts';
import type { CityError } from './other-sights.ts';
import type { Panel } from './panel.ts';
import type { ForecastShocks } from './shapes.ts';
import { clipped, mixedOf, type Trial } from './trials.ts';
import { weightsOf } from './weights.ts';

/**
 * Believed before any past origin speaks, in logarithms, and how many origins or groups that is worth. Little of the city:
 * what goes off together differs from city to city far more than what counties do by themselves.
 */
const prior = { citySd: 0.1, groupSd: 0.17, origins: 0.5, groups: 16 };

/** How fast what is believed grows where there is less than `wholeHistory`: powers of how many times less. */
const young = { city: 1.5, group: 0.7 };

/** How far a county goes off by itself where nothing is known: how little the errors of a few projects say is held against it. */
const usualGroupSd = 0.27;

/** Months of history from which on errors at a past origin are as those of today; with less, the method still learnt. */
const wholeHistory = 48;

/** The same for the city: up to so many months its error falls as history grows, in proportion. */
const cityHistory = 60;

/** Origins that speak for as much above as below before any has spoken: a few that went one way may do so by chance. */
const evenOrigins = 4;

/** What the method came to at one past origin, when what it is made of was learnt at the others. */
export type Tested = {
  /** What the errors say of today's, 0 to 1: the less was known then, the less. */
  readonly weight: number;
  /** Of all groups together, in logarithms, as large as it would be with today's history; below 0 where more came. */
  readonly city: number;
  readonly groups: readonly { readonly error: number; readonly chance: number }[];
};

/**
 * The errors at a past origin. Mixture and slopes are learnt without it: what was fitted to an error makes it look small.
 * The city's error is that of its sum, as large groups weigh there and small ones do not.
 */
export function testedAt(origin: number, trials: readonly Trial[], panel: Panel): Tested {
  const others = trials.filter((trial) => trial.origin !== origin);
  const own = trials.filter((trial) => trial.origin === origin);
  const weights = weightsOf(others, panel);
  const slopes = slopesOf(others, weights);
  const said = own.map((trial) => mixedOf(weights, trial.said) * Math.exp(carriedOn(slopes, trial)));
  const sum = said.reduce((all, yuan) => all + Math.max(0, yuan), 0);
  const came = own.reduce((all, trial) => all + Math.max(0, trial.came), 0);
  const [then, now] = [origin - panel.begin, panel.origin - panel.begin];
  const grown = Math.min(cityHistory, then) / Math.min(cityHistory, now);
  return {
    weight: Math.sqrt(Math.min(1, then / wholeHistory)),
    city: sum > 0 && came > 0 ? grown * clipped(Math.log(sum / came)) : 0,
    groups: own.map((trial) => ({
      error: mixedOf(weights, trial) + carriedOn(slopes, trial),
      chance: trial.chance,
    })),
  };
}

/**
 * How far groups go off beyond their projects' own chance, and how far the city does, each drawn to its prior, which is
 * wide after few months of history. The city's errors are taken whole: what its groups' chance explains of so few is not
 * known well enough to be taken off.
 */
export function shockSizes(
  tested: readonly Tested[],
  { months, besides = [] }: { readonly months: number; readonly besides?: readonly CityError[] },
): ForecastShocks {
  const times = wholeHistory / Math.max(12, Math.min(wholeHistory, months));
  const [citySd, groupSd] = [prior.citySd * times ** young.city, prior.groupSd * times ** young.group];
  let [groupSum, groupCount, citySum, cityCount, above] = [0, 0, 0, 0, 0];
  for (const { groups, weight: told } of tested) {
    const count = groups.length;
    if (count < 2) continue;
    const mean = groups.reduce((sum, { error }) => sum + error, 0) / count;
    for (const { error, chance } of groups) {
      // A group whose few projects go up and down by themselves says little of what it shares.
      const weight = told * (usualGroupSd ** 2 / (usualGroupSd ** 2 + chance)) ** 2;
      groupSum += weight * ((error - mean) ** 2 * (count / (count - 1)) - chance);
      groupCount += weight;
    }
  }
  const groupVariance = drawn(groupSum, groupCount, { variance: groupSd ** 2, weight: prior.groups });
  const seen = tested.filter(({ groups }) => groups.length > 0);
  for (const { city, weight } of [...seen, ...besides]) {
    citySum += weight * city ** 2;
    cityCount += weight;
    above += city < 0 ? weight * city ** 2 : 0;
  }
  const shareAbove = citySum > 0 ? above / citySum : 0.5;
  // A year that is looked at more than once is still one year.
  const once = Math.min(1, seen.length / Math.max(cityCount, 1e-9));
  const cityVariance = drawn(once * citySum, once * cityCount, { variance: citySd ** 2, weight: prior.origins });
  return {
    citySigma: Math.min(0.35, Math.sqrt(cityVariance)),
    cityAbove: (shareAbove * seen.length + 0.5 * evenOrigins) / (seen.length + evenOrigins),
    groupSigma: Math.min(0.5, Math.sqrt(groupVariance)),
    origins: tested.length,
  };
}

function drawn(sum: number, count: number, to: { readonly variance: number; readonly weight: number }): number {
  return Math.max(0.05 ** 2, (Math.max(0, sum) + to.variance * to.weight) / (count + to.weight));
}
