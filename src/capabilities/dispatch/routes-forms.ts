import type { FastifyInstance } from 'fastify';
import { readInRemit } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import { bind } from '#platform/http.ts';
import * as contract from './contract-forms.ts';
import * as quarters from './contract-quarters.ts';
import { type KeptRound, roundsOf } from './store/rounds.ts';
import { lockRound, reopenRound } from './use-cases/change-round.ts';
import { exportQuarter } from './use-cases/export-quarter.ts';
import { addField, readForms, retireField, setMarks } from './use-cases/keep-forms.ts';
import { openRound } from './use-cases/open-round.ts';
import { readCountyQuarter, readCountyQuarters } from './use-cases/read-quarters.ts';
import { decideQuarter, saveCountyQuarter } from './use-cases/save-county-quarter.ts';
import { readReviewSteps, setReviewSteps } from './use-cases/set-review-steps.ts';

/** Binds the endpoints of the forms' catalogue and of the review's steps. */
export function formRoutes(app: FastifyInstance, desk: Desk): void {
  bind(app, contract.listForms, ({ caller }) => readForms(desk, caller));
  bind(app, contract.setMarks, ({ params, body, caller }) => setMarks(desk, caller, { ...params, ...body }));
  bind(app, contract.addField, ({ params, body, caller }) => addField(desk, caller, { ...params, ...body }));
  bind(app, contract.retireField, ({ params, caller }) => retireField(desk, caller, params));
  bind(app, contract.listReviewSteps, ({ caller }) => readReviewSteps(desk, caller));
  bind(app, contract.setReviewSteps, ({ body, caller }) => setReviewSteps(desk, caller, body));
}

/** Binds the endpoints of the quarters. */
export function quarterRoutes(app: FastifyInstance, desk: Desk): void {
  bind(app, quarters.listQuarters, ({ caller }) =>
    readInRemit(desk.db, caller, async (tx) => (await roundsOf(tx, caller.cityCode, 'quarter')).map(told)),
  );
  bind(app, quarters.openQuarter, async ({ body: { quarter, ...window }, caller }) =>
    told(await openRound(desk, caller, { period: quarter, ...window })),
  );
  bind(app, quarters.lockQuarter, async ({ params, body, caller }) =>
    told(await lockRound(desk, caller, { period: params.quarter, ...body })),
  );
  bind(app, quarters.reopenQuarter, async ({ params, body, caller }) =>
    told(await reopenRound(desk, caller, { period: params.quarter, ...body })),
  );
  bind(app, quarters.listCountyQuarters, ({ params, caller }) => readCountyQuarters(desk, caller, params.quarter));
  bind(app, quarters.readCountyQuarter, ({ params, caller }) => readCountyQuarter(desk, caller, params));
  bind(app, quarters.saveCountyQuarter, ({ params, body, caller }) =>
    saveCountyQuarter(desk, caller, { ...params, ...body }),
  );
  bind(app, quarters.decideCountyQuarter, ({ params, body, caller }) =>
    decideQuarter(desk, caller, { ...params, ...body }),
  );
  bind(app, quarters.exportQuarter, ({ params, language, caller }) =>
    exportQuarter(desk, caller, { ...params, language }),
  );
}

function told({ period, ...round }: KeptRound) {
  return { ...round, quarter: period, expectedUnits: round.expectedUnits === null ? null : [...round.expectedUnits] };
}
