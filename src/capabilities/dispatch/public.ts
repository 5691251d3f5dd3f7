import type { Tx } from '#platform/database.ts';
import { onProjectsChanged } from '../project-library/public.ts';
import { followProjects } from './store/writes.ts';

/** What other rooms do in the same transaction after reports were written. */
export type ReportsChanged = (tx: Tx, cityCode: string, projectIds: readonly string[]) => Promise<void>;

const listeners: ReportsChanged[] = [];

/** Registers what a room does when reports change; the rooms are put together in `apps/rooms.ts`. */
export function onReportsChanged(listener: ReportsChanged): void {
  if (!listeners.includes(listener)) listeners.push(listener);
}

/** Tells the rooms, in the order in which they registered. */
export async function reportsChanged(tx: Tx, cityCode: string, projectIds: readonly string[]): Promise<void> {
  if (projectIds.length === 0) return;
  for (const listener of listeners) await listener(tx, cityCode, projectIds);
}

/** Reports move with their project. Called once at start, before the rooms that add reports up. */
export function followProjectsWithReports(): void {
  onProjectsChanged(followProjects);
}

export { importReports } from './use-cases/import-reports.ts';
