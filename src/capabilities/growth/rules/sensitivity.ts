import { growthPercent } from './growth-percent.ts';
import { ranked } from './ranked.ts';

/** A project that carries part of a unit's figure. Yuan. */
export type Carrier = {
  readonly projectId: string;
  readonly name: string;
  readonly investedYuan: number;
  readonly baseYuan: number;
};

/** A unit as it stands in the ranking, its largest project, and what its own open projects still have planned. */
export type UnitStanding = {
  readonly code: string;
  readonly name: string;
  readonly investedYuan: number;
  readonly baseYuan: number;
  readonly largest: Carrier | null;
  /** Planned work of the year that is left in each open project; null where that is not known. Yuan. */
  readonly openYuan: readonly number[] | null;
};

/** How firm a rank is. */
export type RankSensitivity = {
  readonly code: string;
  readonly name: string;
  readonly growthPercent: number | null;
  readonly rank: number;
  /** Ranks that it could have if its amount and all the others' were off by the percent, each to either side. */
  readonly bestRank: number;
  readonly worstRank: number;
  readonly isStable: boolean;
  readonly withoutLargest: {
    readonly projectId: string;
    readonly name: string;
    readonly growthPercent: number | null;
    readonly rank: number;
  } | null;
  /** The unit next above; null for the first and where there is no base. */
  readonly ahead: { readonly code: string; readonly name: string; readonly growthPercent: number } | null;
  readonly openProjects: number | null;
  /** How many of its open projects would have to be done as planned to pass it; null where all of them would not do. */
  readonly projectsToPass: number | null;
};

/**
 * How firm the ranks are: within `percent` of every amount, without the largest project, and how many real projects of
 * the unit's own plan stand between it and the next. Only a number of projects is told and never an amount to reach.
 * Source: peers 12; 统计法 Art. 7.
 */
export function sensitivityOf(units: readonly UnitStanding[], percent: number): RankSensitivity[] {
  const grown = units.map((unit) => ({ ...unit, growthPercent: growthPercent(unit.investedYuan, unit.baseYuan) }));
  const spans = new Map(units.map((unit) => [unit.code, spanOf(unit, percent)]));
  const order = ranked(grown);
  return order.map(({ largest, openYuan, investedYuan, baseYuan, ...unit }) => {
    const others = order.filter(({ code }) => code !== unit.code);
    const own = spans.get(unit.code) ?? nothing;
    const bestRank = placeOf(
      own.high,
      others.map(({ code }) => (spans.get(code) ?? nothing).low),
    );
    const worstRank = placeOf(
      own.low,
      others.map(({ code }) => (spans.get(code) ?? nothing).high),
    );
    const ahead = nextAbove(unit.growthPercent, others);
    return {
      ...unit,
      bestRank,
      worstRank,
      isStable: bestRank === worstRank,
      withoutLargest: largest && without(largest, { investedYuan, baseYuan }, others),
      ahead,
      openProjects: openYuan?.length ?? null,
      projectsToPass: ahead && openYuan && projectsToPass({ investedYuan, baseYuan }, ahead.growthPercent, openYuan),
    };
  });
}

/**
 * The least number of open projects whose planned work, the most first, would lift the unit above a rate; null where all
 * of them together would not.
 */
export function projectsToPass(sums: Sums, above: number, openYuan: readonly number[]): number | null {
  let investedYuan = sums.investedYuan;
  for (const [place, yuan] of openYuan.toSorted((one, other) => other - one).entries()) {
    investedYuan += yuan;
    if ((growthPercent(investedYuan, sums.baseYuan) ?? Number.NEGATIVE_INFINITY) > above) return place + 1;
  }
  return null;
}

type Sums = { readonly investedYuan: number; readonly baseYuan: number };
type Grown = { readonly code: string; readonly name: string; readonly growthPercent: number | null };
type Span = { readonly low: number | null; readonly high: number | null };

const nothing: Span = { low: null, high: null };

function spanOf({ investedYuan, baseYuan }: Sums, percent: number): Span {
  const at = (hundredths: number) => growthPercent(investedYuan * hundredths, baseYuan * 100);
  return { low: at(100 - percent), high: at(100 + percent) };
}

/** One more than the number of rates that are higher; an unknown rate is below all others. */
function placeOf(rate: number | null, others: readonly (number | null)[]): number {
  const value = (one: number | null) => one ?? Number.NEGATIVE_INFINITY;
  return 1 + others.filter((other) => value(other) > value(rate)).length;
}

function without(largest: Carrier, sums: Sums, others: readonly Grown[]) {
  const { projectId, name } = largest;
  const rate = growthPercent(sums.investedYuan - largest.investedYuan, sums.baseYuan - largest.baseYuan);
  return {
    projectId,
    name,
    growthPercent: rate,
    rank: placeOf(
      rate,
      others.map((other) => other.growthPercent),
    ),
  };
}

function nextAbove(rate: number | null, others: readonly Grown[]): RankSensitivity['ahead'] {
  if (rate === null) return null;
  const above = others.flatMap(({ code, name, growthPercent: other }) =>
    other !== null && other > rate ? [{ code, name, growthPercent: other }] : [],
  );
  return (
    above.toSorted((one, other) => one.growthPercent - other.growthPercent || (one.code < other.code ? -1 : 1))[0] ??
    null
  );
}
