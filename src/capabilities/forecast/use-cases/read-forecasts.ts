import type { Reply } from '#kernel/endpoint.ts';
import { Refusal } from '#kernel/refusal.ts';
import type { Caller } from '#platform/caller.ts';
import { readInRemit, type Tx } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import { growthPercent, percentFromTenths } from '../../growth/public.ts';
import type {
  listDrivers as driversContract,
  ForecastAnswer,
  ForecastRun,
  listForecasts as listContract,
  UnitForecast,
} from '../contract.ts';
import { driverPage } from '../store/drivers.ts';
import { runOf, runPage, type StoredUnit, unitsOfRun } from '../store/runs.ts';

/** Forecasts that the caller may see, newest first. */
export function listForecasts(
  desk: Desk,
  caller: Caller,
  asked: { readonly limit: number; readonly after?: string | undefined; readonly published?: 'yes' | undefined },
): Promise<Reply<typeof listContract>> {
  return readInRemit(desk.db, caller, (tx) => runPage(tx, caller.cityCode, asked));
}

/** The newest forecast that the caller may see; null before the first. */
export function readLatest(
  desk: Desk,
  caller: Caller,
  asked: { readonly published?: 'yes' | undefined },
): Promise<ForecastAnswer | null> {
  return readInRemit(desk.db, caller, async (tx) => {
    const run = await runOf(tx, caller.cityCode, asked);
    return run ? answerOf(tx, caller, run) : null;
  });
}

/** One forecast with the units that the caller may see. Refuses `notFound`. */
export function readForecast(desk: Desk, caller: Caller, { id }: { readonly id: string }): Promise<ForecastAnswer> {
  return readInRemit(desk.db, caller, async (tx) => {
    const run = await runOf(tx, caller.cityCode, { id });
    if (!run) throw new Refusal('notFound');
    return answerOf(tx, caller, run);
  });
}

/** Projects behind what is still to come. Refuses `notFound`. */
export function listDrivers(
  desk: Desk,
  caller: Caller,
  {
    id,
    ...asked
  }: {
    readonly id: string;
    readonly unit?: string | undefined;
    readonly awaited?: 'yes' | undefined;
    readonly limit: number;
    readonly after?: string | undefined;
  },
): Promise<Reply<typeof driversContract>> {
  return readInRemit(desk.db, caller, async (tx) => {
    const run = await runOf(tx, caller.cityCode, { id });
    if (!run) throw new Refusal('notFound');
    return driverPage(tx, caller.cityCode, { runId: id, ...asked });
  });
}

async function answerOf(tx: Tx, { cityCode }: Caller, run: ForecastRun): Promise<ForecastAnswer> {
  const units = await unitsOfRun(tx, cityCode, run.id);
  return { run, units: units.map(shownUnit) };
}

function shownUnit({ goalTenths, probability, change, known, months, ...unit }: StoredUnit): UnitForecast {
  return {
    ...unit,
    goalPercent: percentFromTenths(goalTenths),
    growth: {
      lowPercent: growthPercent(unit.quantiles['0.1'], unit.baseYuan),
      midPercent: growthPercent(unit.quantiles['0.5'], unit.baseYuan),
      highPercent: growthPercent(unit.quantiles['0.9'], unit.baseYuan),
    },
    probabilityOfGoal: probability,
    change,
    known: [...known],
    months: [...months],
  };
}
