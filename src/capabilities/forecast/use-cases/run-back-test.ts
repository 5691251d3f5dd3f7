import { z } from 'zod';
import { monthAfter, yearOf } from '#kernel/period.ts';
import { Refusal } from '#kernel/refusal.ts';
import type { Caller } from '#platform/caller.ts';
import { dayOf } from '#platform/clock.ts';
import { inSnapshot, readInRemit } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import { longRunKind } from '#platform/long-run/kind.ts';
import { askForRun } from '#platform/long-run/long-runs.ts';
import { targetsOfYear } from '../../growth/public.ts';
import { unitsOf } from '../../organisation/public.ts';
import type { BackTestDone } from '../jobs/back-test-worker.ts';
import { type BackTestTask, testedMonths } from '../rules/back-test.ts';
import { calibrationOf } from '../rules/calibration.ts';
import { modelVersion } from '../rules/engine/forecast.ts';
import { writeBackTest } from '../store/back-tests.ts';
import { firstMonth, knownWhen, lastChangeAt, latestMonth, libraryRows } from '../store/library-rows.ts';

/** Rows that a back-test holds at most in all its origins: it must fit into a thread. */
const mostRows = 200_000;

const input = z.object({ changedAt: z.string().nullable(), modelVersion: z.string(), until: z.string() });
type Input = z.output<typeof input>;

/** The long run of a back-test. */
export const backTestKind = longRunKind<Input, BackTestTask & { madeAt: string }, BackTestDone>({
  room: 'forecast',
  kind: 'backTest',
  act: 'forecast.test',
  needs: 'forecast.run',
  input,
  worker: new URL('../jobs/back-test-worker.ts', import.meta.url),
  heapMb: 1024,
  mostMinutes: 60,
  prepare: (desk, run) => taskOf(desk, run.cityCode),
  finish: async (tx, run, { modelVersion, past, madeAt }) => {
    const { cityCode: city, id, askedByName: madeBy } = run;
    await writeBackTest(tx, city, { id, madeAt, madeBy, modelVersion, calibration: calibrationOf(past), past });
    return { backTestId: id, forecasts: past.length };
  },
});

/** Asks for a back-test. Refuses `notAllowed` below the city, `backTestTooEarly` where no year is over that has one before. */
export async function askBackTest(desk: Desk, caller: Caller): Promise<{ id: string; isNew: boolean }> {
  const { cityCode: city } = caller;
  if (caller.remit !== city) throw new Refusal('notAllowed');
  const asked = await readInRemit(desk.db, caller, async (tx) => {
    const [first, last] = [await firstMonth(tx, city), await latestMonth(tx, city, dayOf(desk.clock()))];
    if (first === null || last === null || testedMonths({ first, last }).length === 0)
      throw new Refusal('backTestTooEarly');
    return { changedAt: await lastChangeAt(tx, city), modelVersion, until: last };
  });
  return askForRun(desk, caller, { kind: backTestKind, input: asked });
}

/** The library as it was known when each of the months was over, and as it is known now. */
function taskOf(desk: Desk, city: string): Promise<BackTestTask & { madeAt: string }> {
  const now = desk.clock();
  return inSnapshot(desk.db, { remit: city, ownerCode: null }, async (tx) => {
    const units = (await unitsOf(tx, city)).map(({ code }) => code);
    const [first, last] = [await firstMonth(tx, city), await latestMonth(tx, city, dayOf(now))];
    if (first === null || last === null) throw new Refusal('backTestTooEarly');
    const origins: BackTestTask['origins'][number][] = [];
    let rowsLeft = mostRows;
    for (const asOfMonth of testedMonths({ first, last }).toReversed()) {
      const knownAt = await knownWhen(tx, city, { month: asOfMonth, now });
      const rows = await libraryRows(tx, city, { knownAt, asOfMonth });
      rowsLeft -= rows.length;
      if (rowsLeft < 0) break;
      const origin = monthAfter(asOfMonth);
      const goals = await targetsOfYear(tx, city, yearOf(origin));
      if (rows.some(({ amounts }) => amounts !== null)) origins.push({ asOfMonth, origin, rows, goals });
    }
    if (origins.length === 0) throw new Refusal('backTestTooEarly');
    const known = await libraryRows(tx, city, { knownAt: now.toISOString(), asOfMonth: last });
    return { city, units, origins: origins.toReversed(), now: known, madeAt: now.toISOString() };
  });
}
