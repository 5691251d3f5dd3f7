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
import { boundText, figureTokens } from '../rules/bound-text.ts';
import type { IncompleteMonth } from '../rules/checks/check-issue.ts';
import type { BoundText, Figure } from '../rules/figure.ts';

/** Growth as it was known at one instant. Each month is read once, whoever asks for it. */
export type GrowthAt = {
  /** ISO 8601. */
  readonly asOf: string;
  /** YYYY-MM of that instant; later months have no figures. */
  readonly present: string;
  readonly cityCode: string;
  readonly ofMonth: (month: string) => Promise<GrowthOfMonth>;
  readonly completenessOf: (month: string) => Promise<Completeness>;
};

/** Growth as the caller may see it, known at `now`. */
export function growthAt(desk: Desk, caller: Caller, now: Date): GrowthAt {
  const asOf = now.toISOString();
  const read = new Map<string, Promise<GrowthOfMonth>>();
  const ofMonth = (month: string) => {
    const known = read.get(month) ?? readGrowth(desk, caller, { month, asOf });
    read.set(month, known);
    return known;
  };
  const completenessOf = (month: string) => readCompleteness(desk, caller, month);
  return { asOf, present: dayOf(now).slice(0, 7), cityCode: caller.cityCode, ofMonth, completenessOf };
}

/**
 * `text` with its figures taken from the growth data. `asOf` is the instant of the figures, null where there is none;
 * `incomplete` names the months that too few have reported.
 * Refuses `figureTokenUnclear`, and `figureUnknown` for a place or month without data.
 */
export async function boundToGrowth(
  text: string,
  growth: GrowthAt,
): Promise<BoundText & { readonly asOf: string | null; readonly incomplete: readonly IncompleteMonth[] }> {
  const tokens = figureTokens(text);
  const months = new Map<string, GrowthOfMonth>();
  for (const { month } of tokens)
    if (month <= growth.present && !months.has(month)) months.set(month, await growth.ofMonth(month));
  const bound = boundText(text, (token) => {
    const found = months.get(token.month);
    return found ? figureValue(found, token, growth.cityCode) : null;
  });
  const incomplete: IncompleteMonth[] = [];
  for (const month of months.keys()) {
    const round = await growth.completenessOf(month);
    if (isIncomplete(round)) incomplete.push({ month, ...round });
  }
  return { ...bound, asOf: tokens.length === 0 ? null : growth.asOf, incomplete };
}

/**
 * The figure in the growth of its month: yuan, percent or a count. Null where the unit is unknown or not seen, where
 * nobody in the city reported up to the month, and for the rank of a city or of a unit without growth.
 */
export function figureValue(
  { city, units }: GrowthOfMonth,
  { indicator, unit: code }: Pick<Figure, 'indicator' | 'unit'>,
  cityCode: string,
): number | null {
  const unit = units.find((row) => row.code === code);
  const row = code === cityCode ? city : unit;
  if (!row) return null;
  if (indicator === 'targetPercent') return row.targetPercent;
  const reported = (city?.projects ?? row.projects) > 0;
  if (indicator === 'baseYuan') return reported || row.baseYuan > 0 ? row.baseYuan : null;
  if (!reported) return null;
  if (indicator === 'rank') return unit?.growthPercent === null ? null : (unit?.rank ?? null);
  return row[indicator];
}
