import { elapsedOfYear, lagPointsOf } from '#kernel/lag.ts';
import { yearOf } from '#kernel/period.ts';
import type { Caller } from '#platform/caller.ts';
import { readInRemit, type Tx } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import { publishedScores } from '../../assessment/public.ts';
import { laggingByUnit, progressByUnit } from '../../dispatch/public.ts';
import { moneyByUnit } from '../../funds/public.ts';
import { ecoLedOfUnits } from '../../growth/public.ts';
import { differencesByUnit } from '../../reconciliation/public.ts';
import { indicatorOf } from '../rules/indicators/catalogue.ts';
import { libraryValues, responsibilityValues, type UnitValue } from '../store/indicator-values.ts';
import { planValues } from '../store/plan-values.ts';
import { taskValues } from './task-values.ts';

/** Values of all units in a month, as one room knows them. */
type Reading = (
  tx: Tx,
  city: string,
  at: { readonly month: string; readonly asOf: string | undefined },
) => Promise<UnitValue[]>;

/** What each room knows; of growth, which works out its own sums, only what lies beside them. */
const readings: Readonly<Record<string, Reading>> = {
  'project-library': (tx, city, { month }) => libraryValues(tx, city, month),
  plan: (tx, city, { month }) => planValues(tx, city, month),
  coordination: (tx, city, { month }) => taskValues(tx, city, month),
  organisation: (tx, city) => responsibilityValues(tx, city),
  funds: async (tx, city, { month }) =>
    (await moneyByUnit(tx, city, month)).flatMap(({ unitCode, level: scope, ...money }) => [
      { unitCode, scope, key: 'fundsIssuedYuan', value: money.issuedYuan },
      { unitCode, scope, key: 'fundsArrivedYuan', value: money.arrivedYuan },
      { unitCode, scope, key: 'fundsAllocatedYuan', value: money.allocatedYuan },
      { unitCode, scope, key: 'fundsPaidYuan', value: money.paidYuan },
      { unitCode, scope, key: 'fundsSources', value: money.sources },
    ]),
  dispatch: async (tx, city, { month }) => {
    const [progress, lagging] = await Promise.all([progressByUnit(tx, city, month), laggingByUnit(tx, city, month)]);
    return [
      ...progress.flatMap(({ unitCode, expected, reported, problems }) => [
        { unitCode, scope: null, key: 'reportsExpected', value: expected },
        { unitCode, scope: null, key: 'reportsReceived', value: reported },
        { unitCode, scope: null, key: 'problemsReported', value: problems },
      ]),
      ...lagging.map(({ unitCode, lagging: value }) => ({ unitCode, scope: null, key: 'laggingProjects', value })),
    ];
  },
  growth: async (tx, city, at) =>
    (await ecoLedOfUnits(tx, city, at)).flatMap(({ unitCode, investedYuan, ecoLedYuan }) => [
      { unitCode, scope: null, key: 'investedYuan', value: investedYuan },
      { unitCode, scope: null, key: 'ecoLedInvestedYuan', value: ecoLedYuan },
    ]),
  assessment: async (tx, city, { month }) =>
    (await publishedScores(tx, city, yearOf(month))).flatMap(({ unitCode, scoreHundredths, rank }) => [
      { unitCode, scope: null, key: 'assessmentScore', value: scoreHundredths / 100 },
      { unitCode, scope: null, key: 'assessmentRank', value: rank },
    ]),
  reconciliation: async (tx, city, { month }) =>
    (await differencesByUnit(tx, city, month)).map(({ unitCode, differences: value }) => ({
      unitCode,
      scope: null,
      key: 'differences',
      value,
    })),
};

/** Shares, by what they divide: percent with one decimal. */
const shares: Readonly<Record<string, readonly [numerator: string, denominator: string]>> = {
  ecoLedPercent: ['projectsEcoLed', 'projectsInCaliber'],
  completenessPercent: ['reportsReceived', 'reportsExpected'],
  fundsPaidPercent: ['fundsPaidYuan', 'fundsArrivedYuan'],
  ecoLedInvestedPercent: ['ecoLedInvestedYuan', 'investedYuan'],
  plannedYearDonePercent: ['plannedYearDoneYuan', 'plannedYearYuan'],
};

/** Rates on last year, by what they compare: percent with one decimal. */
const ratesOnYear: Readonly<Record<string, readonly [now: string, base: string]>> = {
  enteredGrowthPercent: ['projectsEntered', 'projectsEnteredBase'],
  enteredTotalGrowthPercent: ['enteredTotalYuan', 'enteredTotalBaseYuan'],
};

/** The values that a room knows of a month. */
export type MonthValues = (asked: {
  readonly indicator: string;
  readonly unit: string;
  readonly scope: string | null;
}) => number | null;

/**
 * Values of a room other than growth in a month, now or as of an instant. A city's value is the sum of its units and
 * null for a caller who does not see the whole city; a share is null where there is nothing to divide by.
 */
export async function roomValues(
  desk: Desk,
  caller: Caller,
  { room, month, asOf }: { readonly room: string; readonly month: string; readonly asOf: string | undefined },
): Promise<MonthValues> {
  const reading = readings[room];
  if (reading === undefined) return () => null;
  const found = await readInRemit(desk.db, { ...caller, asOf }, (tx) => reading(tx, caller.cityCode, { month, asOf }));
  const isWholeCity = caller.remit === caller.cityCode;
  const sum = (key: string, unit: string, scope: string | null): number | null => {
    const isCity = unit === caller.cityCode;
    if (isCity && !isWholeCity) return null;
    return found
      .filter((row) => row.key === key && (isCity || row.unitCode === unit) && (scope === null || row.scope === scope))
      .reduce((total, { value }) => total + value, 0);
  };
  return ({ indicator, unit, scope }) => {
    // What is not a sum is nobody's but the unit's own.
    if (room === 'assessment')
      return found.find((row) => row.key === indicator && row.unitCode === unit)?.value ?? null;
    if (indicator === 'yearElapsedPercent') return elapsedOfYear(month);
    const rate = ratesOnYear[indicator];
    if (rate !== undefined) return rateOf(sum(rate[0], unit, scope), sum(rate[1], unit, scope));
    const isAhead = indicator === 'planAheadPoints';
    const share = shares[isAhead ? 'plannedYearDonePercent' : indicator];
    if (share === undefined) return sum(indicator, unit, scope);
    const percent = shareOf(sum(share[0], unit, scope), sum(share[1], unit, scope));
    return isAhead ? aheadOf(percent, month) : percent;
  };
}

function shareOf(part: number | null, whole: number | null): number | null {
  return part === null || whole === null || whole === 0 ? null : Math.round((part * 1000) / whole) / 10;
}

function rateOf(now: number | null, base: number | null): number | null {
  return shareOf(now === null || base === null ? null : now - base, base);
}

/** Percentage points by which a share of the year's plan is ahead of the time gone by. */
function aheadOf(percent: number | null, month: string): number | null {
  const behind = lagPointsOf(percent, elapsedOfYear(month));
  return behind === null ? null : 0 - behind;
}

/** The room from which an indicator is taken; null where the catalogue has none. */
export function roomOf(indicator: string): string | null {
  return indicatorOf(indicator)?.source.room ?? null;
}
