import type { FastifyInstance } from 'fastify';
import { readInRemit } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import { bind } from '#platform/http.ts';
import { commitUpload, previewUpload } from '#platform/records/import-upload.ts';
import * as contract from './contract.ts';
import { evidenceRoutes } from './routes-evidence.ts';
import { projectPage, projectsBy, projectTotals } from './store/queries.ts';
import { importProjects } from './use-cases/import-projects.ts';
import { readHistory } from './use-cases/read-history.ts';
import { readProject } from './use-cases/read-project.ts';

/** Binds the room's endpoints. */
export function routes(app: FastifyInstance, desk: Desk): void {
  evidenceRoutes(app, desk);
  bind(app, contract.listProjects, ({ query, caller }) =>
    readInRemit(desk.db, caller, (tx) => projectPage(tx, caller.cityCode, query)),
  );
  bind(app, contract.totalProjects, ({ query, caller }) =>
    readInRemit(desk.db, caller, (tx) => projectTotals(tx, caller.cityCode, query)),
  );
  bind(app, contract.summariseProjects, ({ query: filter, caller }) =>
    readInRemit(desk.db, caller, async (tx) => ({
      stages: await projectsBy(tx, caller.cityCode, { column: 'stage', filter }),
      actions: await projectsBy(tx, caller.cityCode, { column: 'action', filter }),
    })),
  );
  bind(app, contract.readProject, ({ params, language, caller }) => readProject(desk, caller, { ...params, language }));
  bind(app, contract.readHistory, ({ params, caller }) => readHistory(desk, caller, params.id));
  bind(app, contract.previewProjects, ({ upload, language, caller }) =>
    previewUpload({ upload, language }, (asked) => importProjects(desk, caller, asked)),
  );
  bind(app, contract.importProjects, ({ params, body, language, caller }) =>
    commitUpload(desk.incomingFolder, { ...params, ...body, language }, (asked) => importProjects(desk, caller, asked)),
  );
}
