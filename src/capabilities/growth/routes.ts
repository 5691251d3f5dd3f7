import type { FastifyInstance } from 'fastify';
import { dayOf } from '#platform/clock.ts';
import { readInRemit } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import { bind } from '#platform/http.ts';
import * as contract from './contract.ts';
import { bridgeRoutes } from './routes-bridge.ts';
import { percentFromTenths } from './rules/growth-percent.ts';
import { isEmbargoed, maySeeEmbargoed, shownValue } from './rules/official-figure.ts';
import { officialOfYear, targetsOfYear } from './store/facts.ts';
import { readContributions } from './use-cases/read-contributions.ts';
import { readGrowth } from './use-cases/read-growth.ts';
import { readSeries } from './use-cases/read-series.ts';
import { recordOfficial } from './use-cases/record-official.ts';
import { setTarget } from './use-cases/set-target.ts';

/** Binds the room's endpoints. */
export function routes(app: FastifyInstance, desk: Desk): void {
  bridgeRoutes(app, desk);
  bind(app, contract.readGrowth, ({ params, query, caller }) => readGrowth(desk, caller, { ...params, ...query }));
  bind(app, contract.readSeries, ({ params, query, caller }) => readSeries(desk, caller, { ...params, ...query }));
  bind(app, contract.readContributions, ({ params, query, caller }) =>
    readContributions(desk, caller, { month: params.month, unit: query.unit ?? null, asOf: query.asOf }),
  );
  bind(app, contract.listTargets, async ({ params, caller }) => {
    const rows = await readInRemit(desk.db, caller, (tx) => targetsOfYear(tx, caller.cityCode, params.year));
    return rows.map(({ goalTenths, version: _, ...row }) => ({ ...row, goalPercent: percentFromTenths(goalTenths) }));
  });
  bind(app, contract.setTarget, ({ params, body, caller }) => setTarget(desk, caller, { ...params, ...body }));
  bind(app, contract.listOfficial, async ({ params, caller }) => {
    const today = dayOf(desk.clock());
    const until = maySeeEmbargoed(caller.role) ? null : today;
    const asked = { year: params.year, until };
    const rows = await readInRemit(desk.db, caller, (tx) => officialOfYear(tx, caller.cityCode, asked));
    return rows.map((row) => ({
      ...row,
      value: shownValue(row.fact, row.value),
      isEmbargoed: isEmbargoed(row.publishedOn, today),
    }));
  });
  bind(app, contract.recordOfficial, ({ body, caller }) => recordOfficial(desk, caller, body));
}
