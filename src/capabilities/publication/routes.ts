import type { FastifyInstance } from 'fastify';
import type { Desk } from '#platform/desk.ts';
import { bind } from '#platform/http.ts';
import * as contract from './contract.ts';
import { editingRoutes } from './routes-editing.ts';
import { draftIssue } from './use-cases/draft-issue.ts';
import { issueBriefing } from './use-cases/issue-briefing.ts';
import { listIssues } from './use-cases/list-issues.ts';
import { readIssue } from './use-cases/read-issue.ts';
import { renderIssue } from './use-cases/render-issue.ts';
import { saveDraft } from './use-cases/save-draft.ts';

/** Binds the room's endpoints. */
export function routes(app: FastifyInstance, desk: Desk): void {
  editingRoutes(app, desk);
  bind(app, contract.listIssues, ({ query, caller }) => listIssues(desk, caller, query));
  bind(app, contract.readIssue, ({ params, caller }) => readIssue(desk, caller, params.id));
  bind(app, contract.draftIssue, ({ body, caller }) => draftIssue(desk, caller, body));
  bind(app, contract.saveDraft, ({ params, body, caller }) => saveDraft(desk, caller, { ...params, ...body }));
  bind(app, contract.issueBriefing, ({ params, body, caller }) => issueBriefing(desk, caller, { ...params, ...body }));
  bind(app, contract.downloadDocx, ({ params, caller }) => renderIssue(desk, caller, { ...params, form: 'docx' }));
  bind(app, contract.downloadPdf, ({ params, caller }) => renderIssue(desk, caller, { ...params, form: 'pdf' }));
}
