import { yearOf } from '#kernel/period.ts';
import type { EvidenceFacts, Place } from '../../project-library/public.ts';

/** One month of a project as it was reported. Money in whole yuan; `null` = not stated. */
export type MonthFacts = {
  readonly month: string;
  readonly monthYuan: number | null;
  /** Year to date, as reported or summed up. */
  readonly cumulativeYuan: number;
  /** Since the start. */
  readonly totalYuan: number | null;
  readonly progress: string | null;
  readonly problems: string | null;
  readonly recordedBy: string;
  /** SHA-256 of the file it came from; null where somebody typed it. */
  readonly source: string | null;
};

/** What is known of one project, with its months in order. */
export type ProjectHistory = {
  readonly id: string;
  readonly path: string;
  readonly name: string;
  readonly code: string | null;
  readonly ownerName: string | null;
  readonly ownerCode: string | null;
  readonly unitCode: string;
  readonly townshipCode: string | null;
  readonly industryCode: string | null;
  readonly content: string | null;
  readonly nature: string | null;
  readonly stage: string | null;
  readonly plannedTotalYuan: number | null;
  readonly plannedStart: string | null;
  readonly plannedFinish: string | null;
  readonly approvedOn: string | null;
  readonly approvedTotalYuan: number | null;
  readonly startedIn: string | null;
  readonly enteredIn: string | null;
  /** Month in which it was recorded as suspended, and still is; null where it is not. */
  readonly suspendedSince: string | null;
  readonly months: readonly MonthFacts[];
  readonly evidence: readonly EvidenceFacts[];
  readonly site: Place | null;
};

/** A month with what was done in it alone. */
export type Increment = MonthFacts & { readonly yuan: number };

/** What was done in each month: as reported, else the rise of the year to date. */
export function incrementsOf({ months }: Pick<ProjectHistory, 'months'>): Increment[] {
  return months.map((month, i) => {
    const before = months[i - 1];
    const carried = before && yearOf(before.month) === yearOf(month.month) ? before.cumulativeYuan : 0;
    return { ...month, yuan: month.monthYuan ?? month.cumulativeYuan - carried };
  });
}

/** Invested since the start: as last reported, else the sum of the months. `null` where nothing was reported. */
export function totalOf(history: Pick<ProjectHistory, 'months'>): number | null {
  const stated = history.months.findLast(({ totalYuan }) => totalYuan !== null)?.totalYuan;
  if (stated !== undefined && stated !== null) return stated;
  return history.months.length === 0 ? null : incrementsOf(history).reduce((sum, { yuan }) => sum + yuan, 0);
}

/** The middle of some numbers, 0 for none. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((one, other) => one - other);
  const half = Math.floor(sorted.length / 2);
  if (sorted.length === 0) return 0;
  return sorted.length % 2 === 1 ? (sorted[half] ?? 0) : ((sorted[half - 1] ?? 0) + (sorted[half] ?? 0)) / 2;
}

/** Words of a month, together. */
export function wordsOf({ progress, problems }: Pick<MonthFacts, 'progress' | 'problems'>): string {
  return `${progress ?? ''}；${problems ?? ''}`;
}

/** Whether a paper shows what was done in a month: it says so, or bears a day of that month. */
export function isShownFor({ evidence }: Pick<ProjectHistory, 'evidence'>, month: string): boolean {
  return evidence.some(
    ({ kind, provesMonth, datedOn }) =>
      (kind === 'voucher' || kind === 'progressSheet' || kind === 'acceptance') &&
      (provesMonth === month || datedOn?.slice(0, 7) === month),
  );
}
