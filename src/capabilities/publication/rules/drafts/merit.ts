import type { RankedUnit } from './drafting.ts';

/**
 * Who is praised and who is urged, by rule and not by name: praised are those among the first `praisedRanks` by growth
 * that reach the goal; urged are those with a rate below it. Nobody is either without a goal.
 */
const meritRule = { praisedRanks: 3 } as const;

/** The units that a notice praises, the best first, and those that it urges, the lowest first. */
export type Merit = { readonly praised: readonly RankedUnit[]; readonly urged: readonly RankedUnit[] };

/** Applies `meritRule`. Ties share a rank, so that more than `praisedRanks` may be praised. */
export function meritOf(units: readonly RankedUnit[], targetPercent: number | null): Merit {
  if (targetPercent === null) return { praised: [], urged: [] };
  const byRank = (one: RankedUnit, other: RankedUnit) =>
    (one.rank ?? 0) - (other.rank ?? 0) || (one.code < other.code ? -1 : 1);
  const rated = units.filter(({ growthPercent }) => growthPercent !== null).toSorted(byRank);
  const isAtGoal = ({ growthPercent }: RankedUnit) => (growthPercent ?? Number.NEGATIVE_INFINITY) >= targetPercent;
  return {
    praised: rated.filter(
      (unit) => (unit.rank ?? Number.POSITIVE_INFINITY) <= meritRule.praisedRanks && isAtGoal(unit),
    ),
    urged: rated.filter((unit) => !isAtGoal(unit)).toReversed(),
  };
}
