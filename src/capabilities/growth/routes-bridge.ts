import type { FastifyInstance } from 'fastify';
import type { Desk } from '#platform/desk.ts';
import { bind } from '#platform/http.ts';
import * as contract from './contract-bridge.ts';
import { listBridgeProjects, readBridge } from './use-cases/read-bridge.ts';
import { readKinds } from './use-cases/read-kinds.ts';
import { readOfficialHistory } from './use-cases/read-official-history.ts';
import { listOpenProjects, readSensitivity } from './use-cases/read-sensitivity.ts';

/** Binds what explains a rate: its bridge, its kinds, how firm its rank is, and how its official figures changed. */
export function bridgeRoutes(app: FastifyInstance, desk: Desk): void {
  bind(app, contract.readBridge, ({ params, query, caller }) => readBridge(desk, caller, { ...params, ...query }));
  bind(app, contract.listBridgeProjects, ({ params, query, caller }) =>
    listBridgeProjects(desk, caller, { ...params, ...query }),
  );
  bind(app, contract.readKinds, ({ params, query, caller }) => readKinds(desk, caller, { ...params, ...query }));
  bind(app, contract.readSensitivity, ({ params, query, caller }) =>
    readSensitivity(desk, caller, { ...params, ...query }),
  );
  bind(app, contract.listOpenProjects, ({ params, caller }) => listOpenProjects(desk, caller, params));
  bind(app, contract.readOfficialHistory, ({ params, caller }) => readOfficialHistory(desk, caller, params));
}
