import type { FastifyInstance } from 'fastify';
import type { Desk } from '#platform/desk.ts';
import { bind } from '#platform/http.ts';
import * as contract from './contract.ts';
import * as schemes from './contract-schemes.ts';
import * as units from './contract-units.ts';
import { downloadRun } from './use-cases/download-run.ts';
import { addEntry, decideEntry } from './use-cases/enter.ts';
import { addFile, downloadFile } from './use-cases/keep-files.ts';
import { listRuns, readRun } from './use-cases/read-runs.ts';
import { listSchemes, readScheme } from './use-cases/read-schemes.ts';
import { readUnit } from './use-cases/read-unit.ts';
import { addAppeal, answerAppeal, saveSelfAssessment } from './use-cases/speak.ts';
import { recompute, startRun } from './use-cases/start-run.ts';
import { stepRun } from './use-cases/step-run.ts';
import { tryWeights } from './use-cases/try-weights.ts';
import { addScheme, publishScheme, saveDraft } from './use-cases/write-scheme.ts';

/** Binds the room's endpoints. */
export function routes(app: FastifyInstance, desk: Desk): void {
  bind(app, schemes.listSchemes, ({ caller }) => listSchemes(desk, caller));
  bind(app, schemes.readScheme, ({ params, query, language, caller }) =>
    readScheme(desk, caller, { ...params, ...query, language }),
  );
  bind(app, schemes.addScheme, ({ body, language, caller }) => addScheme(desk, caller, { body, language }));
  bind(app, schemes.saveDraft, ({ params, body, language, caller }) =>
    saveDraft(desk, caller, { id: params.schemeId, body, language }),
  );
  bind(app, schemes.publishScheme, ({ params, body, language, caller }) =>
    publishScheme(desk, caller, { id: params.schemeId, body, language }),
  );
  bind(app, contract.listRuns, ({ query, caller }) => listRuns(desk, caller, query));
  bind(app, contract.readRun, ({ params, caller }) => readRun(desk, caller, params.id));
  bind(app, contract.startRun, ({ body, caller }) => startRun(desk, caller, body));
  bind(app, contract.recompute, ({ params, body, caller }) => recompute(desk, caller, { ...params, ...body }));
  bind(app, contract.stepRun, ({ params, body, caller }) => stepRun(desk, caller, { ...params, ...body }));
  bind(app, contract.tryWeights, ({ params, body, caller }) => tryWeights(desk, caller, { ...params, ...body }));
  bind(app, contract.downloadRun, ({ params, caller }) => downloadRun(desk, caller, params.id));
  bind(app, units.readUnit, ({ params, caller }) => readUnit(desk, caller, params));
  bind(app, units.addEntry, ({ params, body, caller }) => addEntry(desk, caller, { ...params, ...body }));
  bind(app, units.decideEntry, ({ params, body, caller }) => decideEntry(desk, caller, { ...params, ...body }));
  bind(app, units.saveSelfAssessment, ({ params, body, caller }) =>
    saveSelfAssessment(desk, caller, { ...params, ...body }),
  );
  bind(app, units.addAppeal, ({ params, body, caller }) => addAppeal(desk, caller, { ...params, ...body }));
  bind(app, units.answerAppeal, ({ params, body, caller }) => answerAppeal(desk, caller, { ...params, ...body }));
  bind(app, units.addFile, ({ params, upload, caller }) => addFile(desk, caller, { ...params, upload }));
  bind(app, units.downloadFile, ({ params, caller }) => downloadFile(desk, caller, params));
}
