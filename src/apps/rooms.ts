import { fileURLToPath } from 'node:url';
import type { FastifyInstance } from 'fastify';
import type { Terms } from '#kernel/terms.ts';
import type { Desk } from '#platform/desk.ts';
import { knowHistory, knowNoHistory } from '#platform/look-back.ts';
import { routes as assessmentRoutes } from '../capabilities/assessment/routes.ts';
import { terms as assessmentTerms } from '../capabilities/assessment/terms.ts';
import { knowBundlingRuns } from '../capabilities/bundling/public.ts';
import { routes as bundlingRoutes } from '../capabilities/bundling/routes.ts';
import { history as bundlingHistory } from '../capabilities/bundling/store/history.ts';
import { terms as bundlingTerms } from '../capabilities/bundling/terms.ts';
import { followProjectsWithTasks } from '../capabilities/coordination/public.ts';
import { routes as coordinationRoutes } from '../capabilities/coordination/routes.ts';
import { history as coordinationHistory } from '../capabilities/coordination/store/history.ts';
import { terms as coordinationTerms } from '../capabilities/coordination/terms.ts';
import { followProjectsWithReports } from '../capabilities/dispatch/public.ts';
import { routes as dispatchRoutes } from '../capabilities/dispatch/routes.ts';
import { history as dispatchHistory } from '../capabilities/dispatch/store/history.ts';
import { terms as dispatchTerms } from '../capabilities/dispatch/terms.ts';
import { sheetTerms } from '../capabilities/dispatch/terms-sheet.ts';
import { knowForecastRuns } from '../capabilities/forecast/public.ts';
import { routes as forecastRoutes } from '../capabilities/forecast/routes.ts';
import { history as forecastHistory } from '../capabilities/forecast/store/history.ts';
import { terms as forecastTerms } from '../capabilities/forecast/terms.ts';
import { followProjectsWithFunds, knowFundsRuns, tellSheetsOfFunds } from '../capabilities/funds/public.ts';
import { routes as fundsRoutes } from '../capabilities/funds/routes.ts';
import { history as fundsHistory } from '../capabilities/funds/store/history.ts';
import { terms as fundsTerms } from '../capabilities/funds/terms.ts';
import { keepRollUp } from '../capabilities/growth/public.ts';
import { routes as growthRoutes } from '../capabilities/growth/routes.ts';
import { history as growthHistory } from '../capabilities/growth/store/history.ts';
import { terms as growthTerms } from '../capabilities/growth/terms.ts';
import { routes as integrityRoutes } from '../capabilities/integrity/routes.ts';
import { history as integrityHistory } from '../capabilities/integrity/store/history.ts';
import { terms as integrityTerms } from '../capabilities/integrity/terms.ts';
import { routes as organisationRoutes } from '../capabilities/organisation/routes.ts';
import { terms as organisationTerms } from '../capabilities/organisation/terms.ts';
import { followProjectsWithPlans, tellSheetsOfPlans } from '../capabilities/plan/public.ts';
import { routes as planRoutes } from '../capabilities/plan/routes.ts';
import { history as planHistory } from '../capabilities/plan/store/history.ts';
import { terms as planTerms } from '../capabilities/plan/terms.ts';
import { routes as projectLibraryRoutes } from '../capabilities/project-library/routes.ts';
import { history as projectLibraryHistory } from '../capabilities/project-library/store/history.ts';
import { terms as projectLibraryTerms } from '../capabilities/project-library/terms.ts';
import { caliberTerms } from '../capabilities/project-library/terms-caliber.ts';
import { entryTerms } from '../capabilities/project-library/terms-entry.ts';
import { tableTerms } from '../capabilities/project-library/terms-table.ts';
import { documentTerms } from '../capabilities/publication/documents/document-terms.ts';
import { routes as publicationRoutes } from '../capabilities/publication/routes.ts';
import { terms as publicationTerms } from '../capabilities/publication/terms.ts';
import { followProjectsWithReconciliation } from '../capabilities/reconciliation/public.ts';
import { routes as reconciliationRoutes } from '../capabilities/reconciliation/routes.ts';
import { history as reconciliationHistory } from '../capabilities/reconciliation/store/history.ts';
import { terms as reconciliationTerms } from '../capabilities/reconciliation/terms.ts';

/** A room as the applications put it together. */
export type Room = {
  /** Folder, schema, URL, prefix of its rights. */
  readonly name: string;
  readonly routes: (app: FastifyInstance, desk: Desk) => void;
  readonly terms: Terms;
};

/** The rooms, each after those whose doors it uses. */
export const rooms: readonly Room[] = [
  { name: 'organisation', routes: organisationRoutes, terms: organisationTerms },
  {
    name: 'project-library',
    routes: projectLibraryRoutes,
    terms: { ...projectLibraryTerms, ...caliberTerms, ...tableTerms, ...entryTerms },
  },
  { name: 'dispatch', routes: dispatchRoutes, terms: { ...dispatchTerms, ...sheetTerms } },
  { name: 'plan', routes: planRoutes, terms: planTerms },
  { name: 'growth', routes: growthRoutes, terms: growthTerms },
  { name: 'publication', routes: publicationRoutes, terms: { ...publicationTerms, ...documentTerms } },
  { name: 'funds', routes: fundsRoutes, terms: fundsTerms },
  { name: 'integrity', routes: integrityRoutes, terms: integrityTerms },
  { name: 'coordination', routes: coordinationRoutes, terms: coordinationTerms },
  { name: 'reconciliation', routes: reconciliationRoutes, terms: reconciliationTerms },
  { name: 'bundling', routes: bundlingRoutes, terms: bundlingTerms },
  { name: 'forecast', routes: forecastRoutes, terms: forecastTerms },
  { name: 'assessment', routes: assessmentRoutes, terms: assessmentTerms },
];

/** Folders of SQL migrations, in the order in which they run. */
export const migrationFolders: readonly string[] = [
  folderOf('../platform/migrations'),
  ...rooms.map(({ name }) => folderOf(`../capabilities/${name}/migrations`)),
];

/** What rooms do when another room's rows change, what they tell it, and how they look back. Reports move before sums are made of them. */
export function connectRooms(): void {
  followProjectsWithReports();
  followProjectsWithFunds();
  followProjectsWithPlans();
  followProjectsWithTasks();
  followProjectsWithReconciliation();
  keepRollUp();
  tellSheetsOfPlans();
  tellSheetsOfFunds();
  knowBundlingRuns();
  knowForecastRuns();
  knowFundsRuns();
  for (const history of [
    projectLibraryHistory,
    dispatchHistory,
    growthHistory,
    fundsHistory,
    planHistory,
    bundlingHistory,
    forecastHistory,
    integrityHistory,
    coordinationHistory,
    reconciliationHistory,
  ])
    knowHistory(history);
  // Units and people are called as they are today.
  knowNoHistory(rooms.map(({ name }) => name).filter((name) => name !== 'organisation'));
}

function folderOf(relative: string): string {
  return fileURLToPath(new URL(relative, import.meta.url));
}
