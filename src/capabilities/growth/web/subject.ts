import type { GrowthOfMonth } from '../contract.ts';

/** The figures of the city or of one unit. */
export type Subject = {
  readonly code: string;
  readonly name: string;
  readonly projects: number;
  readonly investedYuan: number;
  readonly baseYuan: number;
  readonly growthPercent: number | null;
  readonly targetPercent: number | null;
  readonly gapYuan: number | null;
  readonly isSmallBase: boolean;
  readonly topThreeSharePercent: number | null;
};

/** Whose figures stand at the top: the chosen unit's, else the city's, else those of the only unit in the remit. */
export function subjectOf(
  growth: GrowthOfMonth,
  unit: string | null,
  city: { readonly code: string; readonly name: string } | null,
): Subject | null {
  if (!unit && growth.city && city) return { ...growth.city, code: city.code, name: city.name };
  return (unit ? growth.units.find(({ code }) => code === unit) : growth.units[0]) ?? null;
}
