import type { FastifyInstance } from 'fastify';
import { readInRemit } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import { bind } from '#platform/http.ts';
import * as contract from './contract-allocation.ts';
import { grantPage, scenarioPage } from './store/allocations.ts';
import { acceptAllocation } from './use-cases/accept-allocation.ts';
import { askAllocation } from './use-cases/ask-allocation.ts';
import { readAllocationBasis } from './use-cases/read-allocation-basis.ts';

/** Binds the endpoints of allocation scenarios. */
export function allocationRoutes(app: FastifyInstance, desk: Desk): void {
  bind(app, contract.readAllocationBasis, ({ caller }) => readAllocationBasis(desk, caller));
  bind(app, contract.askAllocation, ({ body, caller }) => askAllocation(desk, caller, body));
  bind(app, contract.listAllocations, ({ query, caller }) =>
    readInRemit(desk.db, caller, (tx) => scenarioPage(tx, caller.cityCode, query)),
  );
  bind(app, contract.listGrants, ({ params, query, caller }) =>
    readInRemit(desk.db, caller, (tx) => grantPage(tx, caller.cityCode, { ...query, ...params })),
  );
  bind(app, contract.acceptAllocation, ({ params, body, caller }) =>
    acceptAllocation(desk, caller, { ...params, ...body }),
  );
}
