import type { GrowthOfMonth } from '../contract.ts';
import { isEarlyMonth, isSmallBase } from './early-rate.ts';
import { gapYuan, growthPercent, percentFromTenths, sharePercent } from './growth-percent.ts';
import { ranked } from './ranked.ts';

/** What the database adds up for one unit. Yuan, cumulative from January. */
export type UnitSums = {
  readonly code: string;
  readonly name: string;
  readonly projects: number;
  readonly investedYuan: number;
  readonly baseYuan: number;
  /** What its three largest projects invested, at most three amounts. */
  readonly topThreeYuan: readonly number[];
  readonly goalTenths: number | null;
};

/** A month before its growth is worked out; `cityGoalTenths` is null where the city has no goal. */
export type MonthSums = {
  readonly month: string;
  readonly asOf: string;
  readonly units: readonly UnitSums[];
  readonly cityGoalTenths: number | null;
  /** Whether the caller sees every unit; without all of them there is no city and no rank. */
  readonly isWholeCity: boolean;
};

/** Growth of the units and of the city, which is their sum. */
export function growthOfMonth({ month, asOf, units, cityGoalTenths, isWholeCity }: MonthSums): GrowthOfMonth {
  const rows = units.map(({ topThreeYuan, goalTenths, ...sums }) => ({
    ...sums,
    ...judged(sums, goalTenths),
    topThreeSharePercent: topShare(topThreeYuan, sums.investedYuan),
  }));
  const order = ranked(rows);
  return {
    month,
    asOf,
    isEarly: isEarlyMonth(month),
    city: isWholeCity ? cityOf(units, cityGoalTenths) : null,
    units: isWholeCity ? order : order.map((row) => ({ ...row, rank: null })),
  };
}

type Sums = Pick<UnitSums, 'investedYuan' | 'baseYuan'>;

function judged({ investedYuan, baseYuan }: Sums, goalTenths: number | null) {
  return {
    growthPercent: growthPercent(investedYuan, baseYuan),
    isSmallBase: isSmallBase(baseYuan),
    targetPercent: goalTenths === null ? null : percentFromTenths(goalTenths),
    gapYuan: goalTenths === null ? null : gapYuan(investedYuan, baseYuan, goalTenths),
  };
}

function cityOf(units: readonly UnitSums[], goalTenths: number | null): NonNullable<GrowthOfMonth['city']> {
  const sum = (value: (unit: UnitSums) => number) => units.reduce((total, unit) => total + value(unit), 0);
  const sums = { investedYuan: sum((u) => u.investedYuan), baseYuan: sum((u) => u.baseYuan) };
  const topThreeSharePercent = topShare(
    units.flatMap(({ topThreeYuan }) => topThreeYuan),
    sums.investedYuan,
  );
  return { projects: sum((u) => u.projects), ...sums, ...judged(sums, goalTenths), topThreeSharePercent };
}

/** Share of the three largest of some amounts. */
function topShare(amounts: readonly number[], wholeYuan: number): number | null {
  const largest = amounts.toSorted((one, other) => other - one).slice(0, 3);
  return sharePercent(
    largest.reduce((sum, yuan) => sum + yuan, 0),
    wholeYuan,
  );
}
