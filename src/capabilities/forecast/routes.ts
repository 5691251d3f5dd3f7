import type { FastifyInstance } from 'fastify';
import type { Desk } from '#platform/desk.ts';
import { bind } from '#platform/http.ts';
import * as contract from './contract.ts';
import { adviceRoutes } from './routes-advice.ts';
import { askForecast } from './use-cases/make-forecast.ts';
import { publishForecast } from './use-cases/publish-forecast.ts';
import { listDrivers, listForecasts, readForecast, readLatest } from './use-cases/read-forecasts.ts';

/** Binds the room's endpoints. */
export function routes(app: FastifyInstance, desk: Desk): void {
  bind(app, contract.askForecast, ({ body, caller }) => askForecast(desk, caller, body));
  bind(app, contract.listForecasts, ({ query, caller }) => listForecasts(desk, caller, query));
  bind(app, contract.readLatestForecast, ({ query, caller }) => readLatest(desk, caller, query));
  bind(app, contract.readForecast, ({ params, caller }) => readForecast(desk, caller, params));
  bind(app, contract.publishForecast, ({ params, caller }) => publishForecast(desk, caller, params));
  adviceRoutes(app, desk);
  bind(app, contract.listDrivers, ({ params, query, caller }) => listDrivers(desk, caller, { ...params, ...query }));
}
