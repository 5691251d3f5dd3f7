import { z } from 'zod';
import { month } from '#kernel/fields.ts';
import { nightlyName } from '#kernel/nightly-name.ts';
import { monthAfter } from '#kernel/period.ts';
import { Refusal } from '#kernel/refusal.ts';
import type { Caller } from '#platform/caller.ts';
import { dayOf } from '#platform/clock.ts';
import { inSnapshot, readInRemit, type Tx } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import { longRunKind, type TakenRun } from '#platform/long-run/kind.ts';
import { askForRun } from '#platform/long-run/long-runs.ts';
import { unitsOf } from '../../organisation/public.ts';
import type { ForecastDone } from '../jobs/forecast-worker.ts';
import { modelVersion } from '../rules/engine/forecast.ts';
import type { ForecastTask } from '../rules/made-forecast.ts';
import { writeDrivers } from '../store/drivers.ts';
import { measuresOf } from '../store/goals.ts';
import { lastChangeAt, latestMonth, libraryRows } from '../store/library-rows.ts';
import { runBefore, writeOutcomes, writeRun, writeUnits } from '../store/runs.ts';

/** Scenarios of a forecast: enough that the probability moves by less than one point from seed to seed. */
const usualDraws = 10_000;
/** Above so many projects, a fifth of them, so that a forecast takes minutes and not an hour. */
const manyProjects = 5_000;
const fewerDraws = 2_000;

/** The seed of every forecast: what differs between two of them is data, never luck. */
const usualSeed = 1;

const input = z.object({
  asOfMonth: month,
  /** The last change of the library: another one makes another forecast of the same month. */
  changedAt: z.string().nullable(),
  /** Another method makes another result. */
  modelVersion: z.string(),
});
type Input = z.output<typeof input>;

/** The long run that makes a forecast; the forecast has the id of the run. */
export const forecastRunKind = longRunKind<Input, ForecastTask, ForecastDone>({
  room: 'forecast',
  kind: 'run',
  act: 'forecast.run',
  needs: 'forecast.run',
  input,
  worker: new URL('../jobs/forecast-worker.ts', import.meta.url),
  heapMb: 1024,
  mostMinutes: 30,
  prepare: (desk, run) => taskOf(desk, run.cityCode, run.input.asOfMonth),
  finish: async (tx, run, done) => {
    await keep(tx, run, done);
    return { forecastId: run.id };
  },
});

/**
 * Asks for a forecast of the whole city; the same state of the library gives the forecast that is there. Refuses
 * `notAllowed` below the city, `forecastNoMonth` where nobody has reported yet, and `longRunsWaiting`.
 */
export async function askForecast(
  desk: Desk,
  caller: Caller,
  { asOfMonth }: { readonly asOfMonth?: string | undefined },
): Promise<{ id: string; isNew: boolean }> {
  const { cityCode: city } = caller;
  if (caller.remit !== city) throw new Refusal('notAllowed');
  const { latest, changedAt } = await readInRemit(desk.db, caller, async (tx) => {
    const [latest, changedAt] = await Promise.all([latestMonth(tx, city, dayOf(desk.clock())), lastChangeAt(tx, city)]);
    return { latest, changedAt };
  });
  const known = asOfMonth ?? latest;
  if (known === null || latest === null || known > latest) throw new Refusal('forecastNoMonth');
  return askForRun(desk, caller, { kind: forecastRunKind, input: { asOfMonth: known, changedAt, modelVersion } });
}

/** Everything that the engine needs, as it is known now. Refuses `forecastNothingKnown`. */
export async function taskOf(
  desk: Desk,
  city: string,
  asOfMonth: string,
  asked: { readonly seed?: number; readonly draws?: number } = {},
): Promise<ForecastTask> {
  const now = desk.clock();
  const origin = monthAfter(asOfMonth);
  const year = Number(origin.slice(0, 4));
  const knownAt = now.toISOString();
  return inSnapshot(desk.db, { remit: city, ownerCode: null }, async (tx) => {
    const units = await unitsOf(tx, city);
    const rows = await libraryRows(tx, city, { knownAt, asOfMonth });
    if (rows.length === 0) throw new Refusal('forecastNothingKnown');
    const measures = await measuresOf(tx, city, { year, until: dayOf(now) });
    return {
      ...{ city, units: units.map(({ code }) => code), rows, asOfMonth, origin, knownAt, ...measures },
      seed: asked.seed ?? usualSeed,
      draws: asked.draws ?? (rows.length > manyProjects ? fewerDraws : usualDraws),
      before: await beforeOf(tx, city, { lastMonth: `${year}-12`, knownAt }),
    };
  });
}

async function beforeOf(
  tx: Tx,
  city: string,
  { lastMonth, knownAt }: { readonly lastMonth: string; readonly knownAt: string },
): Promise<ForecastTask['before']> {
  const run = await runBefore(tx, city, { lastMonth, before: knownAt });
  if (!run) return null;
  const { id, origin, asOfMonth, means, probabilities } = run;
  const rows = await libraryRows(tx, city, { knownAt: run.knownAt, asOfMonth });
  return { id, origin, asOfMonth, rows, meanYuan: means, probabilities };
}

/** Keeps what came out, and what came true of earlier forecasts. */
async function keep(tx: Tx, run: TakenRun<Input>, done: ForecastDone): Promise<void> {
  const { cityCode: city, id, askedByName: madeBy } = run;
  const { about, modelVersion, projects, inputDigest, notes, detail, units, drivers } = done;
  const { knownAt, asOfMonth, origin, seed, draws, before } = about;
  const lastMonth = `${origin.slice(0, 4)}-12`;
  const stamp = { knownAt, madeAt: knownAt, madeBy, previousId: before?.id ?? null };
  await writeRun(tx, city, {
    isAutomatic: run.askedBy === null && madeBy === nightlyName,
    ...{ id, asOfMonth, origin, lastMonth, ...stamp, modelVersion, seed, draws, projects, inputDigest, detail },
    notes: notes.map(({ code, facts }) => ({ code, facts: { ...facts } })),
  });
  const told = units.map(({ change, ...unit }) => {
    if (change === null || before === null) return { ...unit, change: null };
    const previousProbability = before.probabilities[unit.unitCode] ?? null;
    return {
      ...unit,
      change: { previousId: before.id, previousAsOf: before.asOfMonth, ...change, previousProbability },
    };
  });
  await writeUnits(tx, city, { runId: id, units: told });
  await writeDrivers(tx, city, { runId: id, drivers });
  await writeOutcomes(tx, city, { runId: id, knownAt });
}
