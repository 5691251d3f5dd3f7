import { Refusal } from '#kernel/refusal.ts';
import type { ReportFacts } from './report.ts';

/** What of a report must say something. */
type Stated = Pick<ReportFacts, 'monthYuan' | 'yearToDateYuan' | 'totalYuan' | 'progress' | 'problems'>;

/**
 * A report that somebody types in must say something, and its sums from January or from the start are never negative.
 * Refuses `nothingReported`, `yearToDateNegative`.
 */
export function mayStandAlone(report: Stated): void {
  const { monthYuan, yearToDateYuan, totalYuan, progress, problems } = report;
  const words = [progress, problems].some((text) => text !== null && text.trim() !== '');
  if ([monthYuan, yearToDateYuan, totalYuan].every((amount) => amount === null) && !words)
    throw new Refusal('nothingReported');
  if ((yearToDateYuan ?? 0) < 0 || (totalYuan ?? 0) < 0) throw new Refusal('yearToDateNegative');
}
