import type { FastifyInstance } from 'fastify';
import { readInRemit } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import { bind } from '#platform/http.ts';
import * as contract from './contract.ts';
import * as proposals from './contract-proposals.ts';
import { proposalPage } from './store/proposals.ts';
import { askBundling } from './use-cases/make-plan.ts';
import { makeProposal } from './use-cases/make-proposal.ts';
import { checkItems, listBundles, listItems, readLatest } from './use-cases/read-bundling.ts';
import { readProposal } from './use-cases/read-proposals.ts';
import { renderDocx, renderXlsx } from './use-cases/render-proposal.ts';
import { stateProposal } from './use-cases/state-proposal.ts';

/** Binds the room's endpoints. */
export function routes(app: FastifyInstance, desk: Desk): void {
  bind(app, contract.listBundlingItems, ({ query, caller, language }) =>
    listItems(desk, caller, { ...query, language }),
  );
  bind(app, contract.checkBundle, ({ body, caller, language }) => checkItems(desk, caller, { ...body, language }));
  bind(app, contract.askBundling, ({ body, caller }) => askBundling(desk, caller, body));
  bind(app, contract.readLatestPlan, ({ query, caller }) => readLatest(desk, caller, query));
  bind(app, contract.listPlanBundles, ({ params, query, caller }) =>
    listBundles(desk, caller, { ...params, ...query }),
  );
  bind(app, proposals.listProposals, ({ query, caller }) =>
    readInRemit(desk.db, caller, (tx) => proposalPage(tx, caller.cityCode, query)),
  );
  bind(app, proposals.readProposal, ({ params, caller, language }) =>
    readProposal(desk, caller, { ...params, language }),
  );
  bind(app, proposals.makeProposal, ({ body, caller, language }) => makeProposal(desk, caller, { ...body, language }));
  bind(app, proposals.stateProposal, ({ params, body, caller, language }) =>
    stateProposal(desk, caller, { ...params, ...body, language }),
  );
  bind(app, proposals.downloadProposalDocx, ({ params, caller }) => renderDocx(desk, caller, params));
  bind(app, proposals.downloadProposalXlsx, ({ params, caller }) => renderXlsx(desk, caller, params));
}
