import type { FastifyInstance } from 'fastify';
import { readInRemit } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import { bind } from '#platform/http.ts';
import * as contract from './contract-table.ts';
import { comparisonPage, totalsOfComparison } from './store/project-comparison.ts';
import { viewsFor } from './store/saved-views.ts';
import { exportDesk } from './use-cases/export-desk.ts';
import { comparedAt, prepareExport } from './use-cases/export-projects.ts';
import { deleteView, saveView } from './use-cases/save-view.ts';

/** Binds what belongs to the list of projects: comparison, export, saved views. */
export function tableRoutes(app: FastifyInstance, desk: Desk): void {
  bind(app, contract.compareProjects, async ({ query, caller }) => {
    const at = comparedAt(desk, query.comparedWith);
    return readInRemit(desk.db, caller, (tx) => comparisonPage(tx, caller, { ...query, at }));
  });
  bind(app, contract.totalComparison, async ({ query, caller }) => {
    const at = comparedAt(desk, query.comparedWith);
    return readInRemit(desk.db, caller, (tx) => totalsOfComparison(tx, caller, { ...query, at }));
  });
  const exports = exportDesk(desk);
  bind(app, contract.prepareExport, async ({ body, caller, language }) => {
    const { id, rows, ...prepared } = await prepareExport(desk, caller, { wish: body, language });
    exports.keep(caller, id, prepared);
    return { id, rows, fileName: prepared.fileName };
  });
  bind(app, contract.downloadExport, async ({ params, caller }) => exports.fetch(caller, params.id));
  bind(app, contract.listViews, ({ caller }) => readInRemit(desk.db, caller, (tx) => viewsFor(tx, caller)));
  bind(app, contract.saveView, ({ params, body, caller }) => saveView(desk, caller, { ...params, ...body }));
  bind(app, contract.deleteView, ({ params, caller }) => deleteView(desk, caller, params.id));
}
