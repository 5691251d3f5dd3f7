import type { Tx } from '#platform/database.ts';
import { onProjectsChanged, onProjectsMerged } from '../project-library/public.ts';
import { followProjects } from './store/writes.ts';
import { takeOverReports } from './use-cases/take-over-reports.ts';

/** Which reports were written: of these projects, in these years. */
export type ChangedReports = {
  readonly projectIds: readonly string[];
  readonly years: readonly number[];
  /** Where it is known that of one project nothing but the year to date of this month moved. */
  readonly onlyMonth?: string | undefined;
};

/** What other rooms do in the same transaction after reports were written. */
export type ReportsChanged = (tx: Tx, cityCode: string, changed: ChangedReports) => Promise<void>;

const listeners: ReportsChanged[] = [];

/** Registers what a room does when reports change; the rooms are put together in `apps/rooms.ts`. */
export function onReportsChanged(listener: ReportsChanged): void {
  if (!listeners.includes(listener)) listeners.push(listener);
}

/** Tells the rooms, in the order in which they registered, without waiting for one before the next. */
export async function reportsChanged(tx: Tx, cityCode: string, changed: ChangedReports): Promise<void> {
  if (changed.projectIds.length === 0) return;
  await Promise.all(listeners.map((listener) => listener(tx, cityCode, changed)));
}

/** Reports move with their project. Called once at start, before the rooms that add reports up. */
export function followProjectsWithReports(): void {
  onProjectsChanged(followProjects);
  onProjectsMerged(takeOverReports);
}

export { reportFields } from './rules/report-row-fields.ts';
export {
  type ExpectedReport,
  expectedReports,
  laggingByUnit,
  laggingPage,
  type MissingPlace,
  missingPage,
  missingPlaces,
  progressByUnit,
} from './store/follow-up.ts';
export { type LagStatement, lagStatements } from './store/lag-statements.ts';
export { lagThresholdsOf } from './store/lag-thresholds.ts';
export { type LagOfProject, laggingOfMonth } from './store/lagging-of-month.ts';
export { problemsOf } from './store/problems.ts';
export { type KeptRound, roundsOf } from './store/rounds.ts';
export { type DispatchOfPlace, dispatchOfYear } from './use-cases/dispatch-of-year.ts';
export { importReports } from './use-cases/import-reports.ts';
export { isOnTime, type JudgedReview, judgedReviews } from './use-cases/judged-reviews.ts';
export { type KnownBy, type KnownValues, onSheetRead } from './use-cases/known-values.ts';
