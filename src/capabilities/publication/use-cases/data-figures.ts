import type { Caller } from '#platform/caller.ts';
import { dayOf } from '#platform/clock.ts';
import type { Desk } from '#platform/desk.ts';
import {
  type Completeness,
  type GrowthOfMonth,
  isIncomplete,
  readCompleteness,
  readGrowth,
} from '../../growth/public.ts';
import { unitsOf } from '../../organisation/public.ts';
import { boundText, figureTokens } from '../rules/bound-text.ts';
import type { IncompleteMonth } from '../rules/checks/check-issue.ts';
import type { BoundText } from '../rules/figure.ts';
import type { FigureAttributes } from '../rules/figure-node.ts';
import { type FigureState, figureState } from '../rules/figure-states.ts';
import { indicatorOf } from '../rules/indicators/catalogue.ts';
import type { ValueAsked } from '../rules/indicators/indicator.ts';
import { type MonthValues, roomOf, roomValues } from './indicator-values.ts';

/** The data as it was known at one instant. Each month of each room is read once, whoever asks for it. */
export type DataAt = {
  /** ISO 8601. */
  readonly asOf: string;
  /** YYYY-MM of that instant; later months have no figures. */
  readonly present: string;
  readonly cityCode: string;
  readonly ofMonth: (month: string) => Promise<GrowthOfMonth>;
  readonly completenessOf: (month: string) => Promise<Completeness>;
  /**
   * Yuan, percent or a count, not rounded; null where the unit is unknown or not seen, where nobody knows the value, and
   * for what keeps no versions where the instant is past.
   */
  readonly valueOf: (asked: ValueAsked) => Promise<number | null>;
};

/** The data as the caller may see it, known at `at`, or now where that is left out. */
export function dataAt(desk: Desk, caller: Caller, at?: string): DataAt {
  const asOf = at ?? desk.clock().toISOString();
  const present = dayOf(new Date(asOf)).slice(0, 7);
  // The roll-up knows the present at once; the versions, which the past is read from, take a hundred times as long.
  const ofMonth = once((month) => readGrowth(desk, caller, { month, asOf: at }));
  const units = once(async (city) => new Set((await unitsOf(desk.db, city)).map(({ code }) => code)));
  const roomOnce = (room: string) => once((month) => roomValues(desk, caller, { room, month, asOf: at }));
  const rooms = new Map<string, (month: string) => Promise<MonthValues>>();
  const ofRoom = (room: string, month: string): Promise<MonthValues> => {
    const reading = rooms.get(room) ?? roomOnce(room);
    rooms.set(room, reading);
    return reading(month);
  };
  const value = async ({ indicator, unit, month, scope }: ValueAsked): Promise<number | null> => {
    const known = indicatorOf(indicator);
    const room = roomOf(indicator);
    if (known === null || room === null || month > present) return null;
    if (scope !== null && !known.scopes?.some(({ key }) => key === scope)) return null;
    if (room === 'growth' && !isBesideGrowth(indicator))
      return growthValue(await ofMonth(month), { indicator, unit }, caller.cityCode);
    if (at !== undefined && !known.looksBack) return null;
    // Townships and departments have nothing but the points of their own county.
    const isKnown = unit === caller.cityCode || room === 'assessment' || (await units(caller.cityCode)).has(unit);
    if (!isKnown) return null;
    return (await ofRoom(room, month))({ indicator, unit, scope });
  };
  return {
    asOf,
    present,
    cityCode: caller.cityCode,
    ofMonth,
    completenessOf: (month) => readCompleteness(desk, caller, month),
    valueOf: value,
  };
}

/** What growth knows by kind of project, beside its sums. */
function isBesideGrowth(indicator: string): boolean {
  return indicator === 'ecoLedInvestedYuan' || indicator === 'ecoLedInvestedPercent';
}

/** `work` whose answer to each key is worked out once. */
function once<Value>(work: (key: string) => Promise<Value>): (key: string) => Promise<Value> {
  const known = new Map<string, Promise<Value>>();
  return (key) => {
    const value = known.get(key) ?? work(key);
    known.set(key, value);
    return value;
  };
}

/**
 * `text` with its figures taken from the data. `asOf` is the instant of the figures, null where there is none;
 * `incomplete` names the months that too few have reported.
 * Refuses `figureTokenUnclear`, and `figureUnknown` for a place or month without data.
 */
export async function boundToData(
  text: string,
  data: DataAt,
): Promise<BoundText & { readonly asOf: string | null; readonly incomplete: readonly IncompleteMonth[] }> {
  const tokens = figureTokens(text);
  const values = new Map<string, number | null>();
  for (const { token, indicator, unit, month, scope = null } of tokens)
    if (!values.has(token)) values.set(token, await data.valueOf({ indicator, unit, month, scope }));
  const bound = boundText(text, ({ token }) => values.get(token) ?? null);
  return {
    ...bound,
    asOf: tokens.length === 0 ? null : data.asOf,
    incomplete: await incompleteMonths(
      data,
      tokens.map(({ month }) => month),
    ),
  };
}

/** A figure held against the data. */
export async function stateOf(attributes: FigureAttributes, data: DataAt): Promise<FigureState> {
  const { indicator, unit, month, scope } = attributes;
  const isBound = indicator !== null && unit !== null && month !== null;
  return figureState(attributes, isBound ? await data.valueOf({ indicator, unit, month, scope }) : null);
}

/** Of some months, those that too few have reported. */
export async function incompleteMonths(data: DataAt, months: readonly string[]): Promise<IncompleteMonth[]> {
  const incomplete: IncompleteMonth[] = [];
  for (const month of new Set(months)) {
    const round = await data.completenessOf(month);
    if (isIncomplete(round)) incomplete.push({ month, ...round });
  }
  return incomplete;
}

/**
 * The figure in the growth of its month: yuan, percent or a count. Null where the unit is unknown or not seen, where
 * nobody in the city reported up to the month, and for the rank of a city or of a unit without growth.
 */
function growthValue(
  { city, units }: GrowthOfMonth,
  { indicator, unit: code }: Pick<ValueAsked, 'indicator' | 'unit'>,
  cityCode: string,
): number | null {
  const unit = units.find((row) => row.code === code);
  const row = code === cityCode ? city : unit;
  if (!row) return null;
  if (indicator === 'targetPercent') return row.targetPercent;
  const reported = (city?.projects ?? row.projects) > 0;
  if (indicator === 'baseYuan') return reported || row.baseYuan > 0 ? row.baseYuan : null;
  if (!reported) return null;
  switch (indicator) {
    case 'rank':
      return unit?.growthPercent === null ? null : (unit?.rank ?? null);
    case 'investedYuan':
      return row.investedYuan;
    case 'growthPercent':
      return row.growthPercent;
    case 'projects':
      return row.projects;
    case 'gapYuan':
      return row.gapYuan;
    default:
      return null;
  }
}
