import type { Doubt } from '#kernel/doubt.ts';
import { wanText } from '#kernel/money.ts';
import { type MonthRange, monthsCovered, monthsOfAmount } from './month-range.ts';
import type { PlausibilitySettings } from './plausibility-settings.ts';
import type { ReportFacts } from './report.ts';

type Past = {
  readonly previous: { readonly month: string; readonly cumulativeYuan: number } | null;
  readonly monthRange: MonthRange | null;
  readonly plannedTotalYuan: number | null;
  readonly settings: PlausibilitySettings;
};

/**
 * A month that is several times the largest known, or a small part of the smallest: a digit too many or too few, or work
 * that wants a word. A year to date is judged by what it adds, over the months that it adds. A project that is nearly
 * done, or rested in one of the months, may do as little as it likes; that nothing at all is done is told by the lag.
 */
export function suddenDoubts(
  { month, monthYuan, yearToDateYuan, totalYuan }: ReportFacts,
  { previous, monthRange, plannedTotalYuan, settings }: Past,
): Doubt[] {
  const added = yearToDateYuan === null ? null : yearToDateYuan - (previous?.cumulativeYuan ?? 0);
  const yuan = monthYuan ?? added;
  if (monthRange === null || yuan === null) return [];
  const months = monthYuan === null ? monthsCovered(previous, month) : monthsOfAmount(month);
  const asked = (code: 'monthJumped' | 'monthDropped', facts: Doubt['facts']): Doubt[] => [
    { severity: 'warn', field: monthYuan === null ? 'yearToDateYuan' : 'monthYuan', code, facts },
  ];
  const { largest, smallest } = monthRange;
  const amount = wanText(yuan);
  const { jumpFloorYuan, jumpFactor, dropFactor } = settings;
  if (yuan >= jumpFloorYuan && yuan > largest.yuan * months * jumpFactor)
    return asked('monthJumped', {
      ...{ amount, times: jumpFactor },
      ...{ largest: wanText(largest.yuan), largestMonth: largest.month },
    });
  const isNearlyDone =
    (totalYuan ?? 0) * 100 >= (plannedTotalYuan ?? Number.POSITIVE_INFINITY) * settings.nearlyDonePercent;
  if (smallest === null || yuan <= 0 || isNearlyDone) return [];
  if (smallest.yuan * months < jumpFloorYuan || yuan * dropFactor >= smallest.yuan * months) return [];
  return asked('monthDropped', {
    ...{ amount, times: dropFactor },
    ...{ smallest: wanText(smallest.yuan), smallestMonth: smallest.month },
  });
}
