import type { FastifyInstance } from 'fastify';
import type { Desk } from '#platform/desk.ts';
import { bind } from '#platform/http.ts';
import * as contract from './contract-evidence.ts';
import { attachEvidence } from './use-cases/attach-evidence.ts';
import { downloadEvidence } from './use-cases/download-evidence.ts';
import { listEvidence } from './use-cases/list-evidence.ts';
import { uploadEvidence } from './use-cases/upload-evidence.ts';
import { withdrawEvidence } from './use-cases/withdraw-evidence.ts';

/** Binds the endpoints of evidence. */
export function evidenceRoutes(app: FastifyInstance, desk: Desk): void {
  bind(app, contract.listEvidence, ({ params, language, caller }) =>
    listEvidence(desk, caller, { ...params, language }),
  );
  bind(app, contract.uploadEvidence, ({ upload }) => uploadEvidence(upload));
  bind(app, contract.attachEvidence, ({ params, body, caller }) =>
    attachEvidence(desk, caller, { ...body, projectId: params.id }),
  );
  bind(app, contract.withdrawEvidence, ({ params, body, caller }) =>
    withdrawEvidence(desk, caller, { ...body, projectId: params.id, evidenceId: params.evidenceId }),
  );
  bind(app, contract.downloadEvidence, ({ params, caller }) =>
    downloadEvidence(desk, caller, { projectId: params.id, evidenceId: params.evidenceId }),
  );
}
