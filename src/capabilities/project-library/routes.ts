import type { FastifyInstance } from 'fastify';
import { readInRemit } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import { bind } from '#platform/http.ts';
import { commitUpload, previewUpload } from '#platform/records/import-upload.ts';
import * as contract from './contract.ts';
import * as caliberContract from './contract-caliber.ts';
import { entryRoutes } from './routes-entry.ts';
import { evidenceRoutes } from './routes-evidence.ts';
import { duplicateRoutes, editingRoutes, leadRoutes, lifeCycleRoutes } from './routes-life-cycle.ts';
import { tableRoutes } from './routes-table.ts';
import { projectPage, projectsBy, projectTotals } from './store/project-list.ts';
import { answerAssetTest } from './use-cases/answer-asset-test.ts';
import { importProjects } from './use-cases/import-projects.ts';
import { listConsultations } from './use-cases/list-consultations.ts';
import { readCaliber } from './use-cases/read-caliber.ts';
import { readHistory } from './use-cases/read-history.ts';
import { readProject } from './use-cases/read-project.ts';
import { recordConsultation } from './use-cases/record-consultation.ts';

/** Binds the room's endpoints. */
export function routes(app: FastifyInstance, desk: Desk): void {
  editingRoutes(app, desk);
  lifeCycleRoutes(app, desk);
  leadRoutes(app, desk);
  duplicateRoutes(app, desk);
  evidenceRoutes(app, desk);
  bind(app, contract.listProjects, ({ query, caller }) =>
    readInRemit(desk.db, caller, (tx) => projectPage(tx, caller, query)),
  );
  bind(app, contract.totalProjects, ({ query, caller }) =>
    readInRemit(desk.db, caller, (tx) => projectTotals(tx, caller, query)),
  );
  bind(app, contract.summariseProjects, ({ query: filter, caller }) =>
    readInRemit(desk.db, caller, async (tx) => ({
      stages: await projectsBy(tx, caller, { column: 'stage', filter }),
      actions: await projectsBy(tx, caller, { column: 'action', filter }),
    })),
  );
  tableRoutes(app, desk);
  entryRoutes(app, desk);
  bind(app, contract.readProject, ({ params, language, caller }) => readProject(desk, caller, { ...params, language }));
  bind(app, caliberContract.readCaliber, ({ params, query, language, caller }) =>
    readCaliber(desk, caller, { ...params, ...query, language }),
  );
  bind(app, caliberContract.listConsultations, ({ params, caller }) => listConsultations(desk, caller, params.id));
  bind(app, caliberContract.recordConsultation, ({ params, body, caller }) =>
    recordConsultation(desk, caller, { ...params, body }),
  );
  bind(app, caliberContract.answerAssetTest, ({ params, body, caller }) =>
    answerAssetTest(desk, caller, { ...params, body }),
  );
  bind(app, contract.readHistory, ({ params, caller }) => readHistory(desk, caller, params.id));
  bind(app, contract.previewProjects, ({ upload, language, caller }) =>
    previewUpload({ upload, language }, (asked) => importProjects(desk, caller, asked)),
  );
  bind(app, contract.importProjects, ({ params, body, language, caller }) =>
    commitUpload(desk.incomingFolder, { ...params, ...body, language }, (asked) => importProjects(desk, caller, asked)),
  );
}
