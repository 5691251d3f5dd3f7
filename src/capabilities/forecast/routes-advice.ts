import type { FastifyInstance } from 'fastify';
import type { Desk } from '#platform/desk.ts';
import { bind } from '#platform/http.ts';
import * as contract from './contract-advice.ts';
import * as calibration from './contract-calibration.ts';
import { adoptAdvice } from './use-cases/adopt-advice.ts';
import { askAdvice } from './use-cases/make-advice.ts';
import { downloadSamples, readAdvice, readLatestAdvice } from './use-cases/read-advice.ts';
import { readCalibration } from './use-cases/read-calibration.ts';
import { askBackTest } from './use-cases/run-back-test.ts';
import { searchAdvice } from './use-cases/search-advice.ts';
import { readEfforts, setEfforts } from './use-cases/set-efforts.ts';

/** Binds the endpoints of the workspace of the advice and of the calibration. */
export function adviceRoutes(app: FastifyInstance, desk: Desk): void {
  bind(app, contract.askAdvice, ({ body, caller }) => askAdvice(desk, caller, body));
  bind(app, contract.readLatestAdvice, ({ query, caller }) => readLatestAdvice(desk, caller, query));
  bind(app, contract.readAdvice, ({ params, caller }) => readAdvice(desk, caller, params));
  bind(app, contract.downloadSamples, ({ params, caller }) => downloadSamples(desk, caller, params));
  bind(app, contract.searchAdvice, ({ params, body, caller }) => searchAdvice(desk, caller, { ...params, ...body }));
  bind(app, contract.adoptAdvice, ({ params, body, caller }) => adoptAdvice(desk, caller, { ...params, ...body }));
  bind(app, calibration.readCalibration, ({ query, caller }) => readCalibration(desk, caller, query));
  bind(app, calibration.askBackTest, ({ caller }) => askBackTest(desk, caller));
  bind(app, contract.readEfforts, ({ caller }) => readEfforts(desk, caller));
  bind(app, contract.setEfforts, ({ body, caller }) => setEfforts(desk, caller, body));
}
