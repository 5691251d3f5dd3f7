import type { FastifyInstance } from 'fastify';
import { readInRemit } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import { bind } from '#platform/http.ts';
import { commitUpload, previewUpload } from '#platform/records/import-upload.ts';
import * as contract from './contract.ts';
import * as exports from './contract-exports.ts';
import * as stalls from './contract-stalls.ts';
import { allocationRoutes } from './routes-allocation.ts';
import { flowOf } from './store/flow.ts';
import { ledgerPage } from './store/ledger.ts';
import { projectMoneyPage, projectMoneyTotals } from './store/projects.ts';
import { stallSetting } from './store/settings.ts';
import { sourcePage } from './store/sources.ts';
import { editStallSettings } from './use-cases/edit-stall-settings.ts';
import { exportLedger, exportProjectMoney, exportSources } from './use-cases/export-workbook.ts';
import { importMovements } from './use-cases/import-movements.ts';
import { importSources } from './use-cases/import-sources.ts';
import { listStalls } from './use-cases/list-stalls.ts';
import { readProjectMoney } from './use-cases/read-project-money.ts';
import { readSource, totalSources } from './use-cases/read-source.ts';
import { recordMovement } from './use-cases/record-movement.ts';
import { recordSource } from './use-cases/record-source.ts';
import { reverseMovement } from './use-cases/reverse-movement.ts';

/** Binds the room's endpoints. */
export function routes(app: FastifyInstance, desk: Desk): void {
  bindReading(app, desk);
  allocationRoutes(app, desk);
  bind(app, contract.recordSource, ({ body, caller }) => recordSource(desk, caller, body));
  bind(app, contract.recordMovement, ({ body, caller }) => recordMovement(desk, caller, body));
  bind(app, contract.reverseMovement, ({ params, body, caller }) =>
    reverseMovement(desk, caller, { ...params, ...body }),
  );
  bind(app, stalls.editStallSettings, ({ body, caller }) => editStallSettings(desk, caller, body));
  bind(app, contract.previewSources, ({ upload, language, caller }) =>
    previewUpload({ upload, language }, (asked) => importSources(desk, caller, asked)),
  );
  bind(app, contract.importSources, ({ params, body, language, caller }) =>
    commitUpload(desk.incomingFolder, { ...params, ...body, language }, (asked) => importSources(desk, caller, asked)),
  );
  bind(app, contract.previewMovements, ({ upload, language, caller }) =>
    previewUpload({ upload, language }, (asked) => importMovements(desk, caller, asked)),
  );
  bind(app, contract.importMovements, ({ params, body, language, caller }) =>
    commitUpload(desk.incomingFolder, { ...params, ...body, language }, (asked) =>
      importMovements(desk, caller, asked),
    ),
  );
}

function bindReading(app: FastifyInstance, desk: Desk): void {
  bind(app, contract.listSources, ({ query, caller }) =>
    readInRemit(desk.db, caller, (tx) => sourcePage(tx, caller.cityCode, query)),
  );
  bind(app, contract.totalSources, ({ query, caller }) => totalSources(desk, caller, query));
  bind(app, contract.readSource, ({ params, query, caller }) => readSource(desk, caller, { ...params, ...query }));
  bind(app, contract.readSourceLedger, ({ params, query, caller }) =>
    readInRemit(desk.db, caller, (tx) => ledgerPage(tx, caller.cityCode, { ...query, source: params.id })),
  );
  bind(app, contract.listProjectMoney, ({ query, caller }) =>
    readInRemit(desk.db, caller, (tx) => projectMoneyPage(tx, caller.cityCode, query)),
  );
  bind(app, contract.totalProjectMoney, ({ query, caller }) =>
    readInRemit(desk.db, caller, (tx) => projectMoneyTotals(tx, caller.cityCode, query)),
  );
  bind(app, contract.readProjectMoney, ({ params, caller }) => readProjectMoney(desk, caller, params.projectId));
  bind(app, contract.readProjectLedger, ({ params, query, caller }) =>
    readInRemit(desk.db, caller, (tx) => ledgerPage(tx, caller.cityCode, { ...query, project: params.projectId })),
  );
  bind(app, contract.readFlow, ({ query, caller }) =>
    readInRemit(desk.db, caller, async (tx) => ({ rows: await flowOf(tx, caller.cityCode, query) })),
  );
  bind(app, stalls.listStalls, ({ query, caller }) => listStalls(desk, caller, query));
  bind(app, stalls.readStallSettings, ({ caller }) =>
    readInRemit(desk.db, caller, (tx) => stallSetting.valuesOf(tx, caller.cityCode)),
  );
  bind(app, exports.exportSources, ({ query, language, caller }) =>
    exportSources(desk, caller, { language, filter: query }),
  );
  bind(app, exports.exportProjectMoney, ({ query, language, caller }) =>
    exportProjectMoney(desk, caller, { language, filter: query }),
  );
  bind(app, exports.exportLedger, ({ query, language, caller }) =>
    exportLedger(desk, caller, { language, filter: query }),
  );
}
