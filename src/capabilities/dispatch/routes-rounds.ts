import type { FastifyInstance } from 'fastify';
import { readInRemit } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import { bind } from '#platform/http.ts';
import { listRounds, openRound as openRoundContract, type Round } from './contract.ts';
import * as contract from './contract-rounds.ts';
import { exceptionsOf, freezesOf } from './store/exceptions.ts';
import { type KeptRound, roundEvents, roundsOf } from './store/rounds.ts';
import { changeRound, lockRound, reopenRound } from './use-cases/change-round.ts';
import { freezeReports, liftFreeze } from './use-cases/freeze-reports.ts';
import { grantException, revokeException } from './use-cases/grant-exception.ts';
import { openRound } from './use-cases/open-round.ts';
import { readCompleteness } from './use-cases/read-completeness.ts';

/** Binds the endpoints of rounds, exceptions and freezes. */
export function roundRoutes(app: FastifyInstance, desk: Desk): void {
  bind(app, listRounds, ({ caller }) =>
    readInRemit(desk.db, caller, async (tx) => (await roundsOf(tx, caller.cityCode)).map(told)),
  );
  bind(app, openRoundContract, async ({ body: { month, ...window }, caller }) =>
    told(await openRound(desk, caller, { period: month, ...window })),
  );
  bind(app, contract.changeRound, async ({ params, body, caller }) =>
    told(await changeRound(desk, caller, { period: params.month, ...body })),
  );
  bind(app, contract.lockRound, async ({ params, body, caller }) =>
    told(await lockRound(desk, caller, { period: params.month, ...body })),
  );
  bind(app, contract.reopenRound, async ({ params, body, caller }) =>
    told(await reopenRound(desk, caller, { period: params.month, ...body })),
  );
  bind(app, contract.listRoundEvents, ({ params, caller }) =>
    readInRemit(desk.db, caller, (tx) => roundEvents(tx, caller.cityCode, params.period)),
  );
  bind(app, contract.readCompleteness, ({ params, caller }) => readCompleteness(desk, caller, params.month));
  bind(app, contract.listExceptions, ({ query, caller }) =>
    readInRemit(desk.db, caller, (tx) => exceptionsOf(tx, caller.cityCode, query.period ?? null)),
  );
  bind(app, contract.grantException, ({ body, caller }) => grantException(desk, caller, body));
  bind(app, contract.revokeException, ({ params, caller }) => revokeException(desk, caller, params.id));
  bind(app, contract.listFreezes, ({ caller }) => readInRemit(desk.db, caller, (tx) => freezesOf(tx, caller.cityCode)));
  bind(app, contract.freezeReports, ({ body, caller }) => freezeReports(desk, caller, body));
  bind(app, contract.liftFreeze, ({ params, body, caller }) => liftFreeze(desk, caller, { ...params, ...body }));
}

function told({ period, ...round }: KeptRound): Round {
  return { ...round, month: period, expectedUnits: round.expectedUnits === null ? null : [...round.expectedUnits] };
}
