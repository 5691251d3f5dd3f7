import { daysBetween } from '#kernel/period.ts';
import { Refusal } from '#kernel/refusal.ts';
import type { Role } from '#kernel/right.ts';
import { isSmallCell } from '#kernel/small-cell.ts';

/** A published figure as somebody types it in: a rate in percent, an amount or a base in yuan. */
export type PublishedFigure = {
  readonly fact: 'rate' | 'amount' | 'base';
  readonly value: number;
  readonly publishedOn: string;
  /** Of how many projects it is made, and the largest one's share in percent, as far as the bureau told. */
  readonly projects?: number | null | undefined;
  readonly largestSharePercent?: number | null | undefined;
};

/** Days ahead of its publication for which a figure may be kept under embargo. */
const embargoDays = 62;

/**
 * The value as it is stored: a rate in tenths of a percent, an amount or a base in whole yuan. None of the three is
 * ever worked out from the others, because the bureau revises bases without publishing them.
 * A figure that is not published yet is kept under embargo; one in which a single project shows is not kept at all.
 * Refuses `notYetPublished` (too far ahead), `cellTooSmall`, `rateUnclear`, `amountUnclear`.
 * Source: domain catalogue 2.8, 5.4; 统计法 Art. 28; 统计法实施条例 Art. 28–30.
 */
export function storedValue(figure: PublishedFigure, today: string): number {
  const { fact, value, publishedOn, projects = null, largestSharePercent = null } = figure;
  if (daysBetween(today, publishedOn) > embargoDays) throw new Refusal('notYetPublished', { day: publishedOn });
  if (isSmallCell({ projects, largestSharePercent })) throw new Refusal('cellTooSmall');
  if (fact !== 'rate') {
    if (!Number.isSafeInteger(value) || value < 0) throw new Refusal('amountUnclear');
    return value;
  }
  const tenths = Math.round(value * 10);
  if (Math.abs(tenths - value * 10) > 1e-6 || tenths < -1000 || tenths > 100_000) throw new Refusal('rateUnclear');
  return tenths;
}

/** Whether a figure must not be passed on yet. Source: 统计法实施条例 Art. 28, 45 (unpublished statistics). */
export function isEmbargoed(publishedOn: string, today: string): boolean {
  return publishedOn > today;
}

/** Who may see figures before their day: the city’s desk, which was told them. */
export function maySeeEmbargoed(role: Role): boolean {
  return role === 'city-desk';
}

/** The value as it is shown. */
export function shownValue(fact: PublishedFigure['fact'], stored: number): number {
  return fact === 'rate' ? stored / 10 : stored;
}
