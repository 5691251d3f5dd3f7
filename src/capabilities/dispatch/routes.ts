import type { FastifyInstance } from 'fastify';
import { readInRemit } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import { bind } from '#platform/http.ts';
import { commitUpload, previewUpload } from '#platform/records/import-upload.ts';
import * as contract from './contract.ts';
import { formRoutes, quarterRoutes } from './routes-forms.ts';
import { reviewRoutes } from './routes-review.ts';
import { roundRoutes } from './routes-rounds.ts';
import { sheetRoutes } from './routes-sheet.ts';
import { laggingPage, missingPage, progressByUnit } from './store/follow-up.ts';
import { importReports } from './use-cases/import-reports.ts';
import { readReports } from './use-cases/read-reports.ts';
import { saveReport } from './use-cases/save-report.ts';

/** Binds the room's endpoints. */
export function routes(app: FastifyInstance, desk: Desk): void {
  sheetRoutes(app, desk);
  roundRoutes(app, desk);
  reviewRoutes(app, desk);
  formRoutes(app, desk);
  quarterRoutes(app, desk);
  bind(app, contract.readReports, ({ params, caller }) => readReports(desk, caller, params.projectId));
  bind(app, contract.saveReport, ({ params, body, caller }) => saveReport(desk, caller, { ...params, body }));
  bind(app, contract.readProgress, ({ params, caller }) =>
    readInRemit(desk.db, caller, (tx) => progressByUnit(tx, caller.cityCode, params.month)),
  );
  bind(app, contract.listMissing, ({ params, query, caller }) =>
    readInRemit(desk.db, caller, (tx) => missingPage(tx, caller.cityCode, { ...params, ...query })),
  );
  bind(app, contract.listLagging, ({ params, query, caller }) =>
    readInRemit(desk.db, caller, (tx) => laggingPage(tx, caller.cityCode, { ...params, ...query })),
  );
  bind(app, contract.previewReports, ({ upload, language, caller }) =>
    previewUpload({ upload, language }, (asked) => importReports(desk, caller, asked)),
  );
  bind(app, contract.importReports, ({ params, body, language, caller }) =>
    commitUpload(desk.incomingFolder, { ...params, ...body, language }, (asked) => importReports(desk, caller, asked)),
  );
}
