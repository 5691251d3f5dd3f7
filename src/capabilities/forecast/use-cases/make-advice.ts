import { z } from 'zod';
import { month, regionCode } from '#kernel/fields.ts';
import { monthAfter, yearOf } from '#kernel/period.ts';
import { Refusal } from '#kernel/refusal.ts';
import { isInRemit } from '#kernel/region.ts';
import type { Caller } from '#platform/caller.ts';
import { dayOf } from '#platform/clock.ts';
import { inSnapshot, readInRemit, type Tx } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import { longRunKind, type TakenRun } from '#platform/long-run/kind.ts';
import { askForRun } from '#platform/long-run/long-runs.ts';
import { unitsOf } from '../../organisation/public.ts';
import { correctableProjects } from '../../project-library/public.ts';
import type { AdviceDone } from '../jobs/advice-worker.ts';
import { modelVersion } from '../rules/engine/forecast.ts';
import type { AdviceTask } from '../rules/made-advice.ts';
import { writeAdvice, writeSamples } from '../store/advice.ts';
import { effortSetting } from '../store/efforts.ts';
import { measuresOf } from '../store/goals.ts';
import { lastChangeAt, latestMonth, libraryRows } from '../store/library-rows.ts';

const input = z.object({
  unitCode: regionCode,
  asOfMonth: month,
  changedAt: z.string().nullable(),
  /** Another method makes another result. */
  modelVersion: z.string(),
  effortVersion: z.int(),
});
type Input = z.output<typeof input>;

/** The long run that works an advice out; the advice has the id of the run. */
export const adviceRunKind = longRunKind<Input, AdviceTask, AdviceDone>({
  room: 'forecast',
  kind: 'advice',
  act: 'forecast.advise',
  needs: 'forecast.advise',
  input,
  worker: new URL('../jobs/advice-worker.ts', import.meta.url),
  heapMb: 1024,
  mostMinutes: 30,
  prepare: (desk, run) => taskOf(desk, run),
  finish: async (tx, run, done) => {
    await keep(tx, run, done);
    return { adviceId: run.id };
  },
});

/**
 * Asks what could be done for the city or a unit of the remit. Refuses `notFound` for a township or outside the remit,
 * `forecastNoMonth`, `longRunsWaiting`.
 */
export async function askAdvice(
  desk: Desk,
  caller: Caller,
  { unitCode }: { readonly unitCode: string },
): Promise<{ id: string; isNew: boolean }> {
  const { cityCode: city } = caller;
  // Under the remit of the city: what it imported or set since makes another advice, also for a county that asks.
  const asked = await readInRemit(desk.db, { remit: city, ownerCode: null }, async (tx) => {
    const place = unitCode === city ? city : (await unitsOf(tx, city)).find(({ code }) => code === unitCode)?.path;
    if (place === undefined || !isInRemit(place, caller.remit)) throw new Refusal('notFound');
    const asOfMonth = await latestMonth(tx, city, dayOf(desk.clock()));
    if (asOfMonth === null) throw new Refusal('forecastNoMonth');
    const [changedAt, { version }] = [await lastChangeAt(tx, city), await effortSetting.valuesOf(tx, city)];
    return { unitCode, asOfMonth, changedAt, effortVersion: version, modelVersion };
  });
  return askForRun(desk, caller, { kind: adviceRunKind, input: asked });
}

/** Everything that the advice needs: the whole city, since counties learn from one another, whoever asks. */
function taskOf(desk: Desk, { cityCode: city, input: asked }: TakenRun<Input>): Promise<AdviceTask> {
  const { unitCode, asOfMonth } = asked;
  const now = desk.clock();
  const knownAt = now.toISOString();
  const origin = monthAfter(asOfMonth);
  return inSnapshot(desk.db, { remit: city, ownerCode: null }, async (tx) => {
    const correctable = new Map((await correctableProjects(tx, city)).map(({ id, kind }) => [id, kind]));
    const all = await libraryRows(tx, city, { knownAt, asOfMonth, others: [...correctable.keys()] });
    const rows = all.filter(({ caliber }) => caliber === 'in');
    if (rows.length === 0) throw new Refusal('forecastNothingKnown');
    const joining = all.flatMap((row) => {
      const kind = row.caliber === 'in' ? undefined : correctable.get(row.id);
      return kind === undefined ? [] : [{ row, kind }];
    });
    const measures = await measuresOf(tx, city, { year: yearOf(origin), until: dayOf(now) });
    const { version: _, ...efforts } = await effortSetting.valuesOf(tx, city);
    return { city, unitCode, rows, joining, knownAt, asOfMonth, origin, ...measures, efforts };
  });
}

async function keep(tx: Tx, run: TakenRun<Input>, done: AdviceDone): Promise<void> {
  const { cityCode: city, id, askedByName: madeBy } = run;
  const { about, shown, fresh, actions, proposal, goalTenths, baseYuan, goalYuan, meanYuan } = done;
  const { unitCode, asOfMonth, origin, knownAt, efforts } = about;
  const path = unitCode === city ? city : `${city}/${unitCode}`;
  const { probabilityPercent } = efforts;
  await writeAdvice(tx, city, {
    ...{ id, path, unitCode, asOfMonth, origin, knownAt, madeAt: knownAt, madeBy, goalTenths, baseYuan, goalYuan },
    ...{ meanYuan, probabilityPercent, actions },
    proposal: written(proposal),
  });
  await writeSamples(tx, city, { id, path, part: 'shown', samples: shown });
  await writeSamples(tx, city, { id, path, part: 'fresh', samples: fresh });
}

function written(advised: AdviceDone['proposal']) {
  return {
    ...advised,
    actions: [...advised.actions],
    alternatives: advised.alternatives.map((set) => ({ ...set, actions: [...set.actions] })),
    marginal: advised.marginal.map((one) => ({ ...one })),
  };
}
