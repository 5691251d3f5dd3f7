import type { FastifyInstance } from 'fastify';
import type { Desk } from '#platform/desk.ts';
import { bind } from '#platform/http.ts';
import * as contract from './contract-editing.ts';
import { addComment } from './use-cases/add-comment.ts';
import { listComments } from './use-cases/list-comments.ts';
import { listVersions } from './use-cases/list-versions.ts';
import { nameVersion } from './use-cases/name-version.ts';
import { beginWaiting, endWaiting } from './use-cases/paper-news.ts';
import { pointInPaper } from './use-cases/point-in-paper.ts';
import { previewPaper } from './use-cases/preview-paper.ts';
import { readSteps } from './use-cases/read-steps.ts';
import { readVersion } from './use-cases/read-version.ts';
import { resolveThread } from './use-cases/resolve-thread.ts';
import { restoreVersion } from './use-cases/restore-version.ts';
import { takeSteps } from './use-cases/take-steps.ts';

/** Binds what people do who edit a paper together. */
export function editingRoutes(app: FastifyInstance, desk: Desk): void {
  beginWaiting();
  app.addHook('preClose', (done) => {
    endWaiting();
    done();
  });
  bind(app, contract.takeSteps, ({ params, body, caller }) => takeSteps(desk, caller, { ...params, ...body }));
  bind(app, contract.readSteps, ({ params, query, caller }) => readSteps(desk, caller, { ...params, ...query }));
  bind(app, contract.pointInPaper, ({ params, body, caller }) => pointInPaper(desk, caller, { ...params, ...body }));
  bind(app, contract.previewPaper, ({ params, caller }) => previewPaper(desk, caller, params.id));
  bind(app, contract.listVersions, ({ params, query, caller }) => listVersions(desk, caller, { ...params, ...query }));
  bind(app, contract.readVersion, ({ params, caller }) => readVersion(desk, caller, params));
  bind(app, contract.nameVersion, ({ params, body, caller }) => nameVersion(desk, caller, { ...params, ...body }));
  bind(app, contract.restoreVersion, ({ params, caller }) => restoreVersion(desk, caller, params));
  bind(app, contract.listComments, ({ params, query, caller }) => listComments(desk, caller, { ...params, ...query }));
  bind(app, contract.addComment, ({ params, body, caller }) => addComment(desk, caller, { ...params, ...body }));
  bind(app, contract.resolveThread, ({ params, caller }) => resolveThread(desk, caller, params));
}
