import type { FastifyInstance } from 'fastify';
import { readInRemit } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import { bind } from '#platform/http.ts';
import * as contract from './contract-entry.ts';
import { handoversOf } from './store/entry-papers.ts';
import { currentRules } from './store/entry-rules.ts';
import { checkPaper } from './use-cases/check-material.ts';
import { handOver, handoverFile } from './use-cases/hand-over.ts';
import { keepEntryRules, readRuleVersions } from './use-cases/keep-entry-rules.ts';
import { readEntry, readEntryList } from './use-cases/read-entry.ts';

/** Binds what belongs to the way into the statistics library. */
export function entryRoutes(app: FastifyInstance, desk: Desk): void {
  bind(app, contract.listEntryRules, ({ caller }) =>
    readInRemit(desk.db, caller, (tx) => currentRules(tx, caller.cityCode)),
  );
  bind(app, contract.readEntryRuleVersions, ({ params, caller }) => readRuleVersions(desk, caller, params.id));
  bind(app, contract.saveEntryRules, ({ params, body, caller }) =>
    keepEntryRules(desk, caller, { ...params, ...body }),
  );
  bind(app, contract.readEntryGuidance, ({ params, caller }) => readEntry(desk, caller, params.id));
  bind(app, contract.checkMaterial, ({ params, body, caller }) => checkPaper(desk, caller, { ...params, ...body }));
  bind(app, contract.listEntry, ({ query, caller }) => readEntryList(desk, caller, query));
  bind(app, contract.handOver, ({ body, caller, language }) => handOver(desk, caller, { ...body, language }));
  bind(app, contract.listHandovers, ({ caller }) =>
    readInRemit(desk.db, caller, (tx) => handoversOf(tx, caller.cityCode)),
  );
  bind(app, contract.downloadHandover, ({ params, caller, language }) =>
    handoverFile(desk, caller, { ...params, language }),
  );
}
