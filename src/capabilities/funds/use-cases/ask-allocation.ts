import { z } from 'zod';
import { Refusal } from '#kernel/refusal.ts';
import type { Caller } from '#platform/caller.ts';
import { inSnapshot, readInRemit, type Tx } from '#platform/database.ts';
import type { Desk } from '#platform/desk.ts';
import { longRunKind, type TakenRun } from '#platform/long-run/kind.ts';
import { askForRun } from '#platform/long-run/long-runs.ts';
import { unitsOf } from '../../organisation/public.ts';
import { allocationWish } from '../contract-allocation.ts';
import type { AllocationDone, AllocationTask } from '../jobs/allocation-worker.ts';
import { requestOf } from '../rules/allocation/basis.ts';
import { summaryOf } from '../rules/allocation/summary.ts';
import { openProjects, openSources, writeScenario } from '../store/allocations.ts';

const input = z.object({ name: z.string(), wish: allocationWish, askedAt: z.string() });
type Input = z.output<typeof input>;

/** The long run that works a scenario out; the scenario has the id of the run. */
export const allocationRunKind = longRunKind<Input, AllocationTask, AllocationDone>({
  ...{ room: 'funds', kind: 'allocation', act: 'funds.ask-allocation', needs: 'funds.write', input },
  ...{ worker: new URL('../jobs/allocation-worker.ts', import.meta.url), heapMb: 512, mostMinutes: 10 },
  prepare: (desk, run) => taskOf(desk, run),
  finish: async (tx, run, done) => {
    await keep(tx, run, done);
    return { scenarioId: run.id };
  },
});

/** Asks for a scenario. Refuses `nothingToAllocate`, `unitUnknown` for a floor outside the remit, `longRunsWaiting`. */
export async function askAllocation(
  desk: Desk,
  caller: Caller,
  { name, wish }: Pick<Input, 'name' | 'wish'>,
): Promise<{ id: string; isNew: boolean }> {
  const { cityCode: city } = caller;
  await readInRemit(desk.db, caller, async (tx) => {
    if ((await openSources(tx, city, caller.remit)).length === 0) throw new Refusal('nothingToAllocate');
    const codes = new Set((await unitsOf(tx, city)).map(({ code }) => code));
    const unknown = wish.floors.find(({ unitCode }) => !codes.has(unitCode));
    if (unknown) throw new Refusal('unitUnknown', { name: unknown.unitCode });
  });
  // Money moves between two questions: each is worked out of what stands at its own instant.
  const askedAt = desk.clock().toISOString();
  return askForRun(desk, caller, { kind: allocationRunKind, input: { name, wish, askedAt } });
}

/** Money and projects within the remit of whoever asked, read at one instant and kept with the result. */
function taskOf(desk: Desk, { cityCode: city, path, input: { wish } }: TakenRun<Input>): Promise<AllocationTask> {
  const knownAt = desk.clock().toISOString();
  return inSnapshot(desk.db, { remit: path, ownerCode: null }, async (tx) => {
    const sources = await openSources(tx, city, path);
    const projects = await openProjects(tx, city);
    const request = requestOf({ city, sources, projects }, wish);
    if (request.projects.length === 0) throw new Refusal('nothingToAllocate');
    return { request, sources, projects, knownAt };
  });
}

async function keep(tx: Tx, run: TakenRun<Input>, { allocation, task }: AllocationDone): Promise<void> {
  const { sources, projects, knownAt, request } = task;
  const scoreOf = new Map(request.projects.map(({ id, score }) => [id, score]));
  const { status, totalYuan, leftYuan, projects: funded, ...rest } = summaryOf(allocation, { sources, projects });
  await writeScenario(tx, run.cityCode, {
    ...{ id: run.id, path: run.path, name: run.input.name, wish: run.input.wish, knownAt, madeBy: run.askedByName },
    inputs: { sources, projects },
    summary: {
      ...{ status, totalYuan, leftYuan, projects: funded },
      ...{ units: [...rest.units], streams: [...rest.streams] },
      binding: rest.binding.map((one) => ({ ...one, names: [...one.names] })),
      conflict: rest.conflict.map((one) => ({ ...one, names: [...one.names] })),
    },
    grants: allocation.allocations.map(({ project, pot, yuan }) => ({
      ...{ projectId: project, sourceId: pot, score: scoreOf.get(project) ?? 0, yuan },
    })),
  });
}
