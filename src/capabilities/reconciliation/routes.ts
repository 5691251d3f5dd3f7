import type { FastifyInstance } from 'fastify';
import type { Desk } from '#platform/desk.ts';
import { bind } from '#platform/http.ts';
import * as contract from './contract.ts';
import { decideMissing, decideRow } from './use-cases/decide.ts';
import { downloadRun } from './use-cases/download-run.ts';
import { listMissing, listRows, listRuns, readRow, readRun } from './use-cases/read-runs.ts';
import { commitList, previewList } from './use-cases/take-list.ts';

/** Binds the room's endpoints. */
export function routes(app: FastifyInstance, desk: Desk): void {
  bind(app, contract.previewList, ({ upload, query, language, caller }) =>
    previewList(desk, caller, { upload, ...query, language }),
  );
  bind(app, contract.commitList, ({ params, body, language, caller }) =>
    commitList(desk, caller, { ...params, ...body, language }),
  );
  bind(app, contract.listRuns, ({ query, caller }) => listRuns(desk, caller, query));
  bind(app, contract.readRun, ({ params, caller }) => readRun(desk, caller, params.id));
  bind(app, contract.listRows, ({ params, query, language, caller }) =>
    listRows(desk, caller, { ...params, ...query, language }),
  );
  bind(app, contract.readRow, ({ params, language, caller }) => readRow(desk, caller, { ...params, language }));
  bind(app, contract.decideRow, ({ params, body, caller }) => decideRow(desk, caller, { ...params, ...body }));
  bind(app, contract.listMissing, ({ params, query, caller }) => listMissing(desk, caller, { ...params, ...query }));
  bind(app, contract.decideMissing, ({ params, body, caller }) => decideMissing(desk, caller, { ...params, ...body }));
  bind(app, contract.downloadRun, ({ params, caller }) => downloadRun(desk, caller, params.id));
}
